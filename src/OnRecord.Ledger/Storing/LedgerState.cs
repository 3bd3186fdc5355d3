namespace OnRecord.Ledger.Storing;

/// <summary>Tells one state of what a ledger shows from another.</summary>
/// <param name="ByPeople">Another one after each correction and each decision about actors or claims.</param>
/// <param name="Readings">Another one after each article that was added or read again.</param>
/// <param name="Articles">How many articles are shown.</param>
internal sealed record LedgerState(string ByPeople, string Readings, long Articles)
{
    /// <summary>The state in a session. Cheap.</summary>
    public static LedgerState In(Session session)
    {
        var articles = Number("SELECT count(*) FROM readings WHERE is_current = 1");
        return new LedgerState(
            Joined(
                Number("SELECT max(id) FROM corrections"),
                Number("SELECT max(id) FROM actor_decisions"),
                Number("SELECT max(id) FROM claim_decisions")
            ),
            Joined(
                articles,
                Number("SELECT sum(id) FROM readings WHERE is_current = 1"),
                Number("SELECT count(*) FROM appearances")
            ),
            articles
        );

        long Number(string sql) => session.Number(sql) ?? 0;
    }

    private static string Joined(params long[] numbers) =>
        string.Join(' ', numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)));
}
