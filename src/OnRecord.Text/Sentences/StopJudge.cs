using System.Buffers;

namespace OnRecord.Text.Sentences;

/// <summary>Says whether a stop ends its sentence.</summary>
internal static class StopJudge
{
    private const int MaxWord = 30;

    private static readonly SearchValues<char> RomanDigits = SearchValues.Create("IVXivx");

    /// <summary>Whether the sentence ends with the stop.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="rest">From the start of the sentence to the end of its paragraph.</param>
    /// <param name="stop">The stop.</param>
    public static bool EndsSentence(string text, TextSpan rest, Stop stop)
    {
        char mark = text[stop.Start];
        if (stop.End == rest.End || Stop.WideMarks.Contains(mark, StringComparison.Ordinal))
        {
            return true;
        }

        ReadOnlySpan<char> word = WordBefore(text, rest.Start, stop.Start, out int wordStart);
        if (!char.IsWhiteSpace(text[stop.End]))
        {
            return IsGlued(text, rest, stop, word);
        }

        FollowingWord next = FollowingWord.Read(text, stop.End, rest.End);
        if (next.IsNone || next.IsLower)
        {
            return false;
        }

        if (mark is '!' or '?')
        {
            return EndsCall(text, rest, stop, word, next);
        }

        if (mark == '…' || stop.MarksEnd - stop.Start > 1)
        {
            return true;
        }

        return !IsListMarker(text, rest.Start, stop, word) && EndsWord(text, rest.Start, wordStart, word, next, stop);
    }

    private static bool EndsCall(string text, TextSpan rest, Stop stop, ReadOnlySpan<char> word, FollowingWord next)
    {
        if (SentenceWords.NamesWithMark.Contains(word))
        {
            return next.IsOpener;
        }

        // "Viva Maria! (1965)" is a title with its year.
        bool isTitle = next.IsNumber && text[next.Start - 1] == '(';
        return !isTitle && (!stop.ClosesQuotation(text) || !SpeakerPhrase.StandsAt(text, next.Start, rest.End));
    }

    /// <summary>A full stop after a word that may be an abbreviation.</summary>
    private static bool EndsWord(
        string text,
        int sentenceStart,
        int wordStart,
        ReadOnlySpan<char> word,
        FollowingWord next,
        Stop stop
    )
    {
        if (word.IsEmpty || (stop.IsClosed && stop.ClosesQuotation(text)))
        {
            return true;
        }

        if (word.Length == 1 && char.IsLetter(word[0]))
        {
            return EndsInitial(text, sentenceStart, wordStart, word[0], next);
        }

        if (word.Contains('.'))
        {
            return EndsPointedWord(word, next);
        }

        return SentenceWords.KindOf(word) switch
        {
            AbbreviationKind.Title => false,
            AbbreviationKind.Number => !next.IsNumber && (next.IsOpener || !SentenceWords.IsOnlyAbbreviation(word)),
            AbbreviationKind.Month => !next.IsNumber,
            AbbreviationKind.Other => next.IsOpener,
            _ => true,
        };
    }

    private static bool EndsInitial(string text, int sentenceStart, int wordStart, char letter, FollowingWord next)
    {
        if (letter is 'v' or 'c')
        {
            return false;
        }

        if (next.IsOpener || letter != 'I')
        {
            return next.IsOpener;
        }

        // "So did I. Germany …" but "Robert I. Smith".
        int before = WhiteSpace.Trim(text, sentenceStart, wordStart).End;
        ReadOnlySpan<char> previous = WordBefore(text, sentenceStart, before, out _);
        return previous.IsEmpty || !char.IsUpper(previous[0]);
    }

    /// <summary>A word with points inside: U.S., a.m., Ph.D., but also example.com.</summary>
    private static bool EndsPointedWord(ReadOnlySpan<char> word, FollowingWord next)
    {
        if (SentenceWords.TimesOfDay.Contains(word))
        {
            return !next.IsNumber && !next.IsTimeQualifier;
        }

        if (SentenceWords.Never.Contains(word))
        {
            return false;
        }

        foreach (Range part in word.Split('.'))
        {
            if (word[part].Length > 2)
            {
                return true;
            }
        }

        return next.IsOpener;
    }

    /// <summary>Whether the sentence so far is nothing but the number or letter of a list item.</summary>
    private static bool IsListMarker(string text, int sentenceStart, Stop stop, ReadOnlySpan<char> word)
    {
        bool isFirst = WhiteSpace.Trim(text, sentenceStart, stop.Start).Length == word.Length;
        return isFirst
            && !stop.IsClosed
            && word.Length is > 0 and <= 4
            && (!word.ContainsAnyExceptInRange('0', '9') || !word.ContainsAnyExcept(RomanDigits) || word.Length == 1);
    }

    /// <summary>Whether a space is missing after the stop: "he said.The".</summary>
    private static bool IsGlued(string text, TextSpan rest, Stop stop, ReadOnlySpan<char> word)
    {
        if (word.Length < 3 || word.Contains('.') || !char.IsLower(word[^1]) || !char.IsUpper(text[stop.End]))
        {
            return false;
        }

        FollowingWord next = FollowingWord.Read(text, stop.End, rest.End);
        return next.IsOpener && next.End < rest.End && char.IsWhiteSpace(text[next.End]);
    }

    /// <summary>The word that ends at a position, without opening marks; empty when there is none.</summary>
    private static ReadOnlySpan<char> WordBefore(string text, int from, int end, out int start)
    {
        start = end;
        int limit = Math.Max(from, end - MaxWord);
        while (start > limit && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '.' or '&' or '\''))
        {
            start--;
        }

        while (start < end && !char.IsLetterOrDigit(text[start]))
        {
            start++;
        }

        return text.AsSpan(start, end - start);
    }
}
