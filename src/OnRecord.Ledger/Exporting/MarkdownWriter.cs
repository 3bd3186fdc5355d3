using System.Text.RegularExpressions;
using OnRecord.Ledger.Reviews;
using OnRecord.Statements.Json;

namespace OnRecord.Ledger.Exporting;

/// <summary>Articles as headings and statements as lists, in Markdown; people's values stand before those that were read.</summary>
public sealed partial class MarkdownWriter(TextWriter output) : IExportWriter
{
    /// <inheritdoc/>
    public void Write(StoredArticle stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        var article = stored.Reading.Article;
        output.Write($"# {Plain(article.Title ?? article.Id)}\n\n");
        var facts = new[]
        {
            article.Publisher,
            article.Published is { } day ? LinkedDataItems.Day(day) : null,
            stored.Appearances[0].Appearance.Address,
        };
        output.Write($"{Plain(string.Join(" · ", facts.OfType<string>()))}\n\n");
        foreach (var statement in stored.Reviewed.Statements)
        {
            WriteStatement(stored, statement);
        }

        output.Write("\n");
    }

    /// <inheritdoc/>
    public void Complete(ExportCounts counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        output.Write(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{counts.Articles} articles, {counts.Statements} statements.\n"
            )
        );
    }

    private void WriteStatement(StoredArticle stored, Statement statement)
    {
        var text = stored.Reading.Article.Text;
        var who =
            statement.Speakers.Count > 0 ? string.Join(", ", statement.Speakers.Select(speaker => speaker.Name))
            : statement.Source.Count > 0 ? LinkedDataItems.Words(statement.Source, text)
            : "no source";
        var state = stored.ReviewOf(statement.Number).State;
        var labels = new[]
        {
            statement.Act?.Value.ToWireName(),
            statement.Certainty?.Value.ToWireName(),
            statement.Kind?.Value.ToWireName(),
            statement.Form.ToWireName(),
            state == ReviewState.Open ? null : state.ToName(),
        };
        var id = new StatementId(stored.Id, statement.Number);
        output.Write(
            $"- **{Plain(who)}** *{Plain(LinkedDataItems.Words(statement.Cue, text))}*: "
                + $"{Plain(LinkedDataItems.Words(statement.Content, text))} ({string.Join(", ", labels.OfType<string>())}; `{id}`)\n"
        );
    }

    // One line, with every sign escaped that Markdown could read.
    private static string Plain(string text) =>
        Signs()
            .Replace(
                string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
                match => "\\" + match.Value
            );

    [GeneratedRegex(@"[\\`*_{}\[\]<>()#+!|~&-]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Signs();
}
