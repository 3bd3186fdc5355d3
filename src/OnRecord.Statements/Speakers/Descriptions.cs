using OnRecord.Statements.Words;

namespace OnRecord.Statements.Speakers;

/// <summary>Writes a description as a speaker's name: the head with what defines it, without clauses and appositions.</summary>
internal static class Descriptions
{
    /// <summary>The description of a part as the article writes it.</summary>
    internal static string Of(ArticleWords words, SourcePart part)
    {
        var end = part.Phrase.End;
        var sentence = words.Sentence(part.Head);
        while (end < part.Words.End && words.Sentence(end) == sentence && !EndsDescription(words, end))
        {
            end++;
        }

        end = OutsideQuotation(words, part.Phrase.End, end);
        while (end > part.Phrase.End && EndsBadly(words, end - 1))
        {
            end--;
        }

        return words.TextOf(new WordRange(part.Words.First, end));
    }

    private static bool EndsDescription(ArticleWords words, int word)
    {
        var lower = words.Lower(word);
        if (words.List[word].Kind is WordKind.Break)
        {
            return true;
        }

        if (words.List[word].Kind is WordKind.Symbol)
        {
            return lower is not ("-" or "'" or "\"" or "/" or "." or "&" or "%" or "$");
        }

        return GrammarWords.IsRelative(lower)
            || (GrammarWords.IsAuxiliary(lower) && !words.IsMay(word))
            || GrammarWords.EndsDescription(lower)
            || IsClause(words, word);
    }

    /// <summary>The first word of a quotation that the words do not reach the end of; their end where there is none.</summary>
    private static int OutsideQuotation(ArticleWords words, int first, int end)
    {
        int? open = null;
        for (var word = first; word < end; word++)
        {
            if (words.Lower(word) == "\"")
            {
                open = open is null ? word : null;
            }
        }

        return open ?? end;
    }

    private static bool IsClause(ArticleWords words, int word)
    {
        var lower = words.Lower(word);
        return lower.Length > 4
            && !words.List.IsCapital(word)
            && (lower.EndsWith("ing", StringComparison.Ordinal) || lower.EndsWith("ed", StringComparison.Ordinal))
            && !GrammarWords.IsPreposition(words.Lower(word - 1))
            && !GrammarWords.IsDeterminer(words.Lower(word - 1));
    }

    private static bool EndsBadly(ArticleWords words, int word) =>
        words.List[word].Kind is WordKind.Symbol && words.Lower(word) is not ("%" or "\"")
        || GrammarWords.IsPreposition(words.Lower(word))
        || GrammarWords.IsDeterminer(words.Lower(word));
}
