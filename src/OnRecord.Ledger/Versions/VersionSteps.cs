using OnRecord.Claims.Timelines;

namespace OnRecord.Ledger.Versions;

/// <summary>Compares versions of articles that follow each other; each two of them once. Not safe on several threads.</summary>
internal sealed class VersionSteps(VersionLoader loader)
{
    private readonly Dictionary<(string Address, int From, int To), VersionStep> known = [];

    /// <summary>The steps to and from the texts of articles, by address and number.</summary>
    public IReadOnlyList<VersionStep> StepsOf(IEnumerable<StoredArticle> articles) =>
        [
            .. articles
                .SelectMany(article =>
                    article
                        .Versions.Zip(article.Versions.Skip(1))
                        .Where(pair => pair.First.Address == pair.Second.Address)
                        .Where(pair => pair.First.Article == article.Id ^ pair.Second.Article == article.Id)
                )
                .Distinct()
                .OrderBy(pair => pair.Second.Address, StringComparer.Ordinal)
                .ThenBy(pair => pair.Second.Number)
                .Select(pair => StepBetween(pair.First, pair.Second)),
        ];

    private VersionStep StepBetween(StoredVersion from, StoredVersion to)
    {
        var key = (to.Address, from.Number, to.Number);
        if (!known.TryGetValue(key, out var step))
        {
            step = new VersionStep(
                to.Address,
                to.Seen,
                from.Article.ToString(),
                to.Article.ToString(),
                [
                    .. loader
                        .ChangesBetween(from, to)
                        .Select(change => new StatementStep(
                            change.Fate,
                            IdOf(from, change.Before),
                            IdOf(to, change.After),
                            change.Differences
                        )),
                ]
            );
            known.Add(key, step);
        }

        return step;
    }

    private static string? IdOf(StoredVersion version, Statement? statement) =>
        statement is null ? null : new StatementId(version.Article, statement.Number).ToString();
}
