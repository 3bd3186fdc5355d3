using System.Buffers;
using System.Collections.Frozen;
using OnRecord.Statements.Lexicons;

namespace OnRecord.Statements.Nesting;

/// <summary>Takes a content for worth reading again when it holds a reporting word or quotes somebody.</summary>
/// <remarks>The words stand in <c>data/lexicons/reporting-words.tsv</c>. Immutable, so safe on any thread.</remarks>
public sealed class ReportingWords : INestingHint
{
    private static readonly SearchValues<char> QuotationMarks = SearchValues.Create("\"“”„«»");

    private readonly FrozenSet<string> words;
    private readonly int longest;

    /// <summary>Takes a list of lower-case words.</summary>
    public ReportingWords(IEnumerable<string> words)
    {
        this.words = words.ToFrozenSet(StringComparer.Ordinal);
        longest = this.words.Count == 0 ? 0 : this.words.Max(word => word.Length);
    }

    /// <summary>The words that come with the product.</summary>
    public static ReportingWords Default { get; } =
        new(
            LexiconFile
                .Read("reporting-words", columns: 2)
                .SelectMany(row => LexiconFile.Values(row[1]).Prepend(row[0]))
        );

    /// <inheritdoc/>
    public bool MayHoldStatement(ReadOnlySpan<char> content) => QuotesInside(content) || HasWord(content);

    // The marks around a content are those of its own statement.
    private static bool QuotesInside(ReadOnlySpan<char> content) =>
        content.Length > 2 && content[1..^1].ContainsAny(QuotationMarks);

    private bool HasWord(ReadOnlySpan<char> content)
    {
        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> lower = stackalloc char[longest];
        for (var at = 0; at < content.Length; at++)
        {
            var start = at;
            while (at < content.Length && char.IsLetter(content[at]))
            {
                at++;
            }

            var word = content[start..at];
            if (word.Length > 0 && word.Length <= longest && lookup.Contains(lower[..word.ToLowerInvariant(lower)]))
            {
                return true;
            }
        }

        return false;
    }
}
