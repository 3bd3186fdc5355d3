using OnRecord.Ledger.Versions;

namespace OnRecord.Web.ArticlePages;

/// <summary>Two texts side by side: word by word, and what became of each statement where both stood at one address.</summary>
public sealed record ComparedTexts
{
    /// <summary>The text that was met first.</summary>
    public required StoredArticle Older { get; init; }

    /// <summary>The text that was met later.</summary>
    public required StoredArticle Newer { get; init; }

    /// <summary>The words of both.</summary>
    public required IReadOnlyList<ChangedWords> Words { get; init; }

    /// <summary>What became of each statement; null where the two never stood at one address.</summary>
    public required VersionComparison? Statements { get; init; }

    /// <summary>Compares two articles, in whatever order they are given.</summary>
    public static ComparedTexts Of(StatementLedger ledger, StoredArticle one, StoredArticle two)
    {
        var pair = (
            from mine in one.Versions
            where mine.Article == one.Id
            from theirs in one.Versions
            where theirs.Article == two.Id && theirs.Address == mine.Address
            orderby Math.Abs(mine.Number - theirs.Number)
            select (Mine: mine, Theirs: theirs)
        ).FirstOrDefault();
        var isSwapped = pair.Mine is null
            ? one.Appearances[0].FirstSeen < two.Appearances[0].FirstSeen
            : pair.Mine.Number < pair.Theirs.Number;
        var (older, newer) = isSwapped ? (one, two) : (two, one);
        return new ComparedTexts
        {
            Older = older,
            Newer = newer,
            Words = TextDifference.Of(older.Reading.Article.Text, newer.Reading.Article.Text),
            Statements = pair.Mine is null
                ? null
                : ledger.CompareVersions(
                    pair.Mine.Address,
                    Math.Min(pair.Mine.Number, pair.Theirs.Number),
                    Math.Max(pair.Mine.Number, pair.Theirs.Number)
                ),
        };
    }
}
