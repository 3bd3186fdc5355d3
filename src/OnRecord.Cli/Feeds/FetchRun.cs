using System.Runtime.CompilerServices;
using OnRecord.Articles;
using OnRecord.Articles.Feeds;
using OnRecord.Articles.Fetching;
using OnRecord.Cli.Commands;
using OnRecord.Cli.Ledgers;
using OnRecord.Cli.Network;
using OnRecord.Cli.Terminal;
using OnRecord.Ledger;
using OnRecord.Ledger.Feeds;

namespace OnRecord.Cli.Feeds;

/// <summary>What <c>onrecord fetch</c> was asked for.</summary>
internal sealed record FetchRunRequest
{
    /// <summary>Time between the beginnings of two rounds; null for one round.</summary>
    public required TimeSpan? Every { get; init; }

    /// <summary>Whether feeds and pages are asked for that are not due.</summary>
    public required bool All { get; init; }

    /// <summary>For how long after they were met first pages are looked at again for changes; zero for never.</summary>
    public required TimeSpan Revisit { get; init; }

    /// <summary>Whether texts in other languages than English are taken.</summary>
    public required bool Force { get; init; }

    /// <summary>Whether only errors are reported.</summary>
    public required bool Quiet { get; init; }
}

/// <summary>One run of <c>onrecord fetch</c>: rounds until it is stopped, or one.</summary>
/// <remarks>
/// A round: 1. the feeds that are due are asked for, and their new entries wait. 2. The pages that wait are fetched. 3. Their
/// articles go the way of <c>onrecord add</c>; an entry waits no more when its article is kept. So a run that is stopped goes on
/// where it was.
/// </remarks>
internal sealed class FetchRun(FetchRunRequest request, StatementLedger ledger, OpenedReader.Ready reader, Shell shell)
{
    private static readonly TimeSpan BetweenVisits = TimeSpan.FromHours(6);

    /// <summary>Runs it and returns the exit code.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var place = new NetworkPlace(shell);
        using var pages = place.OpenFetcher();
        var polite = place.OpenPolite(pages);
        foreach (var rest in ledger.Feeds.Rests())
        {
            polite.Hold(rest.Host, rest.Until);
        }
        while (true)
        {
            var start = shell.Time.GetUtcNow();
            var code = await GuardedRoundAsync(polite, cancellationToken);
            if (request.Every is not { } every || code == ExitCode.Cancelled)
            {
                return code;
            }
            try
            {
                var left = start + every - shell.Time.GetUtcNow();
                await Task.Delay(left > TimeSpan.Zero ? left : TimeSpan.Zero, shell.Time, cancellationToken);
            }
            catch (OperationCanceledException)
            {
                return ExitCode.Cancelled;
            }
        }
    }

    // A ledger that somebody else holds for a while ends one round, not all of them.
    private async Task<int> GuardedRoundAsync(PoliteFetcher polite, CancellationToken cancellationToken)
    {
        try
        {
            var code = await RoundAsync(polite, cancellationToken);
            ledger.Feeds.KeepRests([.. polite.Held().Select(held => new HostRest(held.Key, held.Value))]);
            return code;
        }
        catch (LedgerException e) when (e.Failure == LedgerFailure.Busy && request.Every is not null)
        {
            shell.Complain(e.Message);
            return ExitCode.SomeFailed;
        }
    }

    private async Task<int> RoundAsync(PoliteFetcher polite, CancellationToken cancellationToken)
    {
        var tally = new ReadTally(shell.Time);
        var fetched = new FetchTally();
        var kept = new AddTally();
        using var progress = new ProgressLine(shell, enabled: !request.Quiet, tally.Describe);
        var wanted = new IntakeRequest(InputOptions.Default, Online: true, request.Force, request.Quiet);
        var intake = new ArticleIntake(wanted, tally, progress, shell);
        var cancelled = false;
        var rests = new RestingHosts(ledger.Feeds, polite, intake, fetched);
        try
        {
            var feeds = ledger.Feeds.All().Where(feed => request.All || feed.DueAt <= shell.Time.GetUtcNow());
            await new FeedRound(ledger.Feeds, new FeedFetcher(polite), intake, fetched, shell.Time).AskAsync(
                rests.Spare([.. feeds], feed => feed.Address),
                cancellationToken
            );
            var round = new PageRound(ledger.Feeds, polite, intake, tally, fetched, shell.Time);
            await new LedgerIntake(ledger, reader, intake, tally, kept).RunAsync(
                MetAsync(round, rests, intake, cancellationToken),
                cancellationToken
            );
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            cancelled = true;
        }
        if (!request.Quiet)
        {
            progress.Aside(() =>
            {
                shell.Error.WriteLine(fetched.Summary());
                shell.Error.WriteLine(kept.Summary());
                shell.Error.WriteLine(tally.Summary(cancelled));
                if (cancelled)
                {
                    shell.Error.WriteLine("The same command goes on from here.");
                }
            });
        }
        return cancelled ? ExitCode.Cancelled
            : tally.Failures > 0 ? ExitCode.SomeFailed
            : ExitCode.Done;
    }

    private async IAsyncEnumerable<MetArticle> MetAsync(
        PageRound round,
        RestingHosts rests,
        ArticleIntake intake,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var now = shell.Time.GetUtcNow();
        var waiting = ledger.Feeds.Waiting(
            new PageSelection
            {
                IsEverything = request.All,
                AgainSince = request.Revisit > TimeSpan.Zero ? now - request.Revisit : null,
                AgainBefore = request.All ? now : now - BetweenVisits,
            }
        );
        var loader = new ArticleLoader();
        await foreach (
            var (page, answer) in round.FetchAsync(rests.Spare(waiting, page => page.Address), cancellationToken)
        )
        {
            var any = false;
            var results = loader.ReadPageAsync(answer.Page!, page.Address.OriginalString, cancellationToken);
            await foreach (var result in results)
            {
                if (intake.Take(result) is { } taken)
                {
                    any = true;
                    yield return MetOf(taken, page, answer);
                }
            }
            if (!any)
            {
                ledger.Feeds.Failed(page.Address, "There is no article there that could be read.", dueAt: null);
            }
        }
    }

    private MetArticle MetOf(ArticleResult.Success taken, WaitingPage page, FetchAnswer answer)
    {
        var (article, origin) = taken;
        var note = page.Notes[0];
        var stated = article.Published;
        var dated = article with
        {
            Title = article.Title ?? note.Title,
            Published = stated ?? (note.Published is { } moment ? DateOnly.FromDateTime(moment.DateTime) : null),
        };
        var met = MetArticle.Of(dated, origin, new KnownFacts(null, null, null));
        return met with
        {
            Appearance = met.Appearance with
            {
                // A page may not pass for one of another host.
                Address = IsOfHost(article.Url, answer.Page!.Address)
                    ? met.Appearance.Address
                    : answer.Page.Address.AbsoluteUri,
                PublishedFrom = stated is null && dated.Published is not null ? "feed" : met.Appearance.PublishedFrom,
                Notes = page.Notes,
            },
            Kept = () => ledger.Feeds.Fetched(page.Address, answer.ETag, answer.LastModified),
            Refused = reason => ledger.Feeds.Failed(page.Address, reason, dueAt: null),
        };
    }

    private static bool IsOfHost(Uri? stated, Uri fetched) =>
        stated is { IsAbsoluteUri: true } && HostOf(stated).Equals(HostOf(fetched), StringComparison.OrdinalIgnoreCase);

    private static string HostOf(Uri address) =>
        address.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? address.Host[4..] : address.Host;
}
