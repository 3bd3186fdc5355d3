using OnRecord.Statements.Atlas;
using OnRecord.Statements.Words;

namespace OnRecord.Statements.Places;

/// <summary>Finds the longest names of the gazetteer among the words.</summary>
internal sealed class CandidateReader(WordList words)
{
    private readonly char[] key = new char[FoldedName.LongestName];
    private readonly int[] lengths = new int[PlaceTables.MostWords];
    private readonly int[] ends = new int[PlaceTables.MostWords];

    /// <summary>The names, from left to right, without overlaps.</summary>
    internal List<Candidate> Read()
    {
        var candidates = new List<Candidate>();
        for (var index = 0; index < words.Count; )
        {
            if (MayBegin(index) && ReadAt(index) is { } candidate)
            {
                candidates.Add(candidate);
                index = candidate.End;
            }
            else
            {
                index++;
            }
        }

        return candidates;
    }

    /// <summary>A capital, or a lower-case word that begins a name of the gazetteer ("east Jerusalem", "mainland China").</summary>
    private bool MayBegin(int index) =>
        words.IsLetters(index)
            && (
                words.IsCapital(index)
                || words.Lower(index)
                    is "eastern"
                        or "western"
                        or "northern"
                        or "southern"
                        or "central"
                        or "east"
                        or "west"
                        or "mainland"
                        or "occupied"
                        or "sub"
                        or "south"
                        or "eurozone"
                    && words.IsCapital(index + 1)
            )
        || (words.IsNumber(index) && words.Is(index + 1, "downing", "pennsylvania"));

    private Candidate? ReadAt(int index)
    {
        var count = WriteKey(index);
        for (var i = count - 1; i >= 0; i--)
        {
            var name = key.AsSpan(0, lengths[i]);
            var found = PlaceTables.Instance.Places.FindFolded(name);
            if (found.Length == 0)
            {
                continue;
            }

            var ambiguity = PlaceTables.Instance.Ambiguous.FindFolded(name);
            return new Candidate(index, ends[i], found, ambiguity.Length > 0 ? ambiguity[0] : null);
        }

        return null;
    }

    /// <summary>Writes the folded words from a position on, and where each prefix of whole words ends.</summary>
    private int WriteKey(int index)
    {
        var length = 0;
        var count = 0;
        var at = index;
        while (count < PlaceTables.MostWords && at < words.Count)
        {
            var word = words[at];
            if (word.Kind is not (WordKind.Letters or WordKind.Number) && word.Lower is not ("," or "&" or "'"))
            {
                if (word.Lower is "-" && words.IsGlued(at) && words.IsGlued(at + 1))
                {
                    at++;
                    continue;
                }

                break;
            }

            var isGlued = length == 0 || word.Lower is "," or "'s" || (words.IsGlued(at) && !words.Is(at - 1, "-"));
            if (length + word.Span.Length + 1 > key.Length)
            {
                break;
            }

            if (!isGlued)
            {
                key[length++] = ' ';
            }

            foreach (var character in words.Text.Slice(word.Span))
            {
                key[length++] =
                    character is '\u2019' or '\u2018' or '\u02BB' ? '\''
                    : char.IsWhiteSpace(character) ? ' '
                    : character;
            }

            at++;
            lengths[count] = length;
            ends[count] = at;
            count++;
        }

        return count;
    }
}
