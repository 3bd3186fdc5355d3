using OnRecord.Articles.Encodings;
using OnRecord.Articles.Fields;

namespace OnRecord.Articles.Csv;

/// <summary>The columns of a collection, and the articles in its rows.</summary>
internal sealed class CsvColumns
{
    private readonly OpenInput input;
    private readonly FieldMap map;
    private readonly TakenEncoding encoding;
    private readonly List<(int Column, string Target)> columns;
    private readonly int count;

    /// <summary>Reads the first row.</summary>
    public CsvColumns(string[] names, OpenInput input, FieldMap map, TakenEncoding encoding)
    {
        (this.input, this.map, this.encoding, count) = (input, map, encoding, names.Length);
        columns = [.. names.SelectMany((name, column) => Targets(name.Trim()).Select(target => (column, target)))];
        if (!columns.Exists(column => column.Target == "text"))
        {
            Error = Malformed(
                1,
                $"There is no column '{map.SourceOf("text")}' with the texts, but {string.Join(", ", names.Select(name => $"'{Excerpt.Around(name, 0)}'").Take(20))}; a map such as text={Excerpt.Around(names[^1], 0)} tells which it is."
            );
        }
    }

    /// <summary>Why the rows give no articles; null when they do.</summary>
    public ArticleError? Error { get; }

    /// <summary>The article of a row.</summary>
    public ArticleResult Read(CsvRow row)
    {
        if (row.Cells.Length != count)
        {
            return new ArticleResult.Failure(
                Malformed(row.Line, $"The row has {row.Cells.Length} cells, the first row has {count}.") with
                {
                    Excerpt = Excerpt.Around(string.Join(" | ", row.Cells), 0),
                }
            );
        }

        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (column, target) in columns)
        {
            fields.TryAdd(target, row.Cells[column]);
        }

        return string.IsNullOrWhiteSpace(fields["text"])
            ? new ArticleResult.Failure(
                Malformed(row.Line, $"'{map.SourceOf("text")}' is empty.") with
                {
                    Kind = ArticleErrorKind.Empty,
                }
            )
            : CollectedArticle.Of(fields, row.Line, input, InputFormat.Csv, "column", map, encoding);
    }

    // Spreadsheets write their columns as people do; case tells nothing.
    private IEnumerable<string> Targets(string name) =>
        FieldMap.Targets.Where(target => map.SourceOf(target).Equals(name, StringComparison.OrdinalIgnoreCase));

    private ArticleError Malformed(int line, string message) =>
        new()
        {
            Source = input.Name.ToString(),
            Kind = ArticleErrorKind.Malformed,
            Line = line,
            Message = message,
        };
}
