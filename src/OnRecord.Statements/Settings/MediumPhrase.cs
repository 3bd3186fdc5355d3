using OnRecord.Statements.Words;

namespace OnRecord.Statements.Settings;

/// <summary>Takes to a medium or event what belongs to it: "an interview with CNN", "a letter to the council", "a rally in Norden".</summary>
internal static class MediumPhrase
{
    /// <summary>The position after what belongs to the phrase that ends at a position; the same position when nothing does.</summary>
    internal static int EndOf(WordList words, int end)
    {
        var noun = end - 1;
        var leadsOn =
            (words.Is(end, "with") && words.IsIn(noun, SlotWords.Talks))
            || (words.Is(end, "to") && words.IsIn(noun, SlotWords.Writings))
            || (words.Is(end, "in", "at") && words.IsIn(noun, SlotWords.Events));
        if (!leadsOn || NounPhrase.IsDay(words, end + 1) || words.IsNumber(end + 1))
        {
            return end;
        }

        var further = NounPhrase.EndOf(words, end + 1);
        return further > end + 1 ? further : end;
    }
}
