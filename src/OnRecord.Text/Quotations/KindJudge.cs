using OnRecord.Text.Sentences;

namespace OnRecord.Text.Quotations;

/// <summary>Tells quotations from nicknames, titles and scare quotes by the words around them.</summary>
internal static class KindJudge
{
    private const int MostTitleWords = 10;
    private const int MostNameWords = 4;
    private const int MostShortWords = 3;
    private const int MaxWord = 30;
    private const int SentenceReach = 150;

    private static readonly WordSet Works = new(
        """
        album ballad book comedy documentary drama episode essay film memoir movie musical novel opera painting play poem
        sculpture series show single sitcom song thriller entitled titled
        """
    );

    private static readonly WordSet Distance = new(
        "so-called So-called supposed supposedly alleged allegedly purported proverbial self-styled quote-unquote"
    );

    private static readonly WordSet Determiners = new(
        "a an the this that these those his her its their our my your any some no such A An The This That His Her Its Their"
    );

    private static readonly WordSet Reporting = new(
        """
        according accused accuses accusing added adding admitted admits alleged alleges announced announces argued argues
        arguing asked asking asks asserted asserts blamed blames blasted boasted branded branding call called calling calls
        charged cited cites citing claim claimed claiming claims complained condemned conceded confirmed confirms
        considers cried criticised criticized decried declared declares declined demanded demands denied denies denounced
        denying described describes describing dismissed dismissing dubbed explained explaining expressed hailed insisted
        insists joked labeled labelled labels lamented likened mocked noted notes noting nicknamed pledged praised predicted
        promised quoted quoting quotes read reads referred referring refers remarked repeated replied reported reports
        responded said saying says shouted slammed spoke stated states stating suggested suggests telling tells termed
        terms testified thinks thought threatened told tweeted tweets urged urges urging vowed warned warning warns
        wondered words write writes writing wrote
        """
    );

    /// <summary>What the marks of a quotation do.</summary>
    public static QuotationKind Judge(string text, FoundQuotation quotation)
    {
        if (!quotation.IsClosed || quotation.Parts is not [{ IsEmpty: false } inner])
        {
            return QuotationKind.Quotation;
        }

        if (".,;:!?…—–-".Contains(text[inner.End - 1], StringComparison.Ordinal))
        {
            return QuotationKind.Quotation;
        }

        int words = CountWords(text.AsSpan(inner.Start, inner.Length), MostTitleWords);
        ReadOnlySpan<char> before = WordBefore(text, quotation.Paragraph.Start, quotation.Span.Start);
        ReadOnlySpan<char> after = WordAfter(text, quotation.Span.End, quotation.Paragraph.End);
        bool isCapitalised = char.IsUpper(text[inner.Start]) || char.IsDigit(text[inner.Start]);
        if (words <= MostTitleWords && isCapitalised && Works.Contains(before))
        {
            return QuotationKind.Title;
        }

        if (words <= MostNameWords && IsNickname(text.AsSpan(inner.Start, inner.Length), before, after))
        {
            return QuotationKind.Nickname;
        }

        if (words > MostShortWords)
        {
            return QuotationKind.Quotation;
        }

        if (Distance.Contains(before) || Distance.Contains(WordAfter(text, inner.Start, inner.End)))
        {
            return QuotationKind.ScareQuote;
        }

        return IsInNounPhrase(text[inner.Start], before, after) && !Reports(SentenceAround(text, quotation))
            ? QuotationKind.Term
            : QuotationKind.Quotation;
    }

    /// <summary>Between two words of a name, or behind a word that says so; each long word is capitalised.</summary>
    private static bool IsNickname(ReadOnlySpan<char> inner, ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        const int LongestSmallWord = 3;
        foreach (Range range in inner.Split(' '))
        {
            ReadOnlySpan<char> word = inner[range];
            if (!word.IsEmpty && !char.IsUpper(word[0]) && word.Length > LongestSmallWord)
            {
                return false;
            }
        }

        if (!char.IsUpper(inner[0]))
        {
            return false;
        }

        return before is "nicknamed" or "alias" or "aka" or "a.k.a"
            || (IsNameWord(before) && IsNameWord(after) && !SentenceWords.TimeQualifiers.Contains(after));
    }

    private static bool IsNameWord(ReadOnlySpan<char> word) =>
        word.Length > 1
        && char.IsUpper(word[0])
        && !char.IsUpper(word[1])
        && !SentenceWords.Openers.Contains(word)
        && !IsGenitive(word);

    private static bool IsInNounPhrase(char first, ReadOnlySpan<char> before, ReadOnlySpan<char> after) =>
        char.IsLower(first)
        && !after.IsEmpty
        && char.IsLower(after[0])
        && (Determiners.Contains(before) || IsGenitive(before));

    private static bool IsGenitive(ReadOnlySpan<char> word) =>
        word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal);

    private static bool Reports(ReadOnlySpan<char> sentence)
    {
        foreach (Range range in sentence.SplitAny(" \t,;:—–\"“”()\u00A0"))
        {
            if (Reporting.Contains(sentence[range]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The sentence, cut at a bounded distance.</summary>
    private static ReadOnlySpan<char> SentenceAround(string text, FoundQuotation quotation)
    {
        int start = Math.Max(quotation.Paragraph.Start, quotation.Span.Start - SentenceReach);
        int end = Math.Min(quotation.Paragraph.End, quotation.Span.End + SentenceReach);
        int lastStop = text.AsSpan(start, quotation.Span.Start - start).LastIndexOfAny(".!?");
        int nextStop = text.AsSpan(quotation.Span.End, end - quotation.Span.End).IndexOfAny(".!?");
        start = lastStop < 0 ? start : start + lastStop + 1;
        end = nextStop < 0 ? end : quotation.Span.End + nextStop;
        return text.AsSpan(start, end - start);
    }

    private static int CountWords(ReadOnlySpan<char> text, int most)
    {
        int count = 0;
        foreach (Range range in text.Split(' '))
        {
            count += text[range].IsEmpty ? 0 : 1;
            if (count > most)
            {
                break;
            }
        }

        return count;
    }

    /// <summary>The word before a mark, with one space or an opening bracket between; empty when there is none.</summary>
    private static ReadOnlySpan<char> WordBefore(string text, int from, int position)
    {
        if (position > from && text[position - 1] == '(')
        {
            position--;
        }

        if (position == from || !char.IsWhiteSpace(text[position - 1]))
        {
            return [];
        }

        int end = position - 1;
        int start = end;
        int limit = Math.Max(from, end - MaxWord);
        while (start > limit && IsWordCharacter(text[start - 1]))
        {
            start--;
        }

        return text.AsSpan(start, end - start).TrimEnd('.');
    }

    /// <summary>The word behind a mark, with a space or a closing bracket between; empty when there is none.</summary>
    private static ReadOnlySpan<char> WordAfter(string text, int position, int end)
    {
        while (position < end && text[position] is ' ' or ')' or '\u00A0')
        {
            position++;
        }

        int wordEnd = position;
        int limit = Math.Min(end, position + MaxWord);
        while (wordEnd < limit && IsWordCharacter(text[wordEnd]))
        {
            wordEnd++;
        }

        return text.AsSpan(position, wordEnd - position);
    }

    private static bool IsWordCharacter(char character) =>
        char.IsLetterOrDigit(character) || character is '-' or '\'' or '’' or '.';
}
