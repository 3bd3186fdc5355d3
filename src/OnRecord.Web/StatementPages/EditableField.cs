using OnRecord.Ledger.Reviews;
using OnRecord.Statements.Json;

namespace OnRecord.Web.StatementPages;

/// <summary>A field of a statement as the form for editing shows it.</summary>
/// <param name="Name">One of <see cref="ReviewFields.All"/>.</param>
/// <param name="Label">For people.</param>
/// <param name="Value">As it is now; spans and speakers in lines of their own.</param>
/// <param name="Choices">Label and wording of each value; empty where people write freely.</param>
public sealed record EditableField(
    string Name,
    string Label,
    string Value,
    IReadOnlyList<(string Value, string Label)> Choices
)
{
    /// <summary>The fields of a statement, those that are corrected most often first.</summary>
    public static IReadOnlyList<EditableField> Of(StatementView view)
    {
        var (statement, text) = (view.Statement, view.Reading.Article.Text);
        return
        [
            new("act", "What the source does", statement.Act?.Value.ToWireName() ?? "", Acts),
            new("certainty", "How certain", statement.Certainty?.Value.ToWireName() ?? "", Certainties),
            new("kind", "Kind of source", statement.Kind?.Value.ToWireName() ?? "", Kinds),
            new("form", "Quotation", statement.Form.ToWireName(), Forms),
            new(
                "speaker",
                "Speakers, by name",
                string.Join('\n', statement.Speakers.Select(speaker => OneLine(speaker.Name))),
                []
            ),
            Spans("source", "Source, as it is called here", statement.Source),
            Spans("cue", "Words that attribute", statement.Cue),
            Spans("content", "What is said", statement.Content),
            .. Enum.GetValues<Slot>()
                .Select(slot => Spans(slot.ToWireName(), SlotLabel(slot), statement.Setting[slot])),
        ];

        EditableField Spans(string name, string label, IReadOnlyList<TextSpan> spans) =>
            new(name, label, string.Join('\n', spans.Select(span => OneLine(text[span]))), []);
    }

    /// <summary>The correction that gives the field another value; null when words do not stand exactly once near the statement.</summary>
    public Correction? CorrectionTo(string value, StatementView view, string author, string? note)
    {
        IReadOnlyList<TextSpan>? spans = [];
        if (ReviewFields.IsSpans(Name))
        {
            var lines = value.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            spans = lines.Length == 0 ? [] : SpansOf(lines, view);
            if (spans is null)
            {
                return null;
            }

            value = "";
        }

        return new Correction
        {
            Article = view.Stored.Id,
            Statement = view.Statement.Number,
            Verb = CorrectionVerb.Edit,
            Field = Name,
            Value = value,
            Spans = spans,
            Author = author,
            Note = note is { Length: > 0 } ? note : null,
        };
    }

    // A line that was there before keeps its place, however often its words stand in the text.
    private List<TextSpan>? SpansOf(string[] lines, StatementView view)
    {
        var text = view.Reading.Article.Text;
        var before = SpansNow(view);
        var spans = new List<TextSpan>();
        foreach (var line in lines)
        {
            var kept = before.FirstOrDefault(span => OneLine(text[span]) == line && !spans.Contains(span));
            var found = kept.IsEmpty ? SpansByHand.Read(line, view.Statement, text) : [kept];
            if (found is null)
            {
                return null;
            }

            spans.AddRange(found);
        }

        spans.Sort();
        return spans;
    }

    private IReadOnlyList<TextSpan> SpansNow(StatementView view) =>
        Name switch
        {
            "source" => view.Statement.Source,
            "cue" => view.Statement.Cue,
            "content" => view.Statement.Content,
            _ => view.Statement.Setting[Enum.GetValues<Slot>().First(slot => slot.ToWireName() == Name)],
        };

    private static string OneLine(string words) => VisibleText.Line(words);

    private static string SlotLabel(Slot slot) =>
        slot switch
        {
            Slot.Addressee => "To whom",
            Slot.Target => "Aimed at",
            Slot.Occasion => "Occasion",
            Slot.When => "When it was said",
            Slot.Evidence => "Evidence",
            Slot.Relay => "Relayed by",
            Slot.Repetition => "Repeated",
            Slot.Anonymity => "Why unnamed",
            _ => "In reply to",
        };

    private static IReadOnlyList<(string, string)> Acts { get; } =
    [("", "not clear"), .. Enum.GetValues<Act>().Select(act => (act.ToWireName(), LabelWording.Of(act)))];

    private static IReadOnlyList<(string, string)> Certainties { get; } =
    [("", "not clear"), .. Enum.GetValues<Certainty>().Select(value => (value.ToWireName(), LabelWording.Of(value)))];

    private static IReadOnlyList<(string, string)> Kinds { get; } =
    [("", "not clear"), .. Enum.GetValues<SourceKind>().Select(kind => (kind.ToWireName(), LabelWording.Of(kind)))];

    private static IReadOnlyList<(string, string)> Forms { get; } =
    [.. Enum.GetValues<QuotationForm>().Select(form => (form.ToWireName(), LabelWording.Of(form)))];
}
