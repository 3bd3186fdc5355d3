using OnRecord.Claims.Timelines;
using OnRecord.Ledger.Json;
using OnRecord.Ledger.Reviews;
using OnRecord.Ledger.Versions;

namespace OnRecord.Ledger.Tests;

/// <summary>What versions of an article promise on every database.</summary>
public abstract class VersionContract : IDisposable
{
    private const string Address = "https://post.example/bridge";

    private StatementLedger? ledger;

    private protected StatementLedger Ledger => ledger ??= OpenNew();

    private protected abstract StatementLedger OpenNew();

    private static Told First() =>
        new Told(
            "Mayor Anna Brandt said that the bridge may close for a year. Police said that two men were seen near it. "
                + "Residents complained of smoke on Monday. The port declined to comment."
        )
            .By("The Harbour Post", "2026-03-02", "Fire near the bridge")
            .Says("Mayor Anna Brandt", "said", "that the bridge may close for a year")
            .Says("Police", "said", "that two men were seen near it")
            .Says("Residents", "complained", "of smoke on Monday")
            .Says("The port", "declined", "to comment");

    private static Told Second() =>
        new Told(
            "Mayor Anna Brandt said that the bridge will close for a year. Witnesses said that two men were seen near it. "
                + "The insurer warned of high costs. The port declined to comment."
        )
            .By("The Harbour Post", "2026-03-02", "Fire closes the bridge")
            .Says("Mayor Anna Brandt", "said", "that the bridge will close for a year")
            .Says("Witnesses", "said", "that two men were seen near it")
            .Says("The insurer", "warned", "of high costs")
            .Says("The port", "declined", "to comment");

    private VersionComparison Compare(Told before, Told after)
    {
        Ledger.Add(before.Read(), Told.At(Address));
        Ledger.Add(after.Read(), Told.At(Address));
        return Ledger.CompareVersions(Address, 1, 2)!;
    }

    [Fact]
    public void What_became_of_each_statement_is_told_in_the_order_of_the_text()
    {
        var comparison = Compare(First(), Second());
        Assert.Equal(
            [(1, 1, "reworded hedge_lost"), (2, 2, "reattributed"), (3, null, ""), (null, 3, ""), (4, 4, "")],
            comparison.Changes.Select(change =>
                (
                    change.Before?.Number,
                    change.After?.Number,
                    string.Join(' ', change.Differences.Select(difference => difference.ToWireName()))
                )
            )
        );
        Assert.Equal(
            [
                StatementFate.Changed,
                StatementFate.Changed,
                StatementFate.Removed,
                StatementFate.Added,
                StatementFate.Kept,
            ],
            comparison.Changes.Select(change => change.Fate)
        );
        Assert.All(Enum.GetValues<StatementFate>(), fate => Assert.InRange(comparison.Count(fate), 1, 2));
        Assert.True(comparison.IsOfOneEngine);
        Assert.InRange(comparison.Resemblance.FirstInSecond, 0.01, 0.99);
        Assert.Equal(
            ("Fire near the bridge", "Fire closes the bridge"),
            (comparison.Before.Article.Title, comparison.After.Article.Title)
        );
    }

    [Fact]
    public void Words_that_only_one_version_has_are_spans_of_its_text()
    {
        var comparison = Compare(First(), Second());
        var change = comparison.Changes[0];
        Assert.Equal(["may"], change.WordsGone.Select(span => comparison.Before.Article.Text[span]));
        Assert.Equal(["will"], change.WordsNew.Select(span => comparison.After.Article.Text[span]));
        Assert.All(comparison.Changes.Skip(1), other => Assert.Empty(other.WordsGone.Concat(other.WordsNew)));
    }

    [Fact]
    public void Ids_lead_to_the_statements()
    {
        var comparison = Compare(First(), Second());
        var change = comparison.Changes[1];
        Assert.Equal(new StatementId(ArticleId.Of(First().Read().Article.Text), 2), comparison.BeforeId(change));
        Assert.Equal(new StatementId(ArticleId.Of(Second().Read().Article.Text), 2), comparison.AfterId(change));
        Assert.Null(comparison.AfterId(comparison.Changes[2]));
        Assert.Null(comparison.BeforeId(comparison.Changes[3]));
    }

    [Fact]
    public void Versions_are_those_of_one_address_in_the_order_in_which_they_were_met()
    {
        foreach (var told in new[] { First(), Second(), First() })
        {
            Ledger.Add(told.Read(), Told.At(Address));
        }

        Ledger.Add(Second().Read(), Told.At("https://other.example/1"));
        var versions = Ledger.VersionsAt(Address);
        Assert.Equal([1, 2, 3], versions.Select(version => version.Number));
        Assert.Equal(versions[0].Article, versions[2].Article);
        Assert.Equal(versions, Ledger.Find(versions[0].Article)!.Versions);
        Assert.Single(Ledger.VersionsAt("https://other.example/1"));
        Assert.Empty(Ledger.VersionsAt("https://nowhere.example/"));
    }

    [Fact]
    public void A_saved_copy_that_is_met_again_is_no_new_version()
    {
        var copy = Told.At(Address) with { IsCopy = true };
        foreach (var told in new[] { First(), Second(), First(), Second() })
        {
            Ledger.Add(told.Read(), copy);
        }

        Assert.Equal([1, 2], Ledger.VersionsAt(Address).Select(version => version.Number));
    }

    [Fact]
    public void Any_two_versions_can_be_compared_in_either_direction()
    {
        foreach (var told in new[] { First(), Second(), First() })
        {
            Ledger.Add(told.Read(), Told.At(Address));
        }

        Assert.All(
            Ledger.CompareVersions(Address, 1, 3)!.Changes,
            change => Assert.Equal(StatementFate.Kept, change.Fate)
        );
        var back = Ledger.CompareVersions(Address, 2, 1)!;
        Assert.Equal([StatementDifference.Reworded, StatementDifference.HedgeAdded], back.Changes[0].Differences);
    }

    [Theory]
    [InlineData(Address, 1, 3)]
    [InlineData(Address, 0, 1)]
    [InlineData("https://nowhere.example/", 1, 2)]
    public void A_version_that_is_not_there_is_compared_with_nothing(string address, int from, int to)
    {
        Compare(First(), Second());
        Assert.Null(Ledger.CompareVersions(address, from, to));
    }

    [Fact]
    public void A_version_by_another_engine_says_so()
    {
        Ledger.Add(First().Read(), Told.At(Address));
        Ledger.Add(Second().Read(Told.SecondEngine), Told.At(Address));
        Assert.False(Ledger.CompareVersions(Address, 1, 2)!.IsOfOneEngine);
    }

    [Fact]
    public void What_people_corrected_counts_and_what_they_rejected_does_not()
    {
        Compare(First(), Second());
        var (before, after) = (ArticleId.Of(First().Read().Article.Text), ArticleId.Of(Second().Read().Article.Text));
        Ledger.Correct(
            new Correction
            {
                Article = after,
                Statement = 3,
                Verb = CorrectionVerb.Reject,
                Author = "Ida",
            }
        );
        Ledger.Correct(
            new Correction
            {
                Article = before,
                Statement = 1,
                Verb = CorrectionVerb.Edit,
                Field = "certainty",
                Value = "PS+",
                Author = "Ida",
            }
        );
        var comparison = Ledger.CompareVersions(Address, 1, 2)!;
        Assert.Equal(0, comparison.Count(StatementFate.Added));
        Assert.Equal(Certainty.PossiblySo, comparison.Changes[0].Before!.Certainty!.Value.Value);
    }

    [Fact]
    public void Names_that_people_merged_are_no_other_speaker()
    {
        var before = new Told("Robert Hale said that the dam would hold through the winter.").Says(
            "Robert Hale",
            "said",
            "that the dam would hold through the winter",
            Named("Robert Hale")
        );
        var after = new Told("Bobby Vance said that the dam would hold through the winter.").Says(
            "Bobby Vance",
            "said",
            "that the dam would hold through the winter",
            Named("Bobby Vance")
        );
        Assert.Equal([StatementDifference.Reattributed], Compare(before, after).Changes[0].Differences);
        Ledger.DecideActor("Bobby Vance", "Robert Hale", "Ida");
        Assert.Equal(StatementFate.Kept, Ledger.CompareVersions(Address, 1, 2)!.Changes[0].Fate);

        static Func<Statement, Told, Statement> Named(string name) =>
            (statement, _) => statement with { Speakers = [new Speaker(name, SourceKind.Person, 0.9f)] };
    }

    [Fact]
    public void The_json_has_all_of_it_with_spans_that_are_their_text()
    {
        var comparison = Compare(First(), Second());
        var json = JsonVersions.Of(Address, Ledger.VersionsAt(Address), [comparison]);
        var made = Assert.Single(json.Comparisons);
        Assert.Equal((1, 2, 1, 1), (made.Kept, made.Changed, made.Added, made.Removed));
        Assert.Equal(["may"], made.Changes[0].Before!.OnlyHere.Select(span => span.Text));
        Assert.Equal("added", made.Changes[3].Fate);
        var written = LedgerJson.ToIndented([json]);
        Assert.Contains("\"hedge_lost\"", written, StringComparison.Ordinal);
        Assert.Contains("\"onrecord/versions/1\"", written, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) => ledger?.Dispose();
}
