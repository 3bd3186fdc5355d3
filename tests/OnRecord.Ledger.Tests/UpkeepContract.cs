using System.IO.Compression;
using Microsoft.Data.Sqlite;
using OnRecord.Ledger.Exporting;
using OnRecord.Ledger.Finding;
using OnRecord.Ledger.Queries;
using OnRecord.Ledger.Reviews;
using OnRecord.Ledger.Upkeep;

namespace OnRecord.Ledger.Tests;

/// <summary>Backups, bundles and what else is done to whole ledgers, on every database.</summary>
public abstract class UpkeepContract : PlacedTests
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("onrecord-upkeep-");
    private readonly string place;
    private readonly StatementLedger ledger;

    private protected UpkeepContract(ITestPlaces places)
        : base(places)
    {
        place = Places.New();
        ledger = StatementLedger.OpenOrCreate(place);
        for (var i = 1; i <= 3; i++)
        {
            ledger.Add(
                new Told($"Clerk {i} 🌊 said it rained, and denied that it snowed.")
                    .By("The Post", $"2024-05-0{i}")
                    .Says($"Clerk {i}", "said", "it rained")
                    .Says($"Clerk {i}", "denied", "that it snowed")
                    .Read(),
                Told.At($"clerk-{i}")
            );
        }
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string PathOf(string name) => Path.Combine(folder.FullName, name);

    [Fact]
    public void A_backup_is_one_file_that_holds_everything()
    {
        ledger.BackUp(PathOf("backup.db"));
        Assert.Equal(["backup.db"], folder.GetFiles("backup*").Select(file => file.Name));
        var other = Places.New();
        var counts = StatementLedger.Restore(PathOf("backup.db"), other, Existing.Keep);
        Assert.Equal(ledger.Count(), counts);
        using var restored = StatementLedger.Open(other);
        Assert.Empty(restored.Verify(cancellationToken: Token));
        Assert.Equal(ledger.Count(), restored.Count());
    }

    [Fact]
    public void A_backup_of_one_database_can_be_restored_to_any_and_found_in()
    {
        var said = ledger.Find(new FindRequest(Asked("snowed"))).Statements[0].Id;
        ledger.Correct(
            new Correction
            {
                Article = said.Article,
                Statement = said.Number,
                Verb = CorrectionVerb.Edit,
                Field = "speaker",
                Value = "Ilse Varga",
                Author = "anna",
            }
        );
        var exported = Exported(ledger);
        ledger.BackUp(PathOf("backup.db"));
        using var files = new SqliteFiles();
        AssertRestored(files.New(), exported);
        AssertRestored(Places.New(), exported);
    }

    private void AssertRestored(string other, string exported)
    {
        StatementLedger.Restore(PathOf("backup.db"), other, Existing.Keep);
        using var restored = StatementLedger.Open(other);
        Assert.Equal(exported, Exported(restored));
        Assert.Single(restored.Find(new FindRequest(Asked("speaker:varga snowed"))).Statements);
        restored.Add(new Told("Later it rained.").Read(), Told.At("later"));
        Assert.Equal(4, restored.Count().Articles);
        Assert.Empty(restored.Verify(cancellationToken: Token));
    }

    [Fact]
    public void A_backup_overwrites_nothing()
    {
        File.WriteAllText(PathOf("notes.txt"), "notes");
        Assert.Throws<LedgerException>(() => ledger.BackUp(PathOf("notes.txt")));
        Assert.Equal("notes", File.ReadAllText(PathOf("notes.txt")));
    }

    [Fact]
    public void A_backup_takes_the_place_of_a_ledger_only_when_told_to()
    {
        ledger.BackUp(PathOf("backup.db"));
        ledger.Add(new Told("Later it rained.").Read(), Told.At("later"));
        var refused = Assert.Throws<LedgerException>(() =>
            StatementLedger.Restore(PathOf("backup.db"), place, Existing.Keep)
        );
        Assert.Equal(LedgerFailure.Refused, refused.Failure);
        Assert.Equal(4, ledger.Count().Articles);
        StatementLedger.Restore(PathOf("backup.db"), place, Existing.Replace);
        Assert.Equal(3, ledger.Count().Articles);
        Assert.Empty(ledger.Verify(cancellationToken: Token));
        Assert.Empty(folder.GetFiles("*.restoring*"));
    }

    [Fact]
    public void A_damaged_backup_is_not_restored()
    {
        ledger.BackUp(PathOf("backup.db"));
        SqliteFiles.Run(PathOf("backup.db"), "UPDATE spans SET span_text = 'it snowed' WHERE span_text = 'it rained'");
        var refused = Assert.Throws<LedgerException>(() =>
            StatementLedger.Restore(PathOf("backup.db"), place, Existing.Replace)
        );
        Assert.Equal(LedgerFailure.Damaged, refused.Failure);
        Assert.Empty(ledger.Verify(cancellationToken: Token));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_backup_that_cannot_be_read_is_named_and_not_restored(bool isCutOff)
    {
        var backup = PathOf("backup.db");
        if (isCutOff)
        {
            ledger.BackUp(backup);
            using var file = File.OpenWrite(backup);
            file.SetLength(file.Length / 2);
        }
        else
        {
            File.WriteAllText(backup, "Varga said that it rained.");
        }

        var refused = Assert.Throws<LedgerException>(() => StatementLedger.Restore(backup, place, Existing.Replace));
        Assert.StartsWith(backup, refused.Message, StringComparison.Ordinal);
        Assert.Empty(ledger.Verify(cancellationToken: Token));
    }

    [Fact]
    public void A_compact_ledger_holds_the_same()
    {
        var before = ledger.Count();
        ledger.Compact();
        Assert.Equal(before, ledger.Count());
        Assert.Empty(ledger.Verify(cancellationToken: Token));
        Assert.Equal(6, Found("rained OR snowed"));
    }

    [Fact]
    public void A_ledger_says_how_it_is()
    {
        var health = ledger.Examine();
        Assert.StartsWith(Places.Database, health.Database, StringComparison.Ordinal);
        Assert.Equal((Told.FirstEngine, 3L), health.Engines.Single());
        Assert.Equal(ledger.Count(), health.Counts);
        Assert.True(health.Bytes > 0);
        Assert.Empty(health.Faults);
    }

    [Fact]
    public void An_export_gives_every_article_in_the_order_of_ids()
    {
        var seen = new List<StoredArticle>();
        var counts = ledger.Export(null, seen.Add, Token);
        Assert.Equal((3, 6), (counts.Articles, counts.Statements));
        Assert.Equal(
            seen.Select(stored => stored.Id.Digits).Order(StringComparer.Ordinal),
            seen.Select(stored => stored.Id.Digits)
        );
    }

    [Fact]
    public void An_export_of_a_question_gives_its_statements_alone()
    {
        var seen = new List<StoredArticle>();
        var counts = ledger.Export(Asked("snowed date:2024-05-02.."), seen.Add, Token);
        Assert.Equal((2, 2), (counts.Articles, counts.Statements));
        Assert.All(seen, stored => Assert.Equal(2, stored.Reading.Statements.Single().Number));
    }

    [Fact]
    public void A_bundle_can_be_proved_and_is_the_same_each_time()
    {
        var bundle = Bundle();
        var proof = Verified(bundle);
        Assert.Empty(proof.Faults);
        Assert.Equal((3, 18), (proof.Articles, proof.Spans));
        Assert.Equal(bundle, Bundle());
    }

    [Theory]
    [InlineData("texts/", "it rained", "it hailed")]
    [InlineData("articles/", "that it snowed", "that it hailed")]
    [InlineData("manifest.json", "\"statements\": 6", "\"statements\": 7")]
    [InlineData("README.md", "It does not say that it is true", "It is true")]
    public void A_change_in_a_bundle_is_found(string file, string old, string changed)
    {
        var bundle = Changed(archive =>
        {
            var entry = archive.Entries.First(entry => entry.FullName.StartsWith(file, StringComparison.Ordinal));
            using var reader = new StreamReader(entry.Open());
            var content = reader.ReadToEnd();
            reader.Dispose();
            Assert.Contains(old, content, StringComparison.Ordinal);
            var name = entry.FullName;
            entry.Delete();
            using var writer = new StreamWriter(archive.CreateEntry(name).Open());
            writer.Write(content.Replace(old, changed, StringComparison.Ordinal));
        });
        Assert.NotEmpty(Verified(bundle).Faults);
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("texts/../x.txt")]
    [InlineData("extra.txt")]
    [InlineData("README.md")]
    public void A_file_that_does_not_belong_in_a_bundle_is_found(string name)
    {
        var bundle = Changed(archive =>
        {
            using var writer = new StreamWriter(archive.CreateEntry(name).Open());
            writer.Write("x");
        });
        Assert.NotEmpty(Verified(bundle).Faults);
    }

    [Fact]
    public void A_file_that_unpacks_to_more_than_it_states_is_not_read_to_its_end()
    {
        var bundle = Changed(archive =>
        {
            var entry = archive.Entries.First(entry => entry.FullName.StartsWith("texts/", StringComparison.Ordinal));
            var name = entry.FullName;
            entry.Delete();
            using var stream = archive.CreateEntry(name).Open();
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 64; i++)
            {
                stream.Write(zeros);
            }
        });
        Assert.Contains(
            Verified(bundle).Faults,
            fault => fault.Contains("longer than it may be", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void What_is_no_bundle_is_no_bundle()
    {
        Assert.NotEmpty(Verified([1, 2, 3]).Faults);
        using var empty = new MemoryStream();
        using (new ZipArchive(empty, ZipArchiveMode.Create, leaveOpen: true)) { }
        Assert.Equal(["It has no manifest."], Verified(empty.ToArray()).Faults);
    }

    protected override void Dispose(bool disposing)
    {
        ledger.Dispose();
        base.Dispose(disposing);
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    private static Query Asked(string question)
    {
        Assert.True(Query.TryParse(question, out var query, out _));
        return query;
    }

    private int Found(string question) => ledger.Find(new FindRequest(Asked(question))).Statements.Count;

    private static string Exported(StatementLedger from)
    {
        using var output = new StringWriter();
        var writer = new JsonLinesWriter(output);
        writer.Complete(from.Export(null, writer.Write, Token));
        return output.ToString();
    }

    private byte[] Bundle()
    {
        using var output = new MemoryStream();
        EvidenceBundle.Write(ledger, null, output, Token);
        return output.ToArray();
    }

    private byte[] Changed(Action<ZipArchive> change)
    {
        using var stream = new MemoryStream();
        stream.Write(Bundle());
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            change(archive);
        }

        return stream.ToArray();
    }

    private static BundleProof Verified(byte[] bundle)
    {
        using var input = new MemoryStream(bundle);
        return EvidenceBundle.Verify(input, Token);
    }
}

/// <summary>Upkeep on SQLite.</summary>
public sealed class SqliteUpkeepTests() : UpkeepContract(new SqliteFiles());

/// <summary>Upkeep on PostgreSQL.</summary>
public sealed class PostgresUpkeepTests() : UpkeepContract(new PostgresSchemas());
