namespace OnRecord.Text.Sentences;

/// <summary>A name and a verb of speaking after a quotation that ends with ? or !: "Why?" Mr. Smith asked.</summary>
internal static class SpeakerPhrase
{
    private const int MaxNameWords = 4;
    private const int MaxWord = 30;

    /// <summary>Whether such a phrase, and not the next sentence, begins at a position.</summary>
    public static bool StandsAt(string text, int position, int end)
    {
        for (int words = 0; words <= MaxNameWords; words++)
        {
            int wordEnd = position;
            int limit = Math.Min(end, position + MaxWord);
            while (
                wordEnd < limit && (char.IsLetterOrDigit(text[wordEnd]) || text[wordEnd] is '.' or '-' or '’' or '\'')
            )
            {
                wordEnd++;
            }

            ReadOnlySpan<char> word = text.AsSpan(position, wordEnd - position).TrimEnd('.');
            if (word.IsEmpty)
            {
                return false;
            }

            if (char.IsLower(word[0]))
            {
                return words > 0
                    && SentenceWords.SpeakingVerbs.Contains(word)
                    && EndsClause(text, position + word.Length, end);
            }

            if (words == 0 && SentenceWords.Openers.Contains(word))
            {
                return false;
            }

            position = wordEnd;
            while (position < end && text[position] == ' ')
            {
                position++;
            }
        }

        return false;
    }

    /// <summary>Whether the verb has no content of its own after it.</summary>
    private static bool EndsClause(string text, int position, int end)
    {
        if (position == end || text[position] is '.' or ',' or ':' or ';')
        {
            return true;
        }

        FollowingWord next = FollowingWord.Read(text, position, end);
        return !next.IsNone && SentenceWords.AfterVerb.Contains(text.AsSpan(next.Start, next.End - next.Start));
    }
}
