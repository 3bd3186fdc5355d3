using OnRecord.Ledger.Json;

namespace OnRecord.Ledger.Exporting;

/// <summary>All that the ledger holds of each article, one a line, with the text; the last line has the counts.</summary>
public sealed class JsonLinesWriter(TextWriter output) : IExportWriter
{
    /// <inheritdoc/>
    public void Write(StoredArticle stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        var json = JsonStored.Of(stored) with { Text = stored.Reading.Article.Text.Value };
        output.Write(LedgerJson.ToLine(json) + "\n");
    }

    /// <inheritdoc/>
    public void Complete(ExportCounts counts) => output.Write(LedgerJson.ToLine(JsonEnd.Of(counts)) + "\n");
}
