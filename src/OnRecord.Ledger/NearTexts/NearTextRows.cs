using OnRecord.Ledger.Storing;
using OnRecord.Text.Reuse;

namespace OnRecord.Ledger.NearTexts;

/// <summary>Finds texts that are another one with changes, and keeps the pairs.</summary>
internal sealed class NearTextRows(Session session)
{
    /// <summary>Texts that are compared with a new one at most: those that share the most keys with it.</summary>
    private const int MostCandidates = 200;

    /// <summary>Texts of a ledger from before there were pairs that are compared along with each new one.</summary>
    private const int OldAtOnce = 20;

    /// <summary>Compares a new text with those that are there, and some that have yet to be compared.</summary>
    public void Compare(long row)
    {
        CompareOne(row);
        var old = session.Rows(
            "SELECT id FROM articles WHERE runs IS NULL ORDER BY id LIMIT @most",
            found => found.Long(0),
            ("@most", OldAtOnce)
        );
        old.ForEach(CompareOne);
    }

    /// <summary>The texts that are an article's text with changes, the most alike first.</summary>
    public List<NearText> Of(long row) =>
        [
            .. session
                .Rows(
                    "SELECT o.sha256, n.shared, a.runs, o.runs FROM near_texts n "
                        + "JOIN articles o ON o.id = CASE WHEN n.article_id = @article THEN n.other_id ELSE n.article_id END "
                        + "JOIN articles a ON a.id = @article WHERE n.article_id = @article OR n.other_id = @article",
                    found => new NearText(
                        Id(found.Text(0)),
                        new TextResemblance(found.Int(1), found.Int(2), found.Int(3))
                    ),
                    ("@article", row)
                )
                .OrderByDescending(near => near.Resemblance.Resemblance)
                .ThenBy(near => near.Article.Digits, StringComparer.Ordinal),
        ];

    /// <summary>All pairs, in the order in which they were added.</summary>
    public List<NearTextPair> All() =>
        session.Rows(
            "SELECT a.sha256, o.sha256, n.shared, a.runs, o.runs FROM near_texts n JOIN articles a ON a.id = n.article_id "
                + "JOIN articles o ON o.id = n.other_id ORDER BY n.article_id, n.other_id",
            found => new NearTextPair(
                Id(found.Text(0)),
                Id(found.Text(1)),
                new TextResemblance(found.Int(2), found.Int(3), found.Int(4))
            )
        );

    private void CompareOne(long row)
    {
        var runs = ShingleSet.Of(TextOf(row));
        var keys = MinHash.Keys(runs);
        foreach (var other in Candidates(keys))
        {
            var pair = TextResemblance.Between(runs, ShingleSet.Of(TextOf(other)));
            if (pair.IsNear)
            {
                session.Execute(
                    "INSERT INTO near_texts (article_id, other_id, shared) VALUES (@first, @second, @shared) "
                        + "ON CONFLICT (article_id, other_id) DO NOTHING",
                    ("@first", Math.Min(row, other)),
                    ("@second", Math.Max(row, other)),
                    ("@shared", pair.Shared)
                );
            }
        }

        using var insert = session.Prepare(
            "INSERT INTO text_keys (key, article_id) VALUES (@key, @article) ON CONFLICT (key, article_id) DO NOTHING",
            "@key",
            "@article"
        );
        foreach (var key in keys)
        {
            insert.Run(key, row);
        }

        session.Execute("UPDATE articles SET runs = @runs WHERE id = @id", ("@runs", (long)runs.Count), ("@id", row));
    }

    private List<long> Candidates(long[] keys)
    {
        if (keys.Length == 0)
        {
            return [];
        }

        var names = keys.Select((_, i) => $"@k{i}").ToList();
        return session.Rows(
            $"SELECT article_id FROM text_keys WHERE key IN ({string.Join(", ", names)}) GROUP BY article_id "
                + "ORDER BY count(*) DESC, article_id LIMIT @most",
            found => found.Long(0),
            [.. names.Zip(keys, (name, key) => (name, (object?)key)), ("@most", MostCandidates)]
        );
    }

    private string TextOf(long row) => (string)session.Value("SELECT text FROM articles WHERE id = @id", ("@id", row))!;

    private static ArticleId Id(string digits) =>
        ArticleId.TryParse(digits, out var id)
            ? id
            : throw new LedgerException(LedgerFailure.Damaged, $"'{digits}' is no hash of a text.");
}
