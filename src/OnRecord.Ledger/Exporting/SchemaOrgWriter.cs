using System.Text.Json.Nodes;

namespace OnRecord.Ledger.Exporting;

/// <summary>Statements as schema.org: a <c>Quotation</c> where the content has the source's own words, else a <c>Claim</c>; people's values stand before those that were read.</summary>
public sealed class SchemaOrgWriter : IExportWriter
{
    private readonly TextWriter output;
    private readonly LinkedDataItems items;

    /// <summary>Begins the file.</summary>
    public SchemaOrgWriter(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        this.output = output;
        items = new LinkedDataItems(output);
        output.Write("""{"@context":"https://schema.org","@graph":[""");
    }

    /// <inheritdoc/>
    public void Write(StoredArticle stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        items.Write(ArticleOf(stored));
        foreach (var statement in stored.Reviewed.Statements)
        {
            var isQuotation = statement.Form != QuotationForm.Indirect;
            var item = new JsonObject
            {
                ["@type"] = isQuotation ? "Quotation" : "Claim",
                ["@id"] = LinkedDataItems.StatementName(stored.Id, statement.Number),
                ["text"] = LinkedDataItems.Words(statement.Content, stored.Reading.Article.Text),
                [isQuotation ? "isPartOf" : "appearance"] = new JsonObject
                {
                    ["@id"] = LinkedDataItems.TextName(stored.Id),
                },
            };
            if (statement.Speakers.Count > 0)
            {
                item["creator"] = LinkedDataItems.Array(statement.Speakers.Select(SpeakerOf));
            }

            items.Write(item);
        }
    }

    /// <inheritdoc/>
    public void Complete(ExportCounts counts) => output.Write("\n]}\n");

    private static JsonObject ArticleOf(StoredArticle stored)
    {
        var article = stored.Reading.Article;
        var item = new JsonObject { ["@type"] = "NewsArticle", ["@id"] = LinkedDataItems.TextName(stored.Id) };
        if (article.Url is { } url)
        {
            item["url"] = url.OriginalString;
        }

        if (article.Title is { } title)
        {
            item["headline"] = title;
        }

        if (article.Publisher is { } publisher)
        {
            item["publisher"] = new JsonObject { ["@type"] = "Organization", ["name"] = publisher };
        }

        if (article.Published is { } day)
        {
            item["datePublished"] = LinkedDataItems.Day(day);
        }

        return item;
    }

    private static JsonNode SpeakerOf(Speaker speaker) =>
        new JsonObject
        {
            ["@type"] = speaker.Kind is SourceKind.Organization or SourceKind.Government or SourceKind.Media
                ? "Organization"
                : "Person",
            ["name"] = speaker.Name,
        };
}
