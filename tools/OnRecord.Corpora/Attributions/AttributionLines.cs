using OnRecord.Corpora.Lines;

namespace OnRecord.Corpora.Attributions;

internal sealed record PolnearLine(
    string Id,
    string Publisher,
    string Date,
    string Title,
    string Text,
    IReadOnlyList<PolnearAttribution> Attributions
);

internal sealed record PolnearAttribution(int[][] Source, int[][] Cue, int[][] Content);

internal sealed record LabelLine(string Id, string Act, string Certainty, string Kind, string Speaker)
{
    public LabelTexts Labels() => new(Act, Certainty, Kind, Speaker);
}

internal sealed record SlotLine(
    string Id,
    int[][]? Addressee = null,
    int[][]? Target = null,
    int[][]? Occasion = null,
    int[][]? When = null,
    int[][]? Evidence = null,
    int[][]? Relay = null,
    int[][]? Repetition = null,
    int[][]? Anonymity = null,
    int[][]? ResponseTo = null
)
{
    public SlotPairs Slots() =>
        new()
        {
            Addressee = Addressee,
            Target = Target,
            Occasion = Occasion,
            When = When,
            Evidence = Evidence,
            Relay = Relay,
            Repetition = Repetition,
            Anonymity = Anonymity,
            ResponseTo = ResponseTo,
        };
}

internal sealed record SnippetLine(
    string Id,
    string Publisher,
    string Date,
    string Title,
    string Text,
    IReadOnlyList<SnippetAttribution> Attributions
);

internal sealed record SnippetAttribution(
    int[][] Source,
    int[][] Cue,
    int[][] Content,
    string Act,
    string Certainty,
    string Kind,
    string Speaker,
    int? Parent,
    int? Answers,
    int[][]? Addressee = null,
    int[][]? Target = null,
    int[][]? Occasion = null,
    int[][]? When = null,
    int[][]? Evidence = null,
    int[][]? Relay = null,
    int[][]? Repetition = null,
    int[][]? Anonymity = null,
    int[][]? ResponseTo = null
)
{
    public LabelTexts Labels() => new(Act, Certainty, Kind, Speaker);

    public SlotPairs Slots() =>
        new()
        {
            Addressee = Addressee,
            Target = Target,
            Occasion = Occasion,
            When = When,
            Evidence = Evidence,
            Relay = Relay,
            Repetition = Repetition,
            Anonymity = Anonymity,
            ResponseTo = ResponseTo,
        };
}

/// <summary>The labels of one statement as a corpus writes them.</summary>
internal sealed record LabelTexts(string Act, string Certainty, string Kind, string Speaker)
{
    public Attribution Onto(Attribution attribution, LinePlace place) =>
        attribution with
        {
            Act = LabelNames.ParseAct(Act) ?? throw place.Error($"'{Act}' is no act"),
            Certainty = LabelNames.ParseCertainty(Certainty) ?? throw place.Error($"'{Certainty}' is no certainty"),
            Kind = LabelNames.ParseKind(Kind) ?? throw place.Error($"'{Kind}' is no source kind"),
            Speaker = Speaker,
        };
}

/// <summary>The slots of one statement as a corpus writes them; null where it writes none.</summary>
internal sealed record SlotPairs
{
    public int[][]? Addressee { get; init; }
    public int[][]? Target { get; init; }
    public int[][]? Occasion { get; init; }
    public int[][]? When { get; init; }
    public int[][]? Evidence { get; init; }
    public int[][]? Relay { get; init; }
    public int[][]? Repetition { get; init; }
    public int[][]? Anonymity { get; init; }
    public int[][]? ResponseTo { get; init; }

    public Setting ToSetting(SourceText text, LinePlace place) =>
        new()
        {
            Addressee = SpanCheck.Spans(Addressee, text, place, "addressee"),
            Target = SpanCheck.Spans(Target, text, place, "target"),
            Occasion = SpanCheck.Spans(Occasion, text, place, "occasion"),
            When = SpanCheck.Spans(When, text, place, "when"),
            Evidence = SpanCheck.Spans(Evidence, text, place, "evidence"),
            Relay = SpanCheck.Spans(Relay, text, place, "relay"),
            Repetition = SpanCheck.Spans(Repetition, text, place, "repetition"),
            Anonymity = SpanCheck.Spans(Anonymity, text, place, "anonymity"),
            ResponseTo = SpanCheck.Spans(ResponseTo, text, place, "response_to"),
        };
}
