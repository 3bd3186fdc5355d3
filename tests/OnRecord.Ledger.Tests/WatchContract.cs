using OnRecord.Ledger.Hooks;
using OnRecord.Ledger.Queries;
using OnRecord.Ledger.Reviews;
using OnRecord.Ledger.Watching;

namespace OnRecord.Ledger.Tests;

/// <summary>What a ledger promises of watches on every database; a class for each database runs all of it.</summary>
public abstract class WatchContract : IDisposable
{
    private StatementLedger? ledger;

    private protected StatementLedger Ledger => ledger ??= OpenNew(TimeProvider.System);

    private protected abstract StatementLedger OpenNew(TimeProvider time);

    [Fact]
    public void Only_what_comes_after_a_watch_was_added_is_new_and_is_told_once()
    {
        Ledger.Add(Brandt("It was closed.").Read(), Told.At("a"));
        var watch = Ledger.Watches.Add(Asked("closed"));
        Assert.Empty(Tell(watch));
        Ledger.Add(Brandt("The ferry was closed.").Read(), Told.At("b"));
        Ledger.Add(Brandt("Nothing of this.").Read(), Told.At("c"));
        Assert.Equal(["The ferry was closed."], Tell(watch));
        Assert.Empty(Tell(watch));
        Ledger.Add(Brandt("The ferry was closed.").Read(), Told.At("d"));
        Assert.Empty(Tell(watch));
        var stored = Ledger.Watches.All().Single();
        Assert.Equal((watch, "closed", 1), (stored.Id, stored.Question, stored.Told));
        Assert.NotNull(stored.LookedAt);
    }

    [Fact]
    public void What_is_there_already_is_told_where_that_is_wanted()
    {
        Ledger.Add(Brandt("It was closed.").Read(), Told.At("a"));
        var watch = Ledger.Watches.Add(Asked("closed"), WatchStart.FromTheBeginning);
        Assert.Equal(["It was closed."], Tell(watch));
        Assert.Empty(Tell(watch));
    }

    [Fact]
    public void What_was_found_and_not_told_is_found_again()
    {
        var watch = Ledger.Watches.Add(Asked("closed"));
        Ledger.Add(Brandt("It was closed.").Read(), Told.At("a"));
        Assert.Single(Ledger.Watches.News(watch).Matches);
        Assert.Single(Ledger.Watches.News(watch).Matches);
        Assert.Null(Ledger.Watches.All().Single().LookedAt);
    }

    [Fact]
    public void A_rereading_tells_nothing_twice_and_what_it_finds_more()
    {
        var told = Brandt("It was closed. Rahn said it was closed on Monday.");
        var watch = Ledger.Watches.Add(Asked("closed"));
        Ledger.Add(told.Read(), Told.At("a"));
        Assert.Equal(["It was closed. Rahn said it was closed on Monday."], Tell(watch));
        // The next engine numbers otherwise, cuts the content a little shorter and finds one statement more.
        var reread = new Told("Mayor Brandt said: It was closed. Rahn said it was closed on Monday.")
            .Says("Rahn", "said", "it was closed on Monday")
            .Says("Mayor Brandt", "said", "It was closed. Rahn said it was closed");
        Ledger.Reread(reread.Read(Told.SecondEngine));
        Assert.Equal(["it was closed on Monday"], Tell(watch));
        Assert.Empty(Tell(watch));
        Ledger.ShowAgain(ArticleId.Of(told.Read().Article.Text), Told.FirstEngine);
        Assert.Empty(Tell(watch));
        Ledger.ShowAgain(ArticleId.Of(told.Read().Article.Text), Told.SecondEngine);
        Assert.Empty(Tell(watch));
    }

    [Fact]
    public void A_rereading_of_what_was_there_before_the_watch_tells_nothing()
    {
        Ledger.Add(Brandt("It was closed.").Read(), Told.At("a"));
        var watch = Ledger.Watches.Add(Asked("closed"));
        Ledger.Reread(Brandt("It was closed.").Read(Told.SecondEngine));
        Assert.Empty(Tell(watch));
    }

    [Fact]
    public void A_new_version_of_a_page_tells_only_what_has_other_words()
    {
        var watch = Ledger.Watches.Add(Asked("closed"));
        Ledger.Add(Brandt("It was closed.").Read(), Told.At("a"));
        Assert.Single(Tell(watch));
        Ledger.Add(
            new Told("Corrected. Mayor Brandt said: It was closed. Rahn said it may be closed.")
                .Says("Mayor Brandt", "said", "It was closed.")
                .Says("Rahn", "said", "it may be closed")
                .Read(),
            Told.At("a")
        );
        Assert.Equal(["it may be closed"], Tell(watch));
        // The same words elsewhere are news.
        Ledger.Add(Brandt("It was closed.", "Elsewhere. ").Read(), Told.At("b"));
        Assert.Equal(["It was closed."], Tell(watch));
    }

    [Fact]
    public void Several_versions_that_came_since_the_last_time_tell_the_same_words_once()
    {
        var watch = Ledger.Watches.Add(Asked("closed"));
        Ledger.Add(Brandt("It was closed.").Read(), Told.At("a"));
        Ledger.Add(Brandt("It was closed.", "Corrected. ").Read(), Told.At("a"));
        Ledger.Add(Brandt("It was closed.", "Corrected again. ").Read(), Told.At("a"));
        Assert.Equal(["It was closed."], Tell(watch));
        Assert.Empty(Tell(watch));
    }

    [Fact]
    public void What_answers_only_after_a_correction_is_new_then()
    {
        var id = ArticleId.Of(Brandt("It was closed.").Read().Article.Text);
        Ledger.Add(Brandt("It was closed.").Read(), Told.At("a"));
        var watch = Ledger.Watches.Add(Asked("act:denies"));
        Assert.Empty(Tell(watch));
        Ledger.Correct(
            new Correction
            {
                Article = id,
                Statement = 1,
                Verb = CorrectionVerb.Edit,
                Field = ReviewFields.Act,
                Value = "denies",
                Author = "anna",
            }
        );
        Assert.Equal(["It was closed."], Tell(watch));
    }

    [Fact]
    public void More_than_asked_for_comes_once_the_first_were_told()
    {
        var watch = Ledger.Watches.Add(Asked("closed"));
        for (var i = 0; i < 5; i++)
        {
            Ledger.Add(Brandt($"Bridge {i} was closed.").Read(), Told.At($"{i}"));
        }

        var told = new List<int>();
        WatchNews news;
        do
        {
            news = Ledger.Watches.News(watch, limit: 2);
            told.Add(news.Matches.Count);
            Ledger.Watches.MarkTold(news);
        } while (news.HasMore);
        Assert.Equal([2, 2, 1], told);
        Assert.Equal(5, Ledger.Watches.Told(watch).Count);
        Assert.Equal(3, Ledger.Watches.Told(watch, 3).Count);
    }

    [Theory]
    [InlineData("closed", "closed content")]
    [InlineData("brandt", "brandt speaker")]
    [InlineData("said", "said cue")]
    [InlineData("council", "council content, council target")]
    [InlineData("speaker:brandt council", "speaker:brandt speaker, council content, council target")]
    [InlineData("closing -act:asks", "closing content, -act:asks")]
    [InlineData("(ferry OR bridge) act:denies", "bridge content, act:denies act")]
    [InlineData("ferry OR (bridge \"was closed\")", "bridge content, \"was closed\" content")]
    [InlineData("publisher:harbour date:2024-05", "publisher:harbour publisher, date:2024-05-01..2024-05-31 date")]
    [InlineData("kind:person has:evidence", "kind:person kind, has:evidence evidence")]
    [InlineData("actor:\"Anna Brandt\" target:council", "actor:\"Anna Brandt\" speaker, target:council target")]
    [InlineData("-(ferry OR bus) -form:direct", "-(ferry OR bus), -form:direct")]
    public void Each_answer_says_which_parts_of_the_question_hold_and_where(string question, string expected)
    {
        var watch = Ledger.Watches.Add(Asked(question), WatchStart.FromTheBeginning);
        AddExplained();
        var match = Assert.Single(Ledger.Watches.News(watch).Matches);
        Assert.Equal(
            expected,
            string.Join(", ", match.Why.Select(reason => $"{reason.Term} {reason.Field}".TrimEnd()))
        );
        Assert.All(match.Why.Where(reason => reason.Field is not null), reason => Assert.NotEmpty(reason.Text!));
    }

    [Fact]
    public void What_was_told_keeps_its_reasons_and_its_place_after_a_rereading()
    {
        var watch = Ledger.Watches.Add(Asked("closed"));
        Ledger.Add(Brandt("It was closed.").Read(), Told.At("a"));
        Tell(watch);
        Ledger.Reread(
            new Told("Mayor Brandt said: It was closed.").Says("Mayor Brandt", "said", "It").Read(Told.SecondEngine)
        );
        var told = Assert.Single(Ledger.Watches.Told(watch));
        Assert.Equal([new MatchReason("closed", "content", "It was closed.")], told.Why);
        Assert.NotNull(told.ToldAt);
        Assert.Equal(Told.FirstEngine, told.Statement.Reading.Engine);
    }

    [Fact]
    public void A_watch_that_was_removed_is_there_no_more()
    {
        var watch = Ledger.Watches.Add(Asked("closed"));
        Assert.True(Ledger.Watches.Remove(watch));
        Assert.False(Ledger.Watches.Remove(watch));
        Assert.Empty(Ledger.Watches.All());
        Assert.Equal(LedgerFailure.Refused, Assert.Throws<LedgerException>(() => Ledger.Watches.News(watch)).Failure);
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) => ledger?.Dispose();

    private static Told Brandt(string content, string before = "") =>
        new Told($"{before}Mayor Brandt said: {content}").Says("Mayor Brandt", "said", content);

    private static Query Asked(string question)
    {
        Assert.True(Query.TryParse(question, out var query, out var error), error?.Message);
        return query;
    }

    [Fact]
    public void A_webhook_has_its_own_account_of_what_was_sent()
    {
        Ledger.Add(Brandt("It was closed.").Read(), Told.At("a"));
        var watch = Ledger.Watches.Add(Asked("closed"));
        var id = Ledger.Hooks.Add(watch, new Uri("https://desk.example/hook"), "salt");
        Ledger.Add(Brandt("The ferry was closed.").Read(), Told.At("b"));
        // Being told does not count as being sent.
        Assert.Equal(["The ferry was closed."], Tell(watch));
        var hook = Ledger.Hooks.All().Single();
        Assert.Equal((id, watch, "closed", "salt", 0), (hook.Id, hook.Watch, hook.Question, hook.Salt, hook.Failures));
        Assert.Null(hook.Last);
        var news = Ledger.Hooks.News(hook, 10);
        Assert.Single(news.Matches);
        var at = new DateTimeOffset(2026, 5, 4, 9, 0, 0, TimeSpan.Zero);
        Ledger.Hooks.Record(
            hook,
            news,
            new HookMessage("m1", at, 1, 3, 503, "The server answered 503."),
            at.AddHours(1)
        );
        hook = Ledger.Hooks.All().Single();
        Assert.Equal((1, at.AddHours(1), 503), (hook.Failures, hook.DueAt, hook.Last!.Status));
        news = Ledger.Hooks.News(hook, 10);
        Assert.Single(news.Matches);
        Ledger.Hooks.Record(hook, news, new HookMessage("m2", at, 1, 1, 204, null), at);
        hook = Ledger.Hooks.All().Single();
        Assert.Equal((0, "m2", null), (hook.Failures, hook.Last!.Id, hook.Last.Error));
        Assert.Empty(Ledger.Hooks.News(hook, 10).Matches);
        Assert.Equal(["m2", "m1"], Ledger.Hooks.Messages(id).Select(message => message.Id));
        // Its own watch is nobody's to see.
        Assert.Equal(watch, Ledger.Watches.All().Single().Id);
    }

    [Fact]
    public void A_webhook_goes_with_its_watch_or_alone()
    {
        var watch = Ledger.Watches.Add(Asked("closed"));
        var first = Ledger.Hooks.Add(watch, new Uri("https://desk.example/1"), "1");
        Ledger.Hooks.Add(watch, new Uri("https://desk.example/2"), "2");
        Assert.True(Ledger.Hooks.Remove(first));
        Assert.False(Ledger.Hooks.Remove(first));
        Assert.Equal("2", Ledger.Hooks.All().Single().Salt);
        Ledger.Watches.Remove(watch);
        Assert.Empty(Ledger.Hooks.All());
        var refused = Assert.Throws<LedgerException>(() =>
            Ledger.Hooks.Add(watch, new Uri("https://desk.example/3"), "3")
        );
        Assert.Equal(LedgerFailure.Refused, refused.Failure);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://user:secret@desk.example/")]
    [InlineData("desk.example")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_web_address_is_no_webhook(string? written)
    {
        Assert.Null(LedgerHooks.AddressOf(written, out var reason));
        Assert.NotEmpty(reason);
    }

    [Fact]
    public void The_state_of_a_ledger_is_another_one_after_each_change()
    {
        var states = new List<string> { Ledger.State() };
        Ledger.Add(Brandt("It was closed.").Read(), Told.At("a"));
        states.Add(Ledger.State());
        Assert.Equal(states[^1], Ledger.State());
        Ledger.Reread(Brandt("It was closed.").Read(Told.SecondEngine));
        states.Add(Ledger.State());
        Ledger.Correct(
            new Correction
            {
                Article = ArticleId.Of(Brandt("It was closed.").Read().Article.Text),
                Statement = 1,
                Verb = CorrectionVerb.Accept,
                Author = "Ada",
            }
        );
        states.Add(Ledger.State());
        Assert.Equal(states.Count, states.Distinct().Count());
    }

    private List<string> Tell(long watch)
    {
        var news = Ledger.Watches.News(watch);
        Ledger.Watches.MarkTold(news);
        return
        [
            .. news.Matches.Select(match => match.Statement.Reading.Article.Text[match.Statement.Statement.Content[0]]),
        ];
    }

    private void AddExplained() =>
        Ledger.Add(
            new Told(
                "Mayor Anna Brandt told the council, by the records, and said the bridge was closed by the council."
            )
                .By("The Harbour Post", "2024-05-12")
                .Says(
                    "Mayor Anna Brandt",
                    "said",
                    "the bridge was closed by the council",
                    (statement, all) =>
                        statement with
                        {
                            Speakers = [new Speaker("Anna Brandt", SourceKind.Person, 0.9f)],
                            Kind = new Judged<SourceKind>(SourceKind.Person, 0.9f),
                            Act = new Judged<Act>(Act.Denies, 0.9f),
                            Setting = new Setting
                            {
                                Target = [all.At("the council", "told")],
                                Evidence = [all.At("the records", "by")],
                            },
                        }
                )
                .Read(),
            Told.At("x")
        );
}
