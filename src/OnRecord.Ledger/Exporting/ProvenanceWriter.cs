using System.Text.Json.Nodes;

namespace OnRecord.Ledger.Exporting;

/// <summary>Where statements come from, in PROV-O as JSON-LD: texts, the readings that used them, statements, and what people made of them.</summary>
public sealed class ProvenanceWriter : IExportWriter
{
    private readonly TextWriter output;
    private readonly LinkedDataItems items;

    /// <summary>Begins the file.</summary>
    public ProvenanceWriter(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        this.output = output;
        items = new LinkedDataItems(output);
        output.Write(
            """{"@context":{"prov":"http://www.w3.org/ns/prov#","rdfs":"http://www.w3.org/2000/01/rdf-schema#","xsd":"http://www.w3.org/2001/XMLSchema#"},"@graph":["""
        );
    }

    /// <inheritdoc/>
    public void Write(StoredArticle stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        var text = LinkedDataItems.TextName(stored.Id);
        var reading = $"urn:onrecord:{stored.Id.Digits}:reading";
        items.Write(
            new JsonObject
            {
                ["@id"] = text,
                ["@type"] = "prov:Entity",
                ["prov:atLocation"] = LinkedDataItems.Array(
                    stored.Appearances.Select(place => (JsonNode)place.Appearance.Address)
                ),
            }
        );
        items.Write(
            new JsonObject
            {
                ["@id"] = reading,
                ["@type"] = "prov:Activity",
                ["prov:used"] = Reference(text),
                ["prov:wasAssociatedWith"] = new JsonObject
                {
                    ["@id"] =
                        $"urn:onrecord:engine:{Uri.EscapeDataString(stored.Reading.Engine.Version)}:{Uri.EscapeDataString(stored.Reading.Engine.Model)}",
                    ["@type"] = "prov:SoftwareAgent",
                    ["rdfs:label"] = $"OnRecord {stored.Reading.Engine.Version} with {stored.Reading.Engine.Model}",
                },
            }
        );
        foreach (var statement in stored.Reading.Statements)
        {
            WriteStatement(stored, statement, text, reading);
        }
    }

    /// <inheritdoc/>
    public void Complete(ExportCounts counts) => output.Write("\n]}\n");

    private void WriteStatement(StoredArticle stored, Statement statement, string text, string reading)
    {
        var name = LinkedDataItems.StatementName(stored.Id, statement.Number);
        var article = stored.Reading.Article;
        var item = new JsonObject
        {
            ["@id"] = name,
            ["@type"] = "prov:Entity",
            ["prov:value"] = LinkedDataItems.Words(statement.Content, article.Text),
            [statement.Form == QuotationForm.Indirect ? "prov:wasDerivedFrom" : "prov:wasQuotedFrom"] = Reference(text),
            ["prov:wasGeneratedBy"] = Reference(reading),
        };
        if (statement.Speakers.Count > 0)
        {
            item["prov:wasAttributedTo"] = LinkedDataItems.Array(
                statement.Speakers.Select(speaker =>
                    (JsonNode)new JsonObject { ["@type"] = "prov:Agent", ["rdfs:label"] = speaker.Name }
                )
            );
        }

        items.Write(item);
        foreach (var human in stored.ReviewOf(statement.Number).Values)
        {
            items.Write(
                new JsonObject
                {
                    ["@id"] = $"{name}:{human.Field}",
                    ["@type"] = "prov:Entity",
                    ["prov:wasRevisionOf"] = Reference(name),
                    ["prov:value"] =
                        human.Spans.Count > 0
                            ? $"{human.Field}: {LinkedDataItems.Words(human.Spans, article.Text)}"
                            : $"{human.Field}: {human.Value}",
                    ["prov:generatedAtTime"] = new JsonObject
                    {
                        ["@type"] = "xsd:dateTime",
                        ["@value"] = human.MadeAt.UtcDateTime.ToString(
                            "yyyy-MM-dd'T'HH:mm:ss'Z'",
                            CultureInfo.InvariantCulture
                        ),
                    },
                    ["prov:wasAttributedTo"] = new JsonObject
                    {
                        ["@type"] = "prov:Person",
                        ["rdfs:label"] = human.Author,
                    },
                }
            );
        }
    }

    private static JsonObject Reference(string id) => new() { ["@id"] = id };
}
