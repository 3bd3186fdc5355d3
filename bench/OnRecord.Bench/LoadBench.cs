using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using OnRecord.Inference.Packages;
using OnRecord.Ledger;
using OnRecord.Ledger.Finding;
using OnRecord.Ledger.Queries;
using OnRecord.Statements;
using OnRecord.Web;

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

/// <summary>Measures how long pages take while many people read and articles come in: server, readers and writer in one process.</summary>
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
        var state = Directory.CreateTempSubdirectory("onrecord-bench-web-");
        try
        {
            using var ledger = StatementLedger.Open(request.Ledger);
            var places = Places.Of(ledger);
            await using var server = WebServer.Create(
                new WebOptions
                {
                    Ledger = ledger,
                    StateFolder = state.FullName,
                    Models = ModelLocator.ForThisProgram(),
                    ApiRequestsPerMinute = int.MaxValue,
                }
            );
            await server.StartAsync(cancellationToken);
            using var client = new HttpClient { BaseAddress = WebServer.AddressOf(server) };
            var counts = ledger.Count();
            var alone = await AloneAsync(client, places, cancellationToken);
            var clock = Stopwatch.StartNew();
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
            return TableOf(request, counts, alone, [.. answers], added, clock.Elapsed);
        }
        finally
        {
            state.Delete(recursive: true);
        }
    }

    private static async Task<List<Answer>> AloneAsync(
        HttpClient client,
        Places places,
        CancellationToken cancellationToken
    )
    {
        var answers = new List<Answer>();
        var chance = new Random(1);
        foreach (var (what, path) in Pages)
        {
            // The first one of each kind compiles what it needs.
            await AskAsync(client, what, path(places, chance), cancellationToken);
            for (var i = 0; i < Alone; i++)
            {
                answers.Add(await AskAsync(client, what, path(places, chance), cancellationToken));
            }
        }

        return answers;
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

    private static async Task<int> AddAsync(
        StatementLedger ledger,
        IReadOnlyList<Reading> comingIn,
        TimeSpan each,
        CancellationToken cancellationToken
    )
    {
        var added = 0;
        try
        {
            foreach (var reading in comingIn)
            {
                await Task.Delay(each, cancellationToken);
                await Task.Run(
                    () => ledger.Add(reading, new Appearance { Address = reading.Article.Id, PublishedFrom = "given" }),
                    cancellationToken
                );
                added++;
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
        List<Answer> alone,
        List<Answer> together,
        int added,
        TimeSpan elapsed
    )
    {
        var rows = Pages.Select(page =>
        {
            var one = alone.Where(answer => answer.What == page.What).ToList();
            var many = together.Where(answer => answer.What == page.What).ToList();
            return string.Create(
                CultureInfo.InvariantCulture,
                $"| `{page.What}` | {At(one, 0.5):f0} | {At(one, 0.99):f0} | {At(many, 0.5):f0} | {At(many, 0.99):f0} | {many.Count} | {one.Concat(many).Max(answer => answer.Bytes) / 1000.0:f0} |"
            );
        });
        var wrong = alone.Concat(together).Count(answer => !answer.IsRight);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            {counts.Articles} articles, {counts.Statements} statements; {request.Readers} readers for {elapsed.TotalSeconds:f0} s, each with {request.Pause.TotalSeconds:0.#} s between two pages in the mean; {added} articles came in; {together.Count} pages, {together.Count
                / elapsed.TotalSeconds:f1} a second; errors: {wrong}.

            | page | one reader: median, ms | 99th | {request.Readers} readers: median, ms | 99th | pages | largest, KB |
            |---|--:|--:|--:|--:|--:|--:|
            {string.Join('\n', rows)}
            """
        );
    }

    private static double At(List<Answer> answers, double share)
    {
        var sorted = answers.Select(answer => answer.Milliseconds).Order().ToList();
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
