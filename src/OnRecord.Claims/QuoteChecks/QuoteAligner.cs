namespace OnRecord.Claims.QuoteChecks;

/// <summary>What an item of the draft stands against.</summary>
internal enum QuoteStep
{
    /// <summary>The alignment has not begun.</summary>
    Start,

    /// <summary>A word of the draft against a word of the original.</summary>
    Pair,

    /// <summary>An item of the draft against nothing: a word that was put in, or an ellipsis or bracket that ends.</summary>
    Draft,

    /// <summary>Words of the original against nothing, or against an ellipsis or bracket.</summary>
    Original,
}

/// <summary>A step of an alignment, after which so many items of each side are done with.</summary>
internal readonly record struct AlignedStep(QuoteStep Step, int Draft, int Original);

/// <summary>Finds the part of a text that is most like a quotation.</summary>
/// <remarks>
/// Edit distance over words with a free beginning and end in the text (Sellers 1980); an ellipsis or bracket of the draft takes up
/// words of the original at little cost. Time and memory are the product of the two numbers of words, which the caller bounds.
/// </remarks>
internal static class QuoteAligner
{
    /// <summary>Cost of a word that was left out.</summary>
    public const int WordCost = 100;

    // A little more, so that of two ways at the same cost the one counts that keeps more of the draft's words.
    private const int ReplacedCost = 105;
    private const int PutInCost = 110;

    private const int FormCost = 40;
    private const int HardJoinCost = 60;
    private const int EllipsisCost = 1;
    private const int BracketCost = 5;

    /// <summary>Aligns; the steps are in the order of the text.</summary>
    /// <param name="draft">The quotation; at least one item.</param>
    /// <param name="original">The text.</param>
    /// <returns>The cost, and the steps from the first word taken to the last.</returns>
    public static (int Cost, IReadOnlyList<AlignedStep> Steps) Align(
        IReadOnlyList<QuoteItem> draft,
        IReadOnlyList<QuoteWord> original
    )
    {
        var columns = original.Count + 1;
        var steps = new byte[(draft.Count + 1) * columns];
        var before = new int[columns];
        var costs = new int[columns];
        for (var i = 1; i <= draft.Count; i++)
        {
            var item = draft[i - 1];
            costs[0] = before[0] + (item.Kind == QuoteItemKind.Word ? PutInCost : 0);
            steps[i * columns] = (byte)QuoteStep.Draft;
            for (var j = 1; j < columns; j++)
            {
                var (cost, step) = (costs[j - 1] + SkipCost(item), QuoteStep.Original);
                var alone = before[j] + (item.Kind == QuoteItemKind.Word ? PutInCost : 0);
                if (alone <= cost)
                {
                    (cost, step) = (alone, QuoteStep.Draft);
                }

                if (CanPair(item, original[j - 1]))
                {
                    var pair = before[j - 1] + PairCost(item, original[j - 1], isFirst: i == 1);
                    if (pair <= cost)
                    {
                        (cost, step) = (pair, QuoteStep.Pair);
                    }
                }

                costs[j] = cost;
                steps[(i * columns) + j] = (byte)step;
            }

            (before, costs) = (costs, before);
        }

        var end = 0;
        for (var j = 1; j < columns; j++)
        {
            end = before[j] < before[end] ? j : end;
        }

        return (before[end], Trace(steps, columns, draft.Count, end));
    }

    private static List<AlignedStep> Trace(byte[] steps, int columns, int draft, int original)
    {
        var trace = new List<AlignedStep>();
        while (draft > 0)
        {
            var step = (QuoteStep)steps[(draft * columns) + original];
            trace.Add(new AlignedStep(step, draft, original));
            draft -= step == QuoteStep.Original ? 0 : 1;
            original -= step == QuoteStep.Draft ? 0 : 1;
        }

        trace.Reverse();
        return trace;
    }

    private static int SkipCost(QuoteItem item) =>
        item.Kind switch
        {
            QuoteItemKind.Ellipsis => EllipsisCost,
            QuoteItemKind.Bracket => BracketCost,
            _ => WordCost,
        };

    // "[T]he" is the word itself; any other bracket stands for whatever it is put in the place of.
    private static bool CanPair(QuoteItem item, QuoteWord word) =>
        item.Kind == QuoteItemKind.Word
        || (item is { Kind: QuoteItemKind.Bracket, Words: [var own] } && own.Key == word.Key);

    private static int PairCost(QuoteItem item, QuoteWord word, bool isFirst)
    {
        var own = item.Words[0];
        var join = word.Join == QuoteJoin.Hard && !isFirst ? HardJoinCost : 0;
        if (own.Key == word.Key)
        {
            return join;
        }

        return join + (ReportedForms.AreForms(own.Key, word.Key) ? FormCost : ReplacedCost);
    }
}
