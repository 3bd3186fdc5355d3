namespace OnRecord.Wording;

/// <summary>One field of a statement in words: its name and what the reader found for it.</summary>
/// <param name="Name">A word or two.</param>
/// <param name="Values">One or more values.</param>
public sealed record StatementField(string Name, IReadOnlyList<FieldValue> Values)
{
    private const int LongestAnswered = 70;

    /// <summary>Act, certainty and form: the fields that say at a glance what sort of statement it is.</summary>
    public static IReadOnlyList<FieldValue> Position(Statement statement) =>
        [
            statement.Act is { } act
                ? new FieldValue(LabelWording.Of(act.Value)) { Confidence = act.Confidence }
                : new FieldValue("act unclear"),
            statement.Certainty is { } certainty
                ? new FieldValue(LabelWording.Of(certainty.Value)) { Confidence = certainty.Confidence }
                : new FieldValue("certainty unclear"),
            new FieldValue(LabelWording.Of(statement.Form)),
        ];

    /// <summary>Every other field that is filled, in the order in which a person asks for them.</summary>
    public static IReadOnlyList<StatementField> Of(Statement statement, Reading reading)
    {
        var text = reading.Article.Text;
        var setting = statement.Setting;
        StatementField[] fields =
        [
            new("speaker", Speakers(statement)),
            new("kind", Kind(statement)),
            new("answers", Answered(statement, reading)),
            new("to", Spans(Slot.Addressee)),
            new("aimed at", Spans(Slot.Target)),
            new("occasion", Spans(Slot.Occasion)),
            new("said when", SaidWhen(statement, text)),
            new("evidence", Spans(Slot.Evidence)),
            new("relayed by", Spans(Slot.Relay)),
            new("repeated", Spans(Slot.Repetition)),
            new("unnamed", Spans(Slot.Anonymity)),
            new("in reply to", Spans(Slot.ResponseTo)),
            new("figure", [.. statement.Figures.Select(figure => FigureValue(figure, text))]),
            new("date", [.. statement.Times.Where(IsEvent).Select(time => TimeValue(time, text)).Distinct()]),
            new("place", [.. statement.Places.Select(place => PlaceValue(place, text)).Distinct()]),
        ];
        return [.. fields.Where(field => field.Values.Count > 0)];

        FieldValue[] Spans(Slot slot) =>
            [
                .. setting[slot]
                    .Select(span => new FieldValue(VisibleText.Line(text.Slice(span)))
                    {
                        Confidence = ConfidenceIn(setting, slot),
                    }),
            ];
        static bool IsEvent(TimeExpression time) => time.Role == TimeRole.Event;
    }

    /// <summary>A figure as a value, with the article's words where they differ.</summary>
    public static FieldValue FigureValue(Figure figure, SourceText text)
    {
        var words = VisibleText.Line(text.Slice(figure.Span));
        var value = FigureWording.Of(figure, text);
        return value is null || value == words || value.StartsWith(words + " ", StringComparison.Ordinal)
            ? new FieldValue(value ?? words)
            : new FieldValue(value) { Gloss = Quoted(words) };
    }

    /// <summary>The days of a time with the article's words; the words alone where no day can be told.</summary>
    public static FieldValue TimeValue(TimeExpression time, SourceText text)
    {
        var words = VisibleText.Line(text.Slice(time.Span));
        return TimeWording.Of(time) is { } days
            ? new FieldValue(days) { Gloss = days == words ? null : Quoted(words) }
            : new FieldValue(words) { Gloss = TimeWording.IsOpen(time) ? "day not known" : null };
    }

    /// <summary>A place by its usual name with country, and the article's words where they differ.</summary>
    public static FieldValue PlaceValue(Place place, SourceText text)
    {
        var words = VisibleText.Line(text.Slice(place.Span));
        var name = place.Name ?? words;
        var gloss = string.Join(
            ", ",
            new[]
            {
                name == words ? null : Quoted(words),
                place.Kind == PlaceKind.Country ? null : place.Country,
            }.OfType<string>()
        );
        return new FieldValue(name) { Gloss = gloss.Length > 0 ? gloss : null };
    }

    private static FieldValue[] Speakers(Statement statement) =>
        [
            .. statement.Speakers.Select(speaker => new FieldValue(VisibleText.Line(speaker.Name))
            {
                Gloss = LabelWording.Of(speaker.Kind),
                Confidence = speaker.Confidence,
            }),
        ];

    // A resolved speaker says its kind itself, and a statement without a source has it in its heading.
    private static FieldValue[] Kind(Statement statement) =>
        statement is { Speakers.Count: 0, Kind: { } kind }
        && (statement.Source.Count > 0 || kind.Value != SourceKind.Unspecified)
            ? [new FieldValue(LabelWording.Of(kind.Value)) { Confidence = kind.Confidence }]
            : [];

    private static FieldValue[] Answered(Statement statement, Reading reading)
    {
        if (statement.Answers is not { } number)
        {
            return [];
        }
        var answered = reading.Statements.FirstOrDefault(other => other.Number == number);
        var words = answered is null ? null : Shortened(answered, reading.Article.Text);
        return [new FieldValue($"s{number}") { Gloss = words, Statement = number }];
    }

    private static string Shortened(Statement statement, SourceText text)
    {
        var who = StatementHead.Of(statement, text).Name is { } name ? name + ": " : "";
        var said = string.Join(" … ", statement.Content.Select(span => VisibleText.Line(text.Slice(span))));
        var room = Math.Max(LongestAnswered - who.Length, LongestAnswered / 2);
        if (said.Length <= room)
        {
            return who + said;
        }
        var cut = said.LastIndexOf(' ', room);
        return $"{who}{(cut > 0 ? said[..cut] : new StringInfo(said).SubstringByTextElements(0, room / 2))} …";
    }

    private static FieldValue[] SaidWhen(Statement statement, SourceText text) =>
        [
            .. statement.Setting.When.Select(slot =>
            {
                var days = statement
                    .Times.Where(time => time.Role == TimeRole.Saying && time.Span.Overlaps(slot))
                    .Select(TimeWording.Of)
                    .OfType<string>();
                var words = VisibleText.Line(text.Slice(slot));
                var value = string.Join(", ", days);
                return new FieldValue(value.Length > 0 ? value : words)
                {
                    Gloss = value.Length > 0 ? Quoted(words) : null,
                    Confidence = ConfidenceIn(statement.Setting, Slot.When),
                };
            }),
        ];

    private static float? ConfidenceIn(Setting setting, Slot slot) => setting.Confidence.ElementAtOrDefault((int)slot);

    private static string Quoted(string words) => $"“{words}”";
}

/// <summary>What the reader found for a field.</summary>
/// <param name="Text">Safe to show, in one line.</param>
public sealed record FieldValue(string Text)
{
    /// <summary>What explains the text: a kind, the article's words, a code; null when it speaks for itself.</summary>
    public string? Gloss { get; init; }

    /// <summary>Probability that it is right, 0 to 1; null where the statement's own confidence counts.</summary>
    public float? Confidence { get; init; }

    /// <summary>Number of the statement that is meant; null when none is.</summary>
    public int? Statement { get; init; }
}
