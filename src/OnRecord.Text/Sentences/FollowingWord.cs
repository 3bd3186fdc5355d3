namespace OnRecord.Text.Sentences;

/// <summary>The word that follows a stop, behind opening quotation marks, brackets and dashes.</summary>
internal readonly ref struct FollowingWord
{
    private const int MaxWord = 30;
    private const int MaxOpening = 12;

    private readonly ReadOnlySpan<char> word;

    private FollowingWord(ReadOnlySpan<char> word, int start, bool isAbbreviation)
    {
        this.word = word;
        Start = start;
        IsAbbreviation = isAbbreviation;
    }

    /// <summary>Where the word begins.</summary>
    public int Start { get; }

    /// <summary>Where it ends.</summary>
    public int End => Start + word.Length;

    /// <summary>Whether nothing but marks follows.</summary>
    public bool IsNone => word.IsEmpty;

    /// <summary>Whether a full stop follows the word.</summary>
    private bool IsAbbreviation { get; }

    /// <summary>Whether the word goes on in lower case; addresses and names like iPhone do not count.</summary>
    public bool IsLower =>
        char.IsLower(word[0])
        && !(word.Length > 1 && char.IsUpper(word[1]))
        && !word.StartsWith("http", StringComparison.Ordinal)
        && !word.SequenceEqual("www");

    /// <summary>Whether it begins with a digit or a number sign.</summary>
    public bool IsNumber => char.IsDigit(word[0]) || word[0] == '#';

    /// <summary>Whether it opens sentences far more often than it is part of a name: The, He, But.</summary>
    public bool IsOpener => !IsAbbreviation && SentenceWords.Openers.Contains(word);

    /// <summary>Whether it tells more about a time of day: a zone, a day, a month.</summary>
    public bool IsTimeQualifier => SentenceWords.TimeQualifiers.Contains(word);

    /// <summary>Reads the word after a position.</summary>
    public static FollowingWord Read(string text, int position, int end)
    {
        int limit = Math.Min(end, position + MaxOpening);
        while (position < limit && IsOpening(text[position]))
        {
            position++;
        }

        if (position == limit)
        {
            return default;
        }

        int wordEnd = position + 1;
        limit = Math.Min(end, position + MaxWord);
        while (wordEnd < limit && char.IsLetterOrDigit(text[wordEnd]))
        {
            wordEnd++;
        }

        return new FollowingWord(
            text.AsSpan(position, wordEnd - position),
            position,
            isAbbreviation: wordEnd < end && text[wordEnd] == '.'
        );
    }

    private static bool IsOpening(char character) =>
        char.IsWhiteSpace(character) || "\"'“”‘’„«»‹›([{-–—*`¿¡".Contains(character, StringComparison.Ordinal);
}
