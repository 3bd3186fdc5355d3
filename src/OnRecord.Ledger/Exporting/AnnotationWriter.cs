using System.Text.Json.Nodes;
using OnRecord.Ledger.Reviews;
using OnRecord.Statements.Json;
using OnRecord.Text.Anchoring;
using OnRecord.Text.Coordinates;

namespace OnRecord.Ledger.Exporting;

/// <summary>Statements as annotations of their texts, in the W3C Web Annotation Data Model; people's values stand before those that were read.</summary>
public sealed class AnnotationWriter : IExportWriter
{
    private readonly TextWriter output;
    private readonly LinkedDataItems items;

    /// <summary>Begins the file.</summary>
    public AnnotationWriter(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        this.output = output;
        items = new LinkedDataItems(output);
        output.Write(
            """{"@context":"http://www.w3.org/ns/anno.jsonld","type":"AnnotationCollection","first":{"type":"AnnotationPage","startIndex":0,"items":["""
        );
    }

    /// <inheritdoc/>
    public void Write(StoredArticle stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        var text = stored.Reading.Article.Text;
        var places = new TextCoordinates(text);
        foreach (var statement in stored.Reviewed.Statements)
        {
            var targets = new[]
            {
                ("source", statement.Source),
                ("cue", statement.Cue),
                ("content", statement.Content),
            };
            items.Write(
                new JsonObject
                {
                    ["id"] = LinkedDataItems.StatementName(stored.Id, statement.Number),
                    ["type"] = "Annotation",
                    ["motivation"] = "identifying",
                    ["creator"] = new JsonObject
                    {
                        ["type"] = "Software",
                        ["name"] = $"OnRecord {stored.Reading.Engine.Version} with {stored.Reading.Engine.Model}",
                    },
                    ["body"] = LinkedDataItems.Array(
                        Tags(statement, stored.ReviewOf(statement.Number))
                            .Select(tag => (JsonNode)TextualBody("tagging", tag))
                            .Concat(statement.Speakers.Select(speaker => TextualBody("identifying", speaker.Name)))
                    ),
                    ["target"] = LinkedDataItems.Array(
                        from target in targets
                        from span in target.Item2
                        select Target(stored, target.Item1, span, text, places)
                    ),
                }
            );
        }
    }

    /// <inheritdoc/>
    public void Complete(ExportCounts counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        output.Write(string.Create(CultureInfo.InvariantCulture, $"\n]}},\"total\":{counts.Statements}}}\n"));
    }

    private static IEnumerable<string> Tags(Statement statement, StatementReview review)
    {
        yield return $"form:{statement.Form.ToWireName()}";
        if (statement.Kind is { } kind)
        {
            yield return $"kind:{kind.Value.ToWireName()}";
        }

        if (statement.Act is { } act)
        {
            yield return $"act:{act.Value.ToWireName()}";
        }

        if (statement.Certainty is { } certainty)
        {
            yield return $"certainty:{certainty.Value.ToWireName()}";
        }

        yield return $"review:{review.State.ToString().ToLowerInvariant()}";
    }

    private static JsonObject TextualBody(string purpose, string value) =>
        new()
        {
            ["type"] = "TextualBody",
            ["purpose"] = purpose,
            ["value"] = value,
        };

    // Positions of the model count code points.
    private static JsonObject Target(
        StoredArticle stored,
        string part,
        TextSpan span,
        SourceText text,
        TextCoordinates places
    )
    {
        var position = places.ToCodePoints(span);
        var quote = TextQuote.Of(text, span);
        return new JsonObject
        {
            ["type"] = "SpecificResource",
            ["source"] = stored.Reading.Article.Url?.OriginalString ?? LinkedDataItems.TextName(stored.Id),
            ["styleClass"] = part,
            ["selector"] = LinkedDataItems.Array([
                new JsonObject
                {
                    ["type"] = "TextQuoteSelector",
                    ["exact"] = quote.Exact,
                    ["prefix"] = quote.Prefix,
                    ["suffix"] = quote.Suffix,
                },
                new JsonObject
                {
                    ["type"] = "TextPositionSelector",
                    ["start"] = position.Start,
                    ["end"] = position.End,
                },
            ]),
        };
    }
}
