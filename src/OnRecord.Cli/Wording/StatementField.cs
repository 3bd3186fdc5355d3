using OnRecord.Cli.Terminal;
using OnRecord.Statements.Json;

namespace OnRecord.Cli.Wording;

/// <summary>One field of a statement in words: its name and what the reader found for it.</summary>
/// <param name="Name">A word or two.</param>
/// <param name="Values">One or more values.</param>
internal sealed record StatementField(string Name, IReadOnlyList<FieldValue> Values)
{
    /// <summary>Form, act and certainty: the fields that say at a glance what sort of statement it is.</summary>
    public static IReadOnlyList<FieldValue> Position(Statement statement)
    {
        var values = new List<FieldValue> { new(statement.Form.ToWireName()) };
        if (statement.Act is { } act)
        {
            values.Add(new FieldValue(act.Value.ToWireName()) { Confidence = act.Confidence });
        }
        if (statement.Certainty is { } certainty)
        {
            values.Add(
                new FieldValue(LabelWording.Of(certainty.Value))
                {
                    Gloss = certainty.Value.ToWireName(),
                    Confidence = certainty.Confidence,
                }
            );
        }
        return values;
    }

    /// <summary>Every other field that is filled, in the order in which a person asks for them.</summary>
    public static IReadOnlyList<StatementField> Of(Statement statement, SourceText text)
    {
        var setting = statement.Setting;
        StatementField[] fields =
        [
            new("speaker", Speakers(statement)),
            new("source is", Kind(statement)),
            new(
                "answers",
                statement.Answers is { } answers ? [new FieldValue($"s{answers}") { Statement = answers }] : []
            ),
            new("to", Spans(setting.Addressee, text)),
            new("aimed at", Spans(setting.Target, text)),
            new("occasion", Spans(setting.Occasion, text)),
            new("said when", Spans(setting.When, text)),
            new("evidence", Spans(setting.Evidence, text)),
            new("relayed by", Spans(setting.Relay, text)),
            new("repeated", Spans(setting.Repetition, text)),
            new("unnamed", Spans(setting.Anonymity, text)),
            new("in reply to", Spans(setting.ResponseTo, text)),
            new("figure", [.. statement.Figures.Select(figure => FigureValue(figure, text))]),
            new(
                "date",
                [.. statement.Times.Select(time => Span(time.Span, text) with { Gloss = LabelWording.Of(time) })]
            ),
            new("place", [.. statement.Places.Select(place => Span(place.Span, text) with { Gloss = place.Country })]),
        ];
        return [.. fields.Where(field => field.Values.Count > 0)];
    }

    private static FieldValue[] Speakers(Statement statement) =>
        [
            .. statement.Speakers.Select(speaker => new FieldValue(VisibleText.Line(speaker.Name))
            {
                Gloss = speaker.Kind.ToWireName(),
                Confidence = speaker.Confidence,
            }),
        ];

    // A resolved speaker says its kind itself.
    private static FieldValue[] Kind(Statement statement) =>
        statement is { Speakers.Count: 0, Kind: { } kind }
            ? [new FieldValue(kind.Value.ToWireName()) { Confidence = kind.Confidence }]
            : [];

    private static FieldValue FigureValue(Figure figure, SourceText text)
    {
        var counted = figure.Counted is { } span ? VisibleText.Line(text.Slice(span)) : null;
        return Span(figure.Span, text) with { Gloss = LabelWording.Of(figure, counted) };
    }

    private static FieldValue[] Spans(IReadOnlyList<TextSpan> spans, SourceText text) =>
        [.. spans.Select(span => Span(span, text))];

    private static FieldValue Span(TextSpan span, SourceText text) => new(VisibleText.Line(text.Slice(span)));
}

/// <summary>What the reader found for a field.</summary>
/// <param name="Text">Safe to show, in one line.</param>
internal sealed record FieldValue(string Text)
{
    /// <summary>What the text stands for: a kind, a value, a code; null when it speaks for itself.</summary>
    public string? Gloss { get; init; }

    /// <summary>Probability that it is right, 0 to 1; null where the statement's own confidence counts.</summary>
    public float? Confidence { get; init; }

    /// <summary>Number of the statement that is meant; null when none is.</summary>
    public int? Statement { get; init; }
}
