using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using OnRecord.Ledger;
using OnRecord.Ledger.Finding;
using OnRecord.Ledger.Queries;
using OnRecord.Statements;

namespace OnRecord.Bench;

/// <summary>How a server is asked.</summary>
/// <param name="Ledger">A ledger that is filled already.</param>
/// <param name="Readers">People who read at the same time.</param>
/// <param name="Duration">For how long they do.</param>
/// <param name="Pause">Mean time between two pages of one reader.</param>
/// <param name="ArticlesEach">Time between two articles that come in.</param>
internal sealed record LoadRequest(
    string Ledger,
    int Readers,
    TimeSpan Duration,
    TimeSpan Pause,
    TimeSpan ArticlesEach
);

/// <summary>Measures how long pages take while many people read and articles come in: the server is a process of its own.</summary>
internal static class LoadBench
{
    private const int Alone = 30;

    private static readonly (string What, Func<Places, Random, string> Path)[] Pages =
    [
        ("/", (_, _) => "/"),
        ("/today", (_, _) => "/today"),
        ("/find, everything", (_, _) => "/find"),
        ("/find, a word", (_, chance) => $"/find?q={RecombinedReadings.WordOf(chance.Next(50, 2000))}"),
        ("/find, a common word and an act", (_, _) => "/find?q=said+act:denies&sort=newest"),
        ("/articles", (_, _) => "/articles"),
        ("/articles/ID", (places, chance) => $"/articles/{places.Article(chance)}"),
        ("/s/ID", (places, chance) => $"/s/{places.Statement(chance)}"),
        ("/claims/ID", (places, chance) => $"/claims/{places.Statement(chance)}"),
        ("/claims", (_, _) => "/claims"),
        ("/actors", (_, _) => "/actors"),
        ("/actor", (places, chance) => $"/actor?name={Uri.EscapeDataString(places.Actor(chance))}"),
        ("/sources", (_, _) => "/sources"),
        ("/feeds/statements.atom", (_, _) => "/feeds/statements.atom?q=act:denies"),
        (
            "/api/v1/statements",
            (_, chance) => $"/api/v1/statements?q={RecombinedReadings.WordOf(chance.Next(50, 2000))}"
        ),
    ];

    /// <summary>Runs it, and gives a table in Markdown.</summary>
    public static async Task<string> RunAsync(
        LoadRequest request,
        IReadOnlyList<Reading> comingIn,
        CancellationToken cancellationToken
    )
    {
        using var ledger = StatementLedger.Open(request.Ledger);
        var places = Places.Of(ledger);
        using var server = await ServedLedger.StartAsync(request.Ledger, cancellationToken);
        using var client = new HttpClient { BaseAddress = server.Address };
        var counts = ledger.Count();
        var alone = await AloneAsync(client, server, places, cancellationToken);
        var (clock, before) = (Stopwatch.StartNew(), server.Processor);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        end.CancelAfter(request.Duration);
        var answers = new ConcurrentBag<Answer>();
        var adding = AddAsync(ledger, comingIn, request.ArticlesEach, end.Token);
        await Task.WhenAll(
            Enumerable
                .Range(0, request.Readers)
                .Select(number => ReadAsync(number, client, places, request.Pause, answers, end.Token))
        );
        var added = await adding;
        var processor = server.Processor - before;
        return TableOf(request, counts, alone, [.. answers])
            + string.Create(
                CultureInfo.InvariantCulture,
                $"""


                {clock.Elapsed.TotalSeconds:f0} s with {answers.Count
                    / clock.Elapsed.TotalSeconds:f1} pages a second; {processor.TotalSeconds:f0} s of the server's processor time, at most {server.PeakMegabytes} MB of memory; {added.Count} articles came in, each in {At(
                    added,
                    0.5
                ):f0} ms (median), {At(added, 0.99):f0} ms (99th percentile); errors: {answers.Count(answer =>
                    !answer.IsRight
                )}.
                """
            );
    }

    private static async Task<List<(string What, List<Answer> Answers, double Processor)>> AloneAsync(
        HttpClient client,
        ServedLedger server,
        Places places,
        CancellationToken cancellationToken
    )
    {
        var found = new List<(string, List<Answer>, double)>();
        foreach (var (what, path) in Pages)
        {
            var chance = new Random(1);
            // The first ones of each kind compile what they need.
            for (var i = 0; i < Alone; i++)
            {
                await AskAsync(client, what, path(places, chance), cancellationToken);
            }

            var before = server.Processor;
            var answers = new List<Answer>();
            for (var i = 0; i < Alone; i++)
            {
                answers.Add(await AskAsync(client, what, path(places, chance), cancellationToken));
            }

            found.Add((what, answers, (server.Processor - before).TotalMilliseconds / Alone));
        }

        return found;
    }

    private static async Task ReadAsync(
        int number,
        HttpClient client,
        Places places,
        TimeSpan pause,
        ConcurrentBag<Answer> answers,
        CancellationToken cancellationToken
    )
    {
        var chance = new Random(number);
        try
        {
            while (!cancellationToken.IsCancellationRequested)
            {
                await Task.Delay(pause * (2 * chance.NextDouble()), cancellationToken);
                var (what, path) = Pages[chance.Next(Pages.Length)];
                // A page that is asked for is waited for, however late it is.
                answers.Add(await AskAsync(client, what, path(places, chance), CancellationToken.None));
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The time is over.
        }
    }

    private static async Task<List<double>> AddAsync(
        StatementLedger ledger,
        IReadOnlyList<Reading> comingIn,
        TimeSpan each,
        CancellationToken cancellationToken
    )
    {
        var added = new List<double>();
        try
        {
            foreach (var reading in comingIn)
            {
                await Task.Delay(each, cancellationToken);
                var clock = Stopwatch.StartNew();
                await Task.Run(
                    () => ledger.Add(reading, new Appearance { Address = reading.Article.Id, PublishedFrom = "given" }),
                    cancellationToken
                );
                added.Add(clock.Elapsed.TotalMilliseconds);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The time is over.
        }

        return added;
    }

    private static async Task<Answer> AskAsync(
        HttpClient client,
        string what,
        string path,
        CancellationToken cancellationToken
    )
    {
        var clock = Stopwatch.StartNew();
        using var response = await client.GetAsync(path, cancellationToken);
        var bytes = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        var isRight = response.StatusCode is HttpStatusCode.OK;
        if (!isRight)
        {
            await Console.Error.WriteLineAsync($"{path}: {(int)response.StatusCode}");
        }

        return new Answer(what, clock.Elapsed.TotalMilliseconds, bytes.Length, isRight);
    }

    private static string TableOf(
        LoadRequest request,
        LedgerCounts counts,
        List<(string What, List<Answer> Answers, double Processor)> alone,
        List<Answer> together
    )
    {
        var rows = alone.Select(page =>
        {
            var one = page.Answers.ConvertAll(answer => answer.Milliseconds);
            var many = together.FindAll(answer => answer.What == page.What);
            var times = many.ConvertAll(answer => answer.Milliseconds);
            return string.Create(
                CultureInfo.InvariantCulture,
                $"| `{page.What}` | {page.Processor:f1} | {At(one, 0.5):f0} | {At(one, 0.99):f0} | {At(times, 0.5):f0} | {At(times, 0.99):f0} | {many.Count} | {page.Answers.Concat(many).Max(answer => answer.Bytes) / 1000.0:f0} |"
            );
        });
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            {counts.Articles} articles, {counts.Statements} statements; {request.Readers} readers, each with {request.Pause.TotalSeconds:0.#} s between two pages in the mean.

            | page | server's processor, ms | one reader: median, ms | 99th | {request.Readers} readers: median, ms | 99th | pages | largest, KB |
            |---|--:|--:|--:|--:|--:|--:|--:|
            {string.Join('\n', rows)}
            """
        );
    }

    private static double At(List<double> times, double share)
    {
        var sorted = times.Order().ToList();
        return sorted.Count == 0
            ? double.NaN
            : sorted[Math.Min(sorted.Count - 1, (int)Math.Ceiling(share * sorted.Count) - 1)];
    }

    private sealed record Answer(string What, double Milliseconds, int Bytes, bool IsRight);

    /// <summary>What there is to look at.</summary>
    private sealed record Places(
        IReadOnlyList<ArticleId> Articles,
        IReadOnlyList<StatementId> Statements,
        IReadOnlyList<string> Actors
    )
    {
        public static Places Of(StatementLedger ledger) =>
            new(
                [.. ledger.Articles(FindRequest.MaxLimit).Articles.Select(article => article.Id)],
                [
                    .. ledger
                        .Find(
                            new FindRequest(Query.Everything) { Order = FindOrder.Newest, Limit = FindRequest.MaxLimit }
                        )
                        .Statements.Select(found => found.Id),
                ],
                [
                    .. ledger
                        .Actors()
                        .Where(actor => actor.Aliases.Any(alias => alias.Article is null))
                        .Take(20)
                        .Select(actor => actor.Name),
                ]
            );

        public ArticleId Article(Random chance) => Articles[chance.Next(Articles.Count)];

        public StatementId Statement(Random chance) => Statements[chance.Next(Statements.Count)];

        public string Actor(Random chance) => Actors[chance.Next(Actors.Count)];
    }
}
