using System.Diagnostics;

namespace OnRecord.Ledger.Tests.Crash;

/// <summary>
/// Kills a program that adds articles at random points. <c>ONRECORD_CRASH_RUNS=100</c> in the environment of the tests sets how
/// often, <c>ONRECORD_CRASH_SEED</c> where.
/// </summary>
public abstract class CrashContract : PlacedTests
{
    private const int FewRuns = 4;

    private protected CrashContract(ITestPlaces places)
        : base(places) { }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_killed_program_loses_at_most_the_article_in_hand()
    {
        var place = Places.New();
        var runs = Setting("ONRECORD_CRASH_RUNS") ?? FewRuns;
        var seed = Setting("ONRECORD_CRASH_SEED") ?? 20241025;
        var chance = new Random(seed);
        var kept = new HashSet<string>(StringComparer.Ordinal);
        for (var run = 0; run < runs; run++)
        {
            var where = $"seed {seed}, run {run + 1} of {runs}";
            kept.UnionWith(await AddUntilKilledAsync(place, first: (run * 1000) + 1, chance));
            using var ledger = StatementLedger.OpenOrCreate(place);
            // Writers wait for each other: now a server has noticed as well that the program is gone.
            Assert.Throws<LedgerException>(() => ledger.DecideActor("nobody", into: null, "anna"));
            var proved = new HashSet<string>(StringComparer.Ordinal);
            var faults = ledger.Verify(article => proved.Add(article.Id.Digits), Token);
            Assert.True(faults.Count == 0, $"{where}: {string.Join('\n', faults)}");
            Assert.True(kept.IsSubsetOf(proved), $"{where}: {kept.Except(proved).Count()} kept articles are lost.");
            Assert.True(
                proved.Count <= kept.Count + 1,
                $"{where}: {proved.Count} articles, {kept.Count} of them known."
            );
            kept.UnionWith(proved);
        }

        Assert.NotEmpty(kept);
    }

    /// <summary>The ids of the articles that the program knew to be kept when it was killed.</summary>
    private static async Task<List<string>> AddUntilKilledAsync(string place, int first, Random chance)
    {
        using var adder = Process.Start(
            new ProcessStartInfo
            {
                FileName =
                    Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet"
                        ? host
                        : "dotnet",
                ArgumentList =
                {
                    Path.Combine(AppContext.BaseDirectory, "OnRecord.Ledger.Adder.dll"),
                    place,
                    first.ToString(CultureInfo.InvariantCulture),
                },
                RedirectStandardOutput = true,
            }
        )!;
        var known = new List<string>();
        var wanted = chance.Next(0, 12);
        while (known.Count < wanted && await adder.StandardOutput.ReadLineAsync(Token) is { } id)
        {
            known.Add(id);
        }

        await Task.Delay(TimeSpan.FromMilliseconds(chance.NextDouble() * 15), Token);
        adder.Kill();
        // What it wrote before it died was kept before it was written; a last line may have been cut.
        while (await adder.StandardOutput.ReadLineAsync(Token) is { } id)
        {
            if (id.Length == ArticleId.FullLength)
            {
                known.Add(id);
            }
        }

        await adder.WaitForExitAsync(Token);
        return known;
    }

    private static int? Setting(string name) =>
        int.TryParse(
            Environment.GetEnvironmentVariable(name),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var value
        )
            ? value
            : null;
}

/// <summary>Crashes on SQLite.</summary>
public sealed class SqliteCrashTests() : CrashContract(new SqliteFiles());

/// <summary>Crashes on PostgreSQL.</summary>
public sealed class PostgresCrashTests() : CrashContract(new PostgresSchemas());
