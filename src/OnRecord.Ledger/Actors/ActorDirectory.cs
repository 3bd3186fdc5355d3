using OnRecord.Ledger.Reviews;
using OnRecord.Ledger.Storing;

namespace OnRecord.Ledger.Actors;

/// <summary>
/// Who speaks across articles: 1. the speakers of the shown statements, as people corrected them, 2. one actor for each key,
/// 3. merged and split as people decided.
/// </summary>
internal sealed class ActorDirectory(Session session)
{
    /// <summary>Nobody has said that <c>statements s</c> is none.</summary>
    public const string NotRejected =
        "NOT EXISTS (SELECT 1 FROM human_values r WHERE r.statement_id = s.id AND r.field = 'review' AND r.value = 'rejected')";

    /// <summary>Nobody has said who speaks in <c>statements s</c>.</summary>
    public const string NotCorrected =
        "NOT EXISTS (SELECT 1 FROM human_values h WHERE h.statement_id = s.id AND h.field = 'speaker')";

    /// <summary>Everybody who speaks.</summary>
    /// <param name="review">Only in statements in this state of review; null for all that nobody rejected.</param>
    public ActorIndex Index(ReviewState? review = null)
    {
        var decisions = Decisions();
        var mentions = Mentions(review).ToList();
        var actors = mentions
            .GroupBy(mention => Resolved(mention.Key, decisions), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, ActorOf, StringComparer.Ordinal);
        return new ActorIndex(
            [
                .. actors
                    .Values.OrderByDescending(actor => actor.Statements)
                    .ThenBy(actor => actor.Name, StringComparer.Ordinal),
            ],
            actors,
            [.. mentions.Select(mention => mention.Key).Distinct(StringComparer.Ordinal)],
            key => Resolved(key, decisions)
        );
    }

    /// <summary>Keeps what a person decided.</summary>
    /// <exception cref="LedgerException">A name is nobody's, or that of several.</exception>
    public void Decide(string name, string? into, string author, string? note, DateTimeOffset now)
    {
        KeepableText.Check(author, "name");
        KeepableText.Check(note, "note");
        var keys = Mentions().Select(mention => mention.Key).Distinct(StringComparer.Ordinal).ToList();
        var key = OnlyKey(name, keys);
        var other = into is null ? "" : OnlyKey(into, keys);
        if (key == other)
        {
            throw new LedgerException(LedgerFailure.Refused, $"'{name}' and '{into}' are the same name.");
        }

        if (into is null)
        {
            LeaveTogether(key, author, note, now);
        }

        Write(new ActorDecision(into is null ? "split" : "merge", key, other, author, now, note));
    }

    // When the name goes that stands for an actor, those that were merged into it stay one actor without it.
    private void LeaveTogether(string key, string author, string? note, DateTimeOffset now)
    {
        var decisions = Decisions();
        if (decisions.ContainsKey(key))
        {
            return;
        }

        var merged = decisions
            .Where(decision => decision.Value == key)
            .Select(decision => decision.Key)
            .Order(StringComparer.Ordinal)
            .ToList();
        foreach (var (i, name) in merged.Index())
        {
            Write(new ActorDecision(i == 0 ? "split" : "merge", name, i == 0 ? "" : merged[0], author, now, note));
        }
    }

    /// <summary>Keeps a decision that was made elsewhere, unless it is there.</summary>
    /// <exception cref="LedgerException">It is none.</exception>
    public void Import(ActorDecision decision)
    {
        if (decision.Verb is not ("merge" or "split"))
        {
            throw new LedgerException(LedgerFailure.Damaged, $"'{decision.Verb}' is nothing that people decide.");
        }

        foreach (var text in new[] { decision.Name, decision.Other, decision.By, decision.Note })
        {
            KeepableText.Check(text, "decision");
        }

        if (!Decided().Any(there => there with { Note = decision.Note } == decision))
        {
            Write(decision);
        }
    }

    /// <summary>All decisions, in the order in which they were made.</summary>
    public IReadOnlyList<ActorDecision> Decided() =>
        session.Rows(
            "SELECT verb, name, other, author, made_at, note FROM actor_decisions ORDER BY id",
            row => new ActorDecision(
                row.Text(0),
                row.Text(1),
                row.Text(2),
                row.Text(3),
                StoredValues.Instant(row.Text(4)),
                row.TextOrNull(5)
            )
        );

    private void Write(ActorDecision decision) =>
        session.Execute(
            "INSERT INTO actor_decisions (verb, name, other, author, made_at, note) VALUES (@verb, @name, @other, @author, @at, @note)",
            ("@verb", decision.Verb),
            ("@name", decision.Name),
            ("@other", decision.Other),
            ("@author", decision.By),
            ("@at", decision.At.Stored()),
            ("@note", decision.Note)
        );

    private static string OnlyKey(string written, List<string> known) =>
        KeysOf(written, known) switch
        {
            [var only] => only,
            [] => throw new LedgerException(LedgerFailure.Refused, $"Nobody in the ledger is called '{written}'."),
            var several => throw new LedgerException(
                LedgerFailure.Refused,
                $"'{written}' may be somebody else in each article; say which: "
                    + string.Join(", ", several.Take(5).Select(Shown))
            ),
        };

    /// <summary>The keys that a name which a person writes may mean: first of all one that is the same in all articles.</summary>
    public static List<string> KeysOf(string written, IReadOnlyCollection<string> known)
    {
        var (names, article) = ActorKey.Parts(written);
        List<string> everywhere = article.Length > 0 ? [] : [.. names.Where(known.Contains).Distinct()];
        return everywhere.Count > 0
            ? everywhere
            :
            [
                .. known
                    .Where(key => names.Any(name => key.StartsWith($"{name}@{article}", StringComparison.Ordinal)))
                    .Distinct()
                    .Order(StringComparer.Ordinal),
            ];
    }

    private static string Shown(string key)
    {
        var at = key.LastIndexOf('@');
        return at < 0 ? key : key[..Math.Min(key.Length, at + 1 + ArticleId.ShownLength)];
    }

    private static Actor ActorOf(IEnumerable<Mention> mentions)
    {
        var all = mentions.ToList();
        var names = all.GroupBy(mention => (mention.Name, Article: mention.IsBound ? mention.Article : ""))
            .Select(group => new ActorAlias(
                group.Key.Name,
                ArticleId.TryParse(group.Key.Article, out var article) ? article : null,
                group.Sum(mention => mention.Statements)
            ))
            .OrderByDescending(alias => alias.Statements)
            .ThenByDescending(alias => alias.Name.Length)
            .ThenBy(alias => alias.Name, StringComparer.Ordinal)
            .ToList();
        var kind = all.GroupBy(mention => mention.Kind)
            .OrderByDescending(group => group.Sum(mention => mention.Statements))
            .ThenBy(group => group.Key)
            .First()
            .Key;
        // A surname is no good name while a fuller one is there.
        var name = names.Find(alias => alias.Article is null) ?? names[0];
        return new Actor(
            name.Name,
            kind,
            names,
            all.Sum(mention => mention.Statements),
            all.Select(mention => mention.Article).Distinct().Count()
        );
    }

    /// <summary>The key that stands for a key, as people decided.</summary>
    public static string Resolved(string key, Dictionary<string, string> decisions)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (seen.Add(key) && decisions.TryGetValue(key, out var other))
        {
            key = other;
        }

        // Names merged in a circle are one actor, whichever is asked for.
        return decisions.ContainsKey(key) ? seen.Min(StringComparer.Ordinal)! : key;
    }

    /// <summary>Which key was merged into which.</summary>
    public Dictionary<string, string> Decisions()
    {
        var decisions = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (verb, name, other, _, _, _) in Decided())
        {
            decisions.Remove(name);
            if (verb == "merge")
            {
                decisions.Add(name, other);
            }
        }

        return decisions;
    }

    private static string Shown(ReviewState? review) =>
        review is { } state ? ReviewStates.ConditionOf(state) : NotRejected;

    private IEnumerable<Mention> Mentions(ReviewState? review = null)
    {
        var read = session.Rows(
            "SELECT sp.name, sp.kind, a.sha256, count(DISTINCT s.id) FROM speakers sp JOIN statements s ON s.id = sp.statement_id "
                + "JOIN articles a ON a.id = s.article_id WHERE s.is_current = 1 AND "
                + Shown(review)
                + " AND "
                + NotCorrected
                + " GROUP BY sp.name, sp.kind, a.sha256 ORDER BY sp.name, sp.kind, a.sha256",
            row => new Mention(row.Text(0), StoredNames.Kinds.Read(row.Text(1)), row.Text(2), row.Int(3))
        );
        return read.Concat(Corrected(review)).Where(mention => ActorKey.IsActor(mention.Kind));
    }

    /// <summary>The speakers that people wrote, whoever they are.</summary>
    public IReadOnlyList<Mention> Corrected(ReviewState? review = null)
    {
        var corrected = session.Rows(
            "SELECT h.value, coalesce((SELECT k.value FROM human_values k WHERE k.statement_id = s.id AND k.field = 'kind'), s.kind, 'person'), "
                + "a.sha256 FROM human_values h JOIN statements s ON s.id = h.statement_id JOIN articles a ON a.id = s.article_id "
                + "WHERE s.is_current = 1 AND h.field = 'speaker' AND "
                + Shown(review)
                + " ORDER BY h.statement_id",
            row => (Names: row.Text(0), Kind: row.Text(1), Article: row.Text(2))
        );
        return
        [
            .. from row in corrected
            from name in row.Names.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            select new Mention(
                name,
                row.Kind.Length == 0 ? SourceKind.Person : StoredNames.Kinds.Read(row.Kind),
                row.Article,
                1
            ),
        ];
    }

    /// <summary>A name in an article.</summary>
    /// <param name="Name">As it was read or written.</param>
    /// <param name="Kind">Of what kind its bearer is.</param>
    /// <param name="Article">Hash of the text.</param>
    /// <param name="Statements">Statements of this article under this name.</param>
    internal sealed record Mention(string Name, SourceKind Kind, string Article, int Statements)
    {
        public string Key { get; } = ActorKey.Of(Name, Kind, Article);

        public bool IsBound => Key.Contains('@', StringComparison.Ordinal);
    }
}
