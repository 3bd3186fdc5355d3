using OnRecord.Claims.SourcingReports;
using OnRecord.Statements.Json;

namespace OnRecord.Ledger.Json;

/// <summary>The sentences of a report, whose texts are fetched one article after the other. Not safe on several threads.</summary>
/// <param name="report">The report.</param>
/// <param name="textOf">The text of an article by its id, as <see cref="StatementLedger.TextOf"/>.</param>
public sealed class ReportSentences(SourcingReport report, Func<ArticleId, SourceText> textOf)
{
    private (int Article, SourceText Text)? last;
    private (int Article, SpanExporter Spans)? exporter;

    /// <summary>The id of a statement.</summary>
    /// <param name="report">The report.</param>
    /// <param name="statement">Its place in the report.</param>
    public static StatementId IdOf(SourcingReport report, int statement)
    {
        ArgumentNullException.ThrowIfNull(report);
        var said = report.Statements[statement];
        return new StatementId(IdOf(report.Articles[said.Article]), said.Number);
    }

    /// <summary>The id of an article.</summary>
    /// <exception cref="LedgerException">Its hash is none.</exception>
    public static ArticleId IdOf(ReportArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return ArticleId.TryParse(article.Hash, out var id)
            ? id
            : throw new LedgerException(LedgerFailure.Damaged, $"'{article.Hash}' is no hash of a text.");
    }

    /// <summary>The text of a statement's article.</summary>
    public SourceText TextOf(ReportStatement said)
    {
        ArgumentNullException.ThrowIfNull(said);
        if (last?.Article != said.Article)
        {
            last = (said.Article, textOf(IdOf(report.Articles[said.Article])));
        }

        return last.Value.Text;
    }

    /// <summary>The JSON of a statement in its sentence.</summary>
    /// <param name="statement">Its place in the report.</param>
    public JsonReportSentence Json(int statement)
    {
        var said = report.Statements[statement];
        if (exporter?.Article != said.Article)
        {
            exporter = (said.Article, new SpanExporter(TextOf(said)));
        }

        var spans = exporter.Value.Spans;
        return new JsonReportSentence(
            IdOf(report, statement).ToString(),
            report.Articles[said.Article].Hash,
            spans.Export(said.Sentence),
            [.. said.Source.Select(spans.Export)],
            [.. said.Cue.Select(spans.Export)],
            [.. said.Content.Select(spans.Export)],
            [.. said.Sources.Select(source => report.Sources[source].Name)],
            said.Kind?.ToWireName(),
            said.Act?.ToWireName()
        );
    }

    /// <summary>Some numbers of a report as one document of JSON, piece by piece: a piece for each sentence, so that it need not fit into memory.</summary>
    /// <param name="json">The report without sentences.</param>
    /// <param name="numbers">The numbers in it.</param>
    public IEnumerable<string> Pieces(JsonReport json, IReadOnlyCollection<ReportNumber> numbers)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        var head = LedgerJson.ToIndented(json);
        var open = head.LastIndexOf('[') + 1;
        yield return head[..open];
        var isFirst = true;
        foreach (var statement in numbers.SelectMany(number => number.Statements).Distinct().Order())
        {
            yield return (isFirst ? "\n    " : ",\n    ") + LedgerJson.ToLine(Json(statement));
            isFirst = false;
        }

        yield return (isFirst ? "" : "\n  ") + head[open..] + "\n";
    }
}
