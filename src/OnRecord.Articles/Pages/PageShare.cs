namespace OnRecord.Articles.Pages;

/// <summary>How much of a page's text was taken for the article, and what was left.</summary>
/// <param name="Kept">Characters taken, without white space.</param>
/// <param name="Whole">Characters that the page shows, without white space; at least <paramref name="Kept"/>.</param>
/// <param name="Dropped">What was left, the largest part first.</param>
public sealed record PageShare(int Kept, int Whole, IReadOnlyList<DroppedPart> Dropped)
{
    /// <summary>The share taken, from 0 to 1; 1 for a page without text.</summary>
    public double Ratio => Whole == 0 ? 1 : (double)Kept / Whole;

    /// <summary>In a sentence, with the four largest parts that were left.</summary>
    public override string ToString()
    {
        var kept = string.Create(CultureInfo.InvariantCulture, $"{Ratio * 100:0} % of {Whole:N0} characters");
        if (Dropped.Count == 0)
        {
            return kept;
        }

        var left = Dropped
            .Take(4)
            .Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Place} {part.Length:N0}"));
        return $"{kept}; left out: {string.Join(", ", left)}{(Dropped.Count > 4 ? " and more" : "")}";
    }
}

/// <summary>A part of a page that was left.</summary>
/// <param name="Place">The element that it stands in, for example <c>nav</c> or <c>div.related</c>.</param>
/// <param name="Length">Its characters, without white space.</param>
public sealed record DroppedPart(string Place, int Length);
