using OnRecord.Ledger.Actors;
using OnRecord.Ledger.Reviews;
using OnRecord.Ledger.Storing;
using OnRecord.Text.Reuse;

namespace OnRecord.Ledger.Versions;

/// <summary>Loads versions, and compares two of them.</summary>
/// <param name="session">Where they are read.</param>
/// <param name="namesOf">Tells who is who; asked when two are compared.</param>
internal sealed class VersionLoader(Session session, Func<ActorNames> namesOf)
{
    /// <summary>The texts that stood at an address.</summary>
    public List<StoredVersion> At(string address) =>
        session.Rows(
            "SELECT v.number, a.sha256, v.seen FROM versions v JOIN articles a ON a.id = v.article_id "
                + "WHERE v.address = @address ORDER BY v.number",
            found => new StoredVersion(
                address,
                found.Int(0),
                ArticleId.TryParse(found.Text(1), out var id)
                    ? id
                    : throw new LedgerException(LedgerFailure.Damaged, $"'{found.Text(1)}' is no hash of a text."),
                StoredValues.Instant(found.Text(2))
            ),
            ("@address", address)
        );

    /// <summary>Compares two of them; null when one is not there.</summary>
    public VersionComparison? Compare(string address, int from, int to)
    {
        var versions = At(address);
        if (
            versions.Find(version => version.Number == from) is not { } earlier
            || versions.Find(version => version.Number == to) is not { } later
        )
        {
            return null;
        }

        var (before, after) = (Shown(earlier), Shown(later));
        return new VersionComparison
        {
            From = earlier,
            To = later,
            Before = before,
            After = after,
            Resemblance = TextResemblance.Between(
                ShingleSet.Of(before.Article.Text.Value),
                ShingleSet.Of(after.Article.Text.Value)
            ),
            Changes = Compare(before, after),
        };
    }

    /// <summary>What became of each statement between two versions of an address.</summary>
    public IReadOnlyList<StatementChange> ChangesBetween(StoredVersion from, StoredVersion to) =>
        Compare(Shown(from), Shown(to));

    private IReadOnlyList<StatementChange> Compare(Reading before, Reading after) =>
        new VersionMatcher(new SpeakerComparer(namesOf())).Compare(before, after);

    private Reading Shown(StoredVersion version)
    {
        var stored = new ArticleLoader(session).Load(ArticleRows.Find(session, version.Article)!.Value);
        var here = stored.Appearances.FirstOrDefault(place => place.Appearance.Address == version.Address);
        var reading = stored.Reviewed;
        return reading with
        {
            Article = here?.Article ?? reading.Article,
            Statements =
            [
                .. reading.Statements.Where(statement =>
                    stored.ReviewOf(statement.Number).State != ReviewState.Rejected
                ),
            ],
        };
    }
}
