using OnRecord.Ledger.Storing;
using OnRecord.Statements.Json;

namespace OnRecord.Ledger.Importing;

/// <summary>Makes readings of their JSON; every span is proved against the text.</summary>
internal sealed class ReadingFromJson(SourceText text)
{
    /// <summary>The reading.</summary>
    /// <exception cref="LedgerException">A span is not its text, or a label is none.</exception>
    public Reading Read(JsonReading json, Article article) =>
        new()
        {
            Article = article,
            Engine = new EngineVersion(json.Engine.Version, json.Engine.Model),
            Statements = [.. json.Statements.Select(StatementOf)],
            Names =
            [
                .. json.Names.Select(name => new NameMention(
                    Span(name.Span),
                    StoredNames.NameKinds.Read(name.Kind),
                    (float)name.Confidence
                )),
            ],
        };

    /// <summary>Proved spans.</summary>
    /// <exception cref="LedgerException">One is not its text.</exception>
    public IReadOnlyList<TextSpan> Spans(IReadOnlyList<JsonSpan> spans) => [.. spans.Select(Span)];

    private Statement StatementOf(JsonStatement json) =>
        new()
        {
            Number = NumberOf(json.Id),
            Parent = json.Parent is { } parent ? NumberOf(parent) : null,
            Answers = json.Answers is { } answers ? NumberOf(answers) : null,
            Source = Spans(json.Source),
            Cue = Spans(json.Cue),
            Content = Spans(json.Content),
            Form = StoredNames.Forms.Read(json.Form),
            Speakers =
            [
                .. json.Speakers.Select(speaker => new Speaker(
                    speaker.Name,
                    StoredNames.Kinds.Read(speaker.Kind),
                    (float)speaker.Confidence
                )),
            ],
            Kind = Judged(json.Kind, StoredNames.Kinds),
            Act = Judged(json.Act, StoredNames.Acts),
            Certainty = Judged(json.Certainty, StoredNames.Certainties),
            Setting = SettingOf(json.Setting),
            Figures = [.. json.Figures.Select(FigureOf)],
            Times = [.. json.Times.Select(TimeOf)],
            Places =
            [
                .. json.Places.Select(place => new Place(Span(place.Span), place.Country)
                {
                    Name = place.Name,
                    Kind = StoredNames.PlaceKinds.Read(place.Kind),
                }),
            ],
            Confidence = (float)json.Confidence,
        };

    private Setting SettingOf(JsonSetting json)
    {
        var slots = new Dictionary<string, IReadOnlyList<JsonSpan>>(StringComparer.Ordinal)
        {
            ["addressee"] = json.Addressee,
            ["target"] = json.Target,
            ["occasion"] = json.Occasion,
            ["when"] = json.When,
            ["evidence"] = json.Evidence,
            ["relay"] = json.Relay,
            ["repetition"] = json.Repetition,
            ["anonymity"] = json.Anonymity,
            ["response_to"] = json.ResponseTo,
        };
        return SpanSlots.SettingOf(slot =>
            [
                .. Spans(slots[slot])
                    .Select(span =>
                        (span, json.Confidence.TryGetValue(slot, out var confidence) ? (float?)confidence : null)
                    ),
            ]
        );
    }

    private Figure FigureOf(JsonFigure json) =>
        new()
        {
            Span = Span(json.Span),
            Value = json.Value,
            Low = json.Low,
            High = json.High,
            Bound = StoredNames.Bounds.Read(json.Bound),
            Unit = json.Unit,
            Counted = json.CountedSpan is { } counted ? Span(counted) : null,
            Scope = json.Scope is { } scope ? Span(scope) : null,
            AsOf = json.AsOf is { } time ? TimeOf(time) : null,
        };

    private TimeExpression TimeOf(JsonTime json) =>
        new(Span(json.Span), json.From, json.To)
        {
            Form = StoredNames.TimeForms.Read(json.Form),
            Grain = StoredNames.Grains.Read(json.Grain),
            Role = StoredNames.Roles.Read(json.Role),
        };

    private static Judged<T>? Judged<T>(JsonLabel? label, IReadOnlyDictionary<string, T> names)
        where T : struct, Enum =>
        label is null ? null : new Judged<T>(names.Read(label.Value), (float)label.Confidence);

    private static int NumberOf(string id) =>
        id.StartsWith('s')
        && int.TryParse(id.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new LedgerException(LedgerFailure.Damaged, $"'{id}' is no id of a statement.");

    private TextSpan Span(JsonSpan json) =>
        SpanProof.Prove(json.Start, json.End, json.Text, text) is { } wrong
            ? throw new LedgerException(LedgerFailure.Damaged, wrong)
            : new TextSpan(json.Start, json.End);
}
