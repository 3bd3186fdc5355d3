namespace OnRecord.Ledger.Storing;

/// <summary>What is said of articles where they were met.</summary>
internal static class FactRows
{
    /// <summary>Puts what an address says of an article in the place of what it said before.</summary>
    public static void Write(Session session, long article, string address, IReadOnlyList<StatedFact> facts)
    {
        var appearance = session
            .Number(
                "SELECT id FROM appearances WHERE article_id = @article AND address = @address",
                ("@article", article),
                ("@address", address)
            )!
            .Value;
        if (Load(session, appearance).SequenceEqual(facts))
        {
            return;
        }

        session.Execute("DELETE FROM facts WHERE appearance_id = @appearance", ("@appearance", appearance));
        using var insert = session.Prepare(
            "INSERT INTO facts (appearance_id, position, field, value, stated_by) VALUES (@appearance, @position, @field, @value, @by)",
            "@appearance",
            "@position",
            "@field",
            "@value",
            "@by"
        );
        foreach (var (position, fact) in facts.Index())
        {
            KeepableText.Check(fact.Value, fact.Field);
            KeepableText.Check(fact.From, fact.Field);
            insert.Run(appearance, (long)position, fact.Field, fact.Value, fact.From);
        }
    }

    /// <summary>What is said of an article at a place, in the order in which it counts.</summary>
    public static IReadOnlyList<StatedFact> Load(Session session, long appearance) =>
        session.Rows(
            "SELECT field, value, stated_by FROM facts WHERE appearance_id = @appearance ORDER BY position",
            row => new StatedFact(row.Text(0), row.Text(1), row.Text(2)),
            ("@appearance", appearance)
        )
            is { Count: > 0 } facts
            ? facts
            : [];
}
