using nietras.SeparatedValues;
using OnRecord.Statements.Json;

namespace OnRecord.Wording;

/// <summary>Whether cells that a spreadsheet would run as a formula are made harmless.</summary>
public enum FormulaCells
{
    /// <summary>They get a leading apostrophe, which spreadsheets read as "this is text".</summary>
    Neutralised,

    /// <summary>They stay as they are, for programs that read the file.</summary>
    Raw,
}

/// <summary>Readings as CSV (RFC 4180, header, lines end with CR LF), one row a statement.</summary>
/// <remarks>A cell with several values joins them with <c> | </c>. Columns are documented in <c>docs/statement.md</c>.</remarks>
public sealed class CsvWriter : IReadingWriter, IDisposable
{
    private const string Separator = " | ";

    private readonly SepWriter writer;
    private readonly FormulaCells formulas;

    /// <summary>Writes the header.</summary>
    /// <param name="output">Where rows go; stays open.</param>
    /// <param name="formulas">What becomes of formulas.</param>
    public CsvWriter(TextWriter output, FormulaCells formulas)
    {
        this.formulas = formulas;
        output.NewLine = "\r\n";
        writer = Sep.Writer(options => options with { Sep = new Sep(','), Escape = true, WriteHeader = false })
            .To(output, leaveOpen: true);
        WriteRow([.. Columns.Select(column => column.Name)]);
    }

    /// <inheritdoc/>
    public void Write(Reading reading)
    {
        foreach (var statement in reading.Statements)
        {
            var row = new CsvRow(reading, statement);
            WriteRow([.. Columns.Select(column => Cell(column.Value(row) ?? ""))]);
        }
        writer.Flush();
    }

    /// <inheritdoc/>
    public void Complete() => writer.Flush();

    /// <inheritdoc/>
    public void Dispose() => writer.Dispose();

    private void WriteRow(IReadOnlyList<string> cells)
    {
        using var row = writer.NewRow();
        for (var i = 0; i < cells.Count; i++)
        {
            row[i].Set(cells[i]);
        }
    }

    // What spreadsheets take for the start of a formula, the full-width forms of East Asian input included.
    private string Cell(string value) =>
        formulas == FormulaCells.Neutralised
        && value.Length > 0
        && value[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠'
            ? "'" + value
            : value;

    private static readonly IReadOnlyList<(string Name, Func<CsvRow, string?> Value)> Columns =
    [
        ("document", row => row.Article.Id),
        ("title", row => row.Article.Title),
        ("publisher", row => row.Article.Publisher),
        ("published", row => Day(row.Article.Published)),
        ("url", row => row.Article.Url?.OriginalString),
        ("statement", row => Id(row.Statement.Number)),
        ("parent", row => row.Statement.Parent is { } parent ? Id(parent) : null),
        ("answers", row => row.Statement.Answers is { } answers ? Id(answers) : null),
        ("source", row => row.Texts(row.Statement.Source)),
        ("cue", row => row.Texts(row.Statement.Cue)),
        ("content", row => row.Texts(row.Statement.Content)),
        ("form", row => row.Statement.Form.ToWireName()),
        ("speakers", row => Join(row.Statement.Speakers.Select(speaker => speaker.Name))),
        ("speaker_kinds", row => Join(row.Statement.Speakers.Select(speaker => speaker.Kind.ToWireName()))),
        ("speaker_confidences", row => Join(row.Statement.Speakers.Select(speaker => Number(speaker.Confidence)))),
        ("kind", row => row.Statement.Kind?.Value.ToWireName()),
        ("kind_confidence", row => Number(row.Statement.Kind?.Confidence)),
        ("act", row => row.Statement.Act?.Value.ToWireName()),
        ("act_confidence", row => Number(row.Statement.Act?.Confidence)),
        ("certainty", row => row.Statement.Certainty?.Value.ToWireName()),
        ("certainty_confidence", row => Number(row.Statement.Certainty?.Confidence)),
        .. SlotColumns,
        ("figures", row => row.Texts(row.Statement.Figures.Select(figure => figure.Span))),
        ("figure_values", row => Join(row.Statement.Figures.Select(figure => Number(figure.Value)))),
        ("figure_lows", row => Join(row.Statement.Figures.Select(figure => Number(figure.Low)))),
        ("figure_highs", row => Join(row.Statement.Figures.Select(figure => Number(figure.High)))),
        ("figure_bounds", row => Join(row.Statement.Figures.Select(figure => figure.Bound.ToWireName()))),
        ("figure_units", row => Join(row.Statement.Figures.Select(figure => figure.Unit))),
        ("figure_counted", row => Join(row.Statement.Figures.Select(figure => row.Text(figure.Counted)))),
        ("figure_scopes", row => Join(row.Statement.Figures.Select(figure => row.Text(figure.Scope)))),
        ("figure_as_of", row => Join(row.Statement.Figures.Select(figure => row.Text(figure.AsOf?.Span)))),
        ("times", row => row.Texts(row.Statement.Times.Select(time => time.Span))),
        ("times_from", row => Join(row.Statement.Times.Select(time => Day(time.From)))),
        ("times_to", row => Join(row.Statement.Times.Select(time => Day(time.To)))),
        ("time_forms", row => Join(row.Statement.Times.Select(time => time.Form.ToWireName()))),
        ("time_roles", row => Join(row.Statement.Times.Select(time => time.Role.ToWireName()))),
        ("places", row => row.Texts(row.Statement.Places.Select(place => place.Span))),
        ("place_names", row => Join(row.Statement.Places.Select(place => place.Name))),
        ("place_countries", row => Join(row.Statement.Places.Select(place => place.Country))),
        ("source_spans", row => Ranges(row.Statement.Source)),
        ("cue_spans", row => Ranges(row.Statement.Cue)),
        ("content_spans", row => Ranges(row.Statement.Content)),
        ("confidence", row => Number(row.Statement.Confidence)),
        ("sha256", row => row.Article.Text.Sha256),
        ("engine", row => row.Reading.Engine.Version),
        ("model", row => row.Reading.Engine.Model),
    ];

    private static IEnumerable<(string Name, Func<CsvRow, string?> Value)> SlotColumns =>
        Enum.GetValues<Slot>()
            .SelectMany(slot =>
                new (string, Func<CsvRow, string?>)[]
                {
                    (slot.ToWireName(), row => row.Texts(row.Statement.Setting[slot])),
                    (
                        $"{slot.ToWireName()}_confidence",
                        row => Number(row.Statement.Setting.Confidence.ElementAtOrDefault((int)slot))
                    ),
                }
            );

    private static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"s{number}");

    private static string? Number(float? value) =>
        value is { } number ? Math.Round((double)number, 3).ToString(CultureInfo.InvariantCulture) : null;

    private static string? Number(decimal? value) =>
        value is { } number ? Math.Round(number, 6).ToString("0.######", CultureInfo.InvariantCulture) : null;

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // An empty value keeps its place, so that the columns of figures, times and places agree; nothing but empty ones is empty.
    private static string? Join(IEnumerable<string?> values)
    {
        var cells = values.ToList();
        return cells.Exists(cell => cell is { Length: > 0 }) ? string.Join(Separator, cells) : null;
    }

    private static string? Ranges(IReadOnlyList<TextSpan> spans) =>
        Join(spans.Select(span => string.Create(CultureInfo.InvariantCulture, $"{span.Start}:{span.End}")));

    private sealed record CsvRow(Reading Reading, Statement Statement)
    {
        public Article Article => Reading.Article;

        public string? Texts(IEnumerable<TextSpan> spans) => Join(spans.Select(span => Article.Text[span]));

        public string? Text(TextSpan? span) => span is { } some ? Article.Text[some] : null;
    }
}
