using OnRecord.Corpora.Lines;

namespace OnRecord.Corpora.Crossdoc;

/// <summary>A document of ECB+ with the mentions of its validated sentences.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Topic">Number of its topic.</param>
/// <param name="Tokens">Its words.</param>
/// <param name="Sentences">For each word the number of its sentence.</param>
/// <param name="Mentions">Mentions of events, participants, places and times.</param>
public sealed record EventDocument(
    string Id,
    int Topic,
    IReadOnlyList<string> Tokens,
    IReadOnlyList<int> Sentences,
    IReadOnlyList<EventMention> Mentions
);

/// <summary>A mention.</summary>
/// <param name="Tokens">Its words, by their places.</param>
/// <param name="Type">Its type as ECB+ has it.</param>
/// <param name="Chain">Mentions of one chain mean the same; null for a mention that stands alone.</param>
public sealed record EventMention(IReadOnlyList<int> Tokens, string Type, string? Chain)
{
    /// <summary>Whether it is of an event and not of a participant, place or time.</summary>
    public bool IsEvent =>
        Type.StartsWith("ACTION", StringComparison.Ordinal) || Type.StartsWith("NEG_ACTION", StringComparison.Ordinal);
}

internal sealed record EventLine(
    string Id,
    int Topic,
    string[] Tokens,
    int[] Sentence,
    int[] Validated,
    MentionLine[] Mentions
);

internal sealed record MentionLine(int[] Tokens, string Type, string? Chain);

internal static class EventReader
{
    public static IEnumerable<EventDocument> Read(string path)
    {
        foreach (var (line, place) in LineReader.Read(path, CrossdocJson.Default.EventLine))
        {
            if (
                Array.Exists(
                    line.Mentions,
                    mention => Array.Exists(mention.Tokens, t => t < 0 || t >= line.Tokens.Length)
                )
            )
            {
                throw place.Error("a mention has a word outside the document");
            }

            var mentions = line
                .Mentions.Where(mention => line.Validated.Contains(line.Sentence[mention.Tokens[0]]))
                .Select(mention => new EventMention(mention.Tokens, mention.Type, mention.Chain));
            yield return new EventDocument(line.Id, line.Topic, line.Tokens, line.Sentence, [.. mentions]);
        }
    }
}
