using System.Diagnostics;
using System.Globalization;
using OnRecord.Ledger;
using OnRecord.Ledger.Finding;
using OnRecord.Ledger.Queries;
using OnRecord.Statements;

namespace OnRecord.Bench;

/// <summary>Measures how long questions to a large ledger take, and how long it takes to open it.</summary>
internal static class SearchBench
{
    private const int Times = 60;
    private const int PageSize = 20;
    private static readonly TimeSpan LongestShape = TimeSpan.FromSeconds(30);

    private static readonly (string What, FindOrder Order, Func<Random, string> Question)[] Shapes =
    [
        ("a rare word", FindOrder.Relevance, chance => Word(chance, 20_000, 90_000)),
        ("a word of 1 in 1,000 or so", FindOrder.Relevance, chance => Word(chance, 50, 200)),
        ("the commonest made-up words", FindOrder.Relevance, chance => Word(chance, 0, 4)),
        ("a word of every third statement, by relevance", FindOrder.Relevance, _ => "said"),
        ("the same, newest first", FindOrder.Newest, _ => "said"),
        ("a phrase", FindOrder.Relevance, chance => $"\"near {Word(chance, 50, 200)}\""),
        ("a phrase of common words", FindOrder.Relevance, _ => "\"of the\""),
        ("a word and an act", FindOrder.Relevance, chance => $"{Word(chance, 20, 100)} act:denies"),
        (
            "a speaker in a month",
            FindOrder.Newest,
            chance => $"speaker:benn date:202{chance.Next(5)}-0{chance.Next(1, 10)}"
        ),
        ("a common label, newest first", FindOrder.Newest, _ => "act:asserts"),
        ("a rare label, newest first", FindOrder.Newest, _ => "certainty:PR-"),
        ("two labels and a year", FindOrder.Newest, chance => $"kind:anonymous act:denies date:202{chance.Next(5)}"),
        ("a publisher", FindOrder.Newest, chance => $"publisher:{RecombinedReadings.WordOf(chance.Next(200))}"),
        (
            "a publisher and a word",
            FindOrder.Newest,
            chance => $"publisher:{RecombinedReadings.WordOf(chance.Next(200))} {Word(chance, 5, 30)}"
        ),
        ("not a word, newest first", FindOrder.Newest, _ => "-said"),
        ("with a denial", FindOrder.Newest, _ => "has:denial"),
        ("an actor", FindOrder.Newest, _ => "actor:\"Orla Benn\""),
        ("reviewed, none is", FindOrder.Newest, _ => "review:accepted"),
        ("nothing found", FindOrder.Relevance, _ => "nosuchwordatall"),
    ];

    /// <summary>Fills the ledger to at least so many statements, and says how long that took; null when it was full already.</summary>
    /// <param name="place">The ledger.</param>
    /// <param name="statements">How many.</param>
    /// <param name="open">Gives what makes the reading of a number.</param>
    public static string? Fill(string place, long statements, Func<Func<int, Reading>> open)
    {
        using var ledger = StatementLedger.OpenOrCreate(place);
        var before = ledger.Count();
        if (before.Statements >= statements)
        {
            return null;
        }

        var read = open();
        var clock = Stopwatch.StartNew();
        var (kept, number) = (before.Statements, (int)before.Articles);
        for (; kept < statements; number++)
        {
            var reading = read(number);
            ledger.Add(reading, new Appearance { Address = reading.Article.Id, PublishedFrom = "given" });
            kept += reading.Statements.Count;
            if (number % 1000 == 0)
            {
                Console.Error.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{number} articles, {kept} statements, {clock.Elapsed.TotalSeconds:f0} s"
                    )
                );
            }
        }

        var seconds = clock.Elapsed.TotalSeconds;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Adding {number - before.Articles} readings with {kept - before.Statements} statements took {seconds:f0} s: {(number - before.Articles) / seconds:f0} articles and {(kept - before.Statements) / seconds:f0} statements a second."
        );
    }

    /// <summary>Asks every kind of question many times.</summary>
    public static string Ask(string place)
    {
        var opening = Median(Enumerable.Range(0, 9).Select(_ => Seconds(() => StatementLedger.Open(place).Dispose())));
        using var ledger = StatementLedger.Open(place);
        var health = ledger.Examine();
        var rows = new List<string>();
        foreach (var (what, order, question) in Shapes)
        {
            rows.Add(Row(ledger, what, order, question));
            Console.Error.WriteLine(rows[^1]);
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            {health.Database}: {health.Counts.Articles} articles, {health.Counts.Statements} statements, {health.Bytes
                >> 20} MB, {health.Bytes * 1000 / health.Counts.Articles
                >> 20} MB for 1,000 articles; opened in {opening * 1000:f0} ms.

            | question | for example | median, ms | 99th percentile, ms | times |
            |---|---|--:|--:|--:|
            {string.Join('\n', rows)}
            """
        );
    }

    private static string Row(StatementLedger ledger, string what, FindOrder order, Func<Random, string> question)
    {
        var chance = new Random(1);
        var taken = new List<double>();
        var example = "";
        FindCursor? next = null;
        for (var clock = Stopwatch.StartNew(); taken.Count < Times && clock.Elapsed < LongestShape; )
        {
            example = question(chance);
            var request = Asked(example, order);
            taken.Add(Seconds(() => next = ledger.Find(request).Next));
        }

        // The page after the first is asked for from a cursor.
        var second = next is null ? null : Asked(example, order) with { After = next };
        var after = second is null
            ? ""
            : string.Create(
                CultureInfo.InvariantCulture,
                $" (next page {Seconds(() => ledger.Find(second)) * 1000:f0})"
            );
        taken.Sort();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {what} | `{example}` | {taken[taken.Count / 2] * 1000:f1}{after} | {taken[(int)((taken.Count - 1) * 0.99)] * 1000:f1} | {taken.Count} |"
        );
    }

    private static FindRequest Asked(string question, FindOrder order) =>
        Query.TryParse(question, out var query, out var error)
            ? new FindRequest(query) { Order = order, Limit = PageSize }
            : throw new InvalidOperationException($"{question}: {error.Message}");

    private static string Word(Random chance, int from, int to) => RecombinedReadings.WordOf(chance.Next(from, to));

    private static double Median(IEnumerable<double> values) =>
        values.Order().ToList() is var sorted ? sorted[sorted.Count / 2] : 0;

    private static double Seconds(Action work)
    {
        var start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
