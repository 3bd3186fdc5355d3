using OnRecord.Statements.Json;

namespace OnRecord.Ledger.Tests;

/// <summary>What a ledger promises on every database; a class for each database runs all of it.</summary>
public abstract class LedgerContract : IDisposable
{
    private readonly StandingClock clock = new();
    private StatementLedger? ledger;

    /// <summary>A new ledger that nothing else uses.</summary>
    private protected StatementLedger Ledger => ledger ??= OpenNew(clock);

    private protected abstract StatementLedger OpenNew(TimeProvider time);

    /// <summary>Opens the same ledger once more.</summary>
    private protected abstract StatementLedger OpenAgain();

    /// <summary>Takes the ledger that was made last out of the world.</summary>
    private protected abstract void Unmake();

    /// <summary>Changes the ledger behind its back.</summary>
    private protected abstract void Tamper(string sql);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Told Mayor() =>
        new Told("Mayor Brandt denied that the bridge had been closed, the Harbour Post reported.")
            .By("The Harbour Post", "2024-05-12", "Bridge")
            .Says("Mayor Brandt", "denied", "that the bridge had been closed");

    [Fact]
    public void A_reading_comes_back_as_it_was_kept()
    {
        var kept = Ledger;
        RandomReading.Any.Sample(
            reading =>
            {
                if (kept.Add(reading, Told.At("x")) == Addition.Added)
                {
                    AssertSame(reading, kept.Find(ArticleId.Of(reading.Article.Text))!.Reading);
                }
            },
            iter: 100,
            threads: 1
        );
        Assert.Empty(Ledger.Verify(cancellationToken: Token));
    }

    [Fact]
    public void Adding_again_is_free()
    {
        Assert.Equal(Addition.Added, Ledger.Add(Mayor().Read(), Told.At("a.txt")));
        var before = Ledger.Count();
        Assert.Equal(Addition.AlreadyThere, Ledger.Add(Mayor().Read(), Told.At("a.txt")));
        Assert.Equal(before, Ledger.Count());
    }

    [Fact]
    public void The_same_text_at_two_addresses_is_kept_once_with_both()
    {
        Ledger.Add(Mayor().Read(), Told.At("a.txt"));
        clock.Now += TimeSpan.FromHours(1);
        Ledger.Add(Mayor().By("Reuters", "2024-05-11").Read(), Told.At("https://b.example/1"));
        var kept = Ledger.Find(ArticleId.Of(Mayor().Read().Article.Text))!;
        Assert.Equal(new LedgerCounts(1, 2, 1, 1), Ledger.Count());
        Assert.Equal(["a.txt", "https://b.example/1"], kept.Appearances.Select(a => a.Appearance.Address));
        Assert.Equal(["The Harbour Post", "Reuters"], kept.Appearances.Select(a => a.Article.Publisher));
        Assert.Equal(clock.Now, kept.Appearances[1].FirstSeen);
    }

    [Fact]
    public void An_appearance_keeps_when_it_was_first_and_last_seen()
    {
        Ledger.Add(Mayor().Read(), Told.At("a.txt"));
        var first = clock.Now;
        clock.Now += TimeSpan.FromDays(2);
        Assert.True(Ledger.TryNote(Mayor().Read().Article, Told.FirstEngine, Told.At("a.txt")));
        var kept = Ledger.Find(ArticleId.Of(Mayor().Read().Article.Text))!.Appearances.Single();
        Assert.Equal((first, clock.Now), (kept.FirstSeen, kept.Retrieved));
        Assert.Equal("article", kept.Appearance.PublishedFrom);
    }

    [Fact]
    public void What_is_said_of_an_article_is_kept_for_each_place_and_replaced_when_it_says_something_else()
    {
        StatedFact[] here =
        [
            new("section", "World", "meta article:section"),
            new("byline", "Ida Falk", "JSON-LD author"),
        ];
        StatedFact[] there = [new("byline", "Staff", "meta author")];
        Ledger.Add(With(here), Told.At("a.txt"));
        Ledger.Add(With(there), Told.At("b.txt") with { Retrieved = clock.Now.AddDays(-3) });
        var kept = Ledger.Find(ArticleId.Of(Mayor().Read().Article.Text))!;
        Assert.Equal(here, kept.Appearances[0].Article.Facts);
        Assert.Equal(there, kept.Appearances[1].Article.Facts);
        Assert.Equal(clock.Now.AddDays(-3), kept.Appearances[1].Retrieved);
        Ledger.Add(With(there), Told.At("a.txt"));
        Assert.Equal(there, Ledger.Find(ArticleId.Of(Mayor().Read().Article.Text))!.Appearances[0].Article.Facts);

        static Reading With(StatedFact[] facts) =>
            Mayor().Read() with
            {
                Article = Mayor().Read().Article with { Facts = facts },
            };
    }

    [Fact]
    public void Texts_that_are_one_with_changes_are_kept_as_pairs()
    {
        var text = string.Join(' ', Enumerable.Range(0, 100).Select(i => $"word{i}"));
        var other = string.Join(' ', Enumerable.Range(0, 100).Select(i => $"other{i}"));
        var longer = $"{text} {other}";
        foreach (var (said, address) in new[] { (text, "a"), (other, "b"), (longer, "c"), ("Nothing of it.", "d") })
        {
            Ledger.Add(new Told(said, address).Read(), Told.At(address));
        }

        var (first, second, both) = (Id(text), Id(other), Id(longer));
        Assert.Equal([(first, both), (second, both)], Ledger.NearTexts().Select(pair => (pair.First, pair.Second)));
        var near = Ledger.Find(both)!.NearTexts!;
        Assert.Equal(2, near.Count);
        Assert.All(near, n => Assert.Equal(1, n.Resemblance.SecondInFirst, 9));
        Assert.Equal(both, Assert.Single(Ledger.Find(first)!.NearTexts!).Article);
        Assert.Equal(1, Ledger.Find(first)!.NearTexts![0].Resemblance.FirstInSecond, 9);
        Assert.Empty(Ledger.Find(Id("Nothing of it."))!.NearTexts!);

        static ArticleId Id(string text) => ArticleId.Of(new SourceText(text));
    }

    [Fact]
    public void Texts_from_before_there_were_pairs_are_compared_with_the_next_one()
    {
        var text = string.Join(' ', Enumerable.Range(0, 100).Select(i => $"word{i}"));
        Ledger.Add(new Told(text, "a").Read(), Told.At("a"));
        Ledger.Add(new Told(text + " and more", "b").Read(), Told.At("b"));
        Tamper("DELETE FROM near_texts");
        Tamper("DELETE FROM text_keys");
        Tamper("UPDATE articles SET runs = NULL");
        Assert.Empty(Ledger.NearTexts());
        Ledger.Add(new Told("Nothing of it.", "c").Read(), Told.At("c"));
        Assert.Single(Ledger.NearTexts());
    }

    [Fact]
    public void A_text_that_this_engine_has_not_read_is_not_noted()
    {
        Assert.False(Ledger.TryNote(Mayor().Read().Article, Told.FirstEngine, Told.At("a.txt")));
        Ledger.Add(Mayor().Read(), Told.At("a.txt"));
        Assert.False(Ledger.TryNote(Mayor().Read().Article, Told.SecondEngine, Told.At("b.txt")));
        Assert.Equal(1, Ledger.Count().Appearances);
    }

    [Fact]
    public void A_changed_text_is_a_new_version_beside_the_old_one()
    {
        var corrected = new Told("Mayor Brandt said that the bridge may have been closed.")
            .Says("Mayor Brandt", "said", "that the bridge may have been closed")
            .Read();
        Ledger.Add(Mayor().Read(), Told.At("https://b.example/1"));
        Ledger.Add(corrected, Told.At("https://b.example/1"));
        Ledger.Add(corrected, Told.At("https://b.example/1"));
        var versions = Ledger.Find(ArticleId.Of(corrected.Article.Text))!.Versions;
        Assert.Equal([1, 2], versions.Select(version => version.Number));
        Assert.Equal(
            [ArticleId.Of(Mayor().Read().Article.Text), ArticleId.Of(corrected.Article.Text)],
            versions.Select(version => version.Article)
        );
    }

    [Fact]
    public void A_text_that_comes_back_is_a_version_again()
    {
        var other = new Told("Nothing was said.").Read();
        foreach (var reading in new[] { Mayor().Read(), other, Mayor().Read() })
        {
            Ledger.Add(reading, Told.At("x"));
        }

        Assert.Equal(3, Ledger.Find(ArticleId.Of(other.Article.Text))!.Versions.Count);
        Assert.Empty(Ledger.Verify(cancellationToken: Token));
    }

    [Fact]
    public void A_new_engine_s_reading_takes_the_place_of_the_old_one_which_stays()
    {
        Ledger.Add(Mayor().Read(), Told.At("x"));
        var again = Mayor().Says("the Harbour Post", "reported", "Mayor Brandt denied").Read(Told.SecondEngine);
        Assert.Equal(Addition.ReadAgain, Ledger.Add(again, Told.At("x")));
        var kept = Ledger.Find(ArticleId.Of(again.Article.Text))!;
        Assert.Equal([Told.SecondEngine, Told.FirstEngine], kept.Engines);
        Assert.Equal(2, kept.Reading.Statements.Count);
        Assert.Equal(new LedgerCounts(1, 1, 2, 2), Ledger.Count());
        Assert.Empty(Ledger.Verify(cancellationToken: Token));
    }

    [Fact]
    public void What_was_kept_is_there_when_the_ledger_is_opened_again()
    {
        Ledger.Add(Mayor().Read(), Told.At("x"));
        using var again = OpenAgain();
        Assert.Equal(Ledger.Count(), again.Count());
        Assert.Empty(again.Verify(cancellationToken: Token));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0xD800)]
    [InlineData(0xDC00)]
    public void A_text_that_could_not_come_back_exactly_is_refused(int unit)
    {
        var text = $"It rained {(char)unit} here.";
        var refused = Assert.Throws<LedgerException>(() => Ledger.Add(new Told(text).Read(), Told.At("x")));
        Assert.Equal(LedgerFailure.Refused, refused.Failure);
        Assert.Equal(new LedgerCounts(0, 0, 0, 0), Ledger.Count());
    }

    [Theory]
    [InlineData(0, 500)]
    [InlineData(0, 11)]
    [InlineData(11, 12)]
    public void A_span_that_lies_wrong_is_refused_and_nothing_is_kept(int start, int end)
    {
        var reading = new Told("It rained \uD83C\uDF0A here.").Says("It", "rained", "here").Read();
        var wrong = reading with { Statements = [reading.Statements[0] with { Content = [new TextSpan(start, end)] }] };
        var refused = Assert.Throws<LedgerException>(() => Ledger.Add(wrong, Told.At("x")));
        Assert.Equal(LedgerFailure.Refused, refused.Failure);
        Assert.Equal(new LedgerCounts(0, 0, 0, 0), Ledger.Count());
    }

    [Fact]
    public void A_statement_that_leads_nowhere_is_refused()
    {
        var reading = Mayor().Read();
        var wrong = reading with { Statements = [reading.Statements[0] with { Parent = 7 }] };
        Assert.Equal(
            LedgerFailure.Refused,
            Assert.Throws<LedgerException>(() => Ledger.Add(wrong, Told.At("x"))).Failure
        );
    }

    [Theory]
    [InlineData(
        "UPDATE articles SET text = 'Another text of much the same length, but not the one that was kept there.'",
        "hash"
    )]
    [InlineData("UPDATE spans SET span_start = span_start + 1 WHERE field = 'content'", "should be")]
    [InlineData("UPDATE spans SET span_text = 'that it was open' WHERE field = 'content'", "should be")]
    [InlineData("UPDATE spans SET span_end = 5000 WHERE field = 'cue'", "does not lie")]
    [InlineData("UPDATE statements SET parent = 9", "leads to one")]
    [InlineData("UPDATE statements SET day = '2001-01-01'", "another day")]
    [InlineData("UPDATE readings SET is_current = 0", "Not exactly one")]
    [InlineData("DELETE FROM appearances", "where it was met")]
    [InlineData("DELETE FROM statement_words", "cannot be found")]
    public void What_was_changed_behind_its_back_is_found(string sql, string message)
    {
        Ledger.Add(Mayor().Read(), Told.At("x"));
        Assert.Empty(Ledger.Verify(cancellationToken: Token));
        Tamper(sql);
        Assert.Contains(
            Ledger.Verify(cancellationToken: Token),
            fault => fault.Message.Contains(message, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_changed_span_is_not_given_out()
    {
        Ledger.Add(Mayor().Read(), Told.At("x"));
        Tamper("UPDATE spans SET span_text = 'that it was open' WHERE field = 'content'");
        var damaged = Assert.Throws<LedgerException>(() => Ledger.Find(ArticleId.Of(Mayor().Read().Article.Text)));
        Assert.Equal(LedgerFailure.Damaged, damaged.Failure);
    }

    [Fact]
    public void An_article_is_found_by_the_beginning_of_its_id()
    {
        Ledger.Add(Mayor().Read(), Told.At("x"));
        var id = ArticleId.Of(Mayor().Read().Article.Text);
        Assert.True(ArticleId.TryParse(id.Digits[..6].ToUpperInvariant(), out var beginning));
        Assert.Equal(id, Ledger.Find(beginning)!.Id);
        Assert.Null(Ledger.Find(ArticleId.Of(new SourceText("other"))));
    }

    [Fact]
    public void Hostile_names_stay_text()
    {
        var hostile = "'; DROP TABLE articles; --";
        var reading = Mayor().By(hostile, title: "\"%_\\").Read();
        Ledger.Add(reading with { Article = reading.Article with { Id = "../../etc/passwd" } }, Told.At(hostile));
        var kept = Ledger.Find(ArticleId.Of(reading.Article.Text))!.Appearances.Single();
        Assert.Equal((hostile, hostile), (kept.Appearance.Address, kept.Article.Publisher));
        Assert.Equal(("../../etc/passwd", "\"%_\\"), (kept.Article.Id, kept.Article.Title));
    }

    [Fact]
    public async Task Eight_readers_and_a_writer_do_not_get_in_each_other_s_way()
    {
        const int Articles = 40;
        Ledger.Add(Mayor().Read(), Told.At("x"));
        using var done = new CancellationTokenSource();
        var readers = Enumerable
            .Range(0, 8)
            .Select(_ =>
                Task.Run(() =>
                {
                    var last = 0L;
                    while (!done.IsCancellationRequested)
                    {
                        var count = Ledger.Count();
                        Assert.True(count.Statements >= last);
                        Assert.Equal(count.Articles, count.Readings);
                        Assert.NotNull(Ledger.Find(ArticleId.Of(Mayor().Read().Article.Text)));
                        last = count.Statements;
                    }
                })
            )
            .ToList();
        for (var i = 1; i < Articles; i++)
        {
            Ledger.Add(
                new Told($"Clerk {i} said it rained.").Says($"Clerk {i}", "said", "it rained").Read(),
                Told.At($"{i}")
            );
        }

        await done.CancelAsync();
        await Task.WhenAll(readers);
        Assert.Equal(new LedgerCounts(Articles, Articles, Articles, Articles), Ledger.Count());
        Assert.Empty(Ledger.Verify(cancellationToken: Token));
    }

    [Fact]
    public void A_ledger_of_a_newer_version_is_refused()
    {
        Ledger.Count();
        Tamper("INSERT INTO schema_versions (ScriptName, Applied) VALUES ('9999_later.sql', '2030-01-01')");
        Assert.Equal(LedgerFailure.Newer, Assert.Throws<LedgerException>(OpenAgain).Failure);
    }

    [Fact]
    public async Task Many_programs_may_make_the_same_ledger_at_once()
    {
        var before = OpenNew(clock);
        before.Dispose();
        Unmake();
        var opened = Enumerable.Range(0, 8).Select(_ => Task.Run(OpenAgain)).ToList();
        foreach (var made in await Task.WhenAll(opened))
        {
            Assert.Equal(0, made.Count().Articles);
            made.Dispose();
        }
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) => ledger?.Dispose();

    private static void AssertSame(Reading expected, Reading actual)
    {
        Assert.Equal(expected.Article.Text.Value, actual.Article.Text.Value);
        Assert.Equal(
            (expected.Article.Title, expected.Article.Published, expected.Engine),
            (actual.Article.Title, actual.Article.Published, actual.Engine)
        );
        Assert.Equivalent(expected.Statements, actual.Statements, strict: true);
        Assert.Equal(expected.Names, actual.Names);
        Assert.Equal(ReadingJson.ToLine(expected), ReadingJson.ToLine(actual));
    }

    private sealed class StandingClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2024, 6, 1, 8, 30, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
