namespace OnRecord.Statements.Speakers;

/// <summary>Titles and forms of address that stand before a person's name; see <c>data/lexicons/titles.tsv</c>. Safe on any thread.</summary>
public static class PersonTitles
{
    /// <summary>How many words at the beginning are titles: 3 of "deputy prime minister anna brandt", none of "anna brandt".</summary>
    /// <param name="words">Lower-case words, without full stops.</param>
    public static int CountAtStart(IReadOnlyList<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var start = 0;
        while (LengthAt(words, start) is > 0 and var length)
        {
            start += length;
        }

        return start;
    }

    private static int LengthAt(IReadOnlyList<string> words, int start)
    {
        for (var length = Math.Min(SourceWords.MostTitleWords, words.Count - start); length > 0; length--)
        {
            var form = string.Join(' ', words.Skip(start).Take(length)).Replace('-', ' ');
            if (SourceWords.Title(form) is not null)
            {
                return length;
            }
        }

        return 0;
    }
}
