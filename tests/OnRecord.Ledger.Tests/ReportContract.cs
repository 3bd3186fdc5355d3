using System.Text.Json;
using OnRecord.Ledger.Claiming;
using OnRecord.Ledger.Json;
using OnRecord.Ledger.Queries;
using OnRecord.Ledger.Reporting;
using OnRecord.Ledger.Reviews;

namespace OnRecord.Ledger.Tests;

/// <summary>Sourcing reports are the same on every database; a class for each database runs all of it.</summary>
public abstract class ReportContract : IDisposable
{
    private const string Bridge =
        "Anna Brandt said the bridge was closed. Dorn claimed it was open. Officials said nothing helped.";
    private StatementLedger? ledger;

    private protected StatementLedger Ledger => ledger ??= OpenNew();

    private protected abstract StatementLedger OpenNew();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void An_article_is_reported_on_by_its_id()
    {
        var id = Add("a.txt", Bridge);
        Add("b.txt", "Mayor Lund said ferries were late.", "Mayor Lund", "said", "ferries were late");
        var report = Report(new ReportScope { Article = id });
        Assert.Equal((1, 3), (report.Report.Articles.Count, report.Report.Statements.Count));
        Assert.Equal(id.ToString(), report.Subject.Article);
        Assert.Equal(2, report.Report.Number("sources.person")!.Count);
        Assert.Equal(1, report.Report.Number("statements.anonymous.plural")!.Count);
        Assert.Equal(1, report.Report.Number("verbs.claim.person")!.Count);
        Assert.Equal(4, Report(new ReportScope()).Report.Statements.Count);
    }

    [Theory]
    [InlineData("Tom Rahn", null, null, 1)]
    [InlineData("tom rahn", null, null, 1)]
    [InlineData("Rahn", "world", null, 1)]
    [InlineData("Tom", null, "Mercury", 1)]
    [InlineData("Rah", null, null, 0)]
    [InlineData(null, "World", null, 1)]
    [InlineData(null, "Europe", null, 1)]
    [InlineData(null, "Sport", null, 0)]
    [InlineData(null, null, "mercury", 2)]
    [InlineData(null, null, "The Mercury", 2)]
    [InlineData(null, null, "Merc", 0)]
    [InlineData(null, null, "' OR 1=1 --", 0)]
    [InlineData(null, null, "%", 0)]
    public void Authors_desks_and_outlets_are_found_by_whole_words(
        string? author,
        string? desk,
        string? outlet,
        int articles
    )
    {
        Add("a.txt", Bridge, byline: "By Tom Rahn and Ida Holm", section: "World/Europe", publisher: "The Mercury");
        Add("b.txt", "Lund said ferries were late.", "Lund", "said", "ferries were late", publisher: "The Mercury");
        Add("c.txt", "Lund said ferries were early.", "Lund", "said", "ferries were early", publisher: "The Gazette");
        var report = Report(
            new ReportScope
            {
                Author = author,
                Desk = desk,
                Outlet = outlet,
            }
        );
        Assert.Equal(articles, report.Report.Articles.Count);
        Assert.Equal(author is not null && articles > 0, report.Subject.Bylines.Count > 0);
        Assert.Equal(desk is not null && articles > 0, report.Subject.Sections.Count > 0);
        Assert.Equal(outlet is not null && articles > 0, report.Subject.Publishers.Count > 0);
    }

    [Fact]
    public void A_question_narrows_the_statements_and_all_conditions_must_hold()
    {
        Add("a.txt", Bridge, publisher: "The Mercury");
        Assert.True(Query.TryParse("bridge", out var query, out _));
        var report = Report(new ReportScope { Query = query });
        Assert.Single(report.Report.Statements);
        Assert.Equal("bridge", report.Subject.Understood);
        Assert.Empty(Report(new ReportScope { Query = query, Outlet = "Gazette" }).Report.Statements);
    }

    [Fact]
    public void What_people_say_counts()
    {
        var id = Add("a.txt", Bridge);
        Ledger.Correct(
            new Correction
            {
                Article = id,
                Statement = 1,
                Verb = CorrectionVerb.Reject,
                Author = "tester",
            }
        );
        Ledger.Correct(
            new Correction
            {
                Article = id,
                Statement = 2,
                Verb = CorrectionVerb.Edit,
                Author = "tester",
                Field = ReviewFields.Kind,
                Value = "role",
            }
        );
        var report = Report(new ReportScope { Article = id }).Report;
        Assert.Equal((1, 2), (report.Rejected, report.Statements.Count));
        Assert.Equal(0, report.Number("sources.person")!.Count);
        Assert.Equal(1, report.Number("sources.role")!.Count);
    }

    [Fact]
    public void Merged_names_are_one_source()
    {
        Add("a.txt", "Anna Brandt said ferries were late.", "Anna Brandt", "said", "ferries were late");
        Add("b.txt", "Anna Holm said ferries were early.", "Anna Holm", "said", "ferries were early");
        Assert.Equal(2, Report(new ReportScope()).Report.Sources.Count);
        Ledger.DecideActor("Anna Holm", "Anna Brandt", "tester");
        var merged = Report(new ReportScope()).Report;
        Assert.Equal(2, Assert.Single(merged.Sources).Statements.Count);
        Assert.Equal(1, merged.Number("sources.several-articles")!.Count);
    }

    [Fact]
    public void Older_versions_count_only_where_they_are_named()
    {
        var older = Add("a.txt", Bridge);
        Add("a.txt", "Lund said ferries were late.", "Lund", "said", "ferries were late");
        var report = Report(new ReportScope());
        Assert.Equal(1, report.Subject.OlderVersions);
        Assert.Equal("Lund", Assert.Single(report.Report.Sources).Name);
        Assert.Equal(3, Report(new ReportScope { Article = older }).Report.Statements.Count);
    }

    [Fact]
    public void Claims_are_those_of_the_last_update()
    {
        Add("a.txt", "Anna Brandt said the bridge was closed.", "Anna Brandt", "said", "the bridge was closed");
        Add("b.txt", "Carl Dorn said the bridge was closed.", "Carl Dorn", "said", "the bridge was closed");
        Add("c.txt", "Ida Holm said ferries sank in May.", "Ida Holm", "said", "ferries sank in May");
        Assert.False(Report(new ReportScope()).HasClaims);
        Ledger.UpdateClaims(new ClaimModel("letters", Embed), null, Token);
        var report = Report(new ReportScope());
        Assert.True(report.HasClaims);
        Assert.Equal(2, report.Report.Number("claims.all")!.Count);
        Assert.Equal(3, report.Report.Number("claims.all")!.Statements.Count);
        var single = Assert.Single(report.Report.Number("claims.single-source")!.Things);
        Assert.Equal("Ida Holm", report.Report.Sources[report.Report.Statements[single.Statements[0]].Sources[0]].Name);
    }

    [Fact]
    public void Json_is_one_document_whose_spans_are_their_text()
    {
        var id = Add("a.txt", Bridge);
        var scoped = Report(new ReportScope());
        var numbers = scoped.Report.Numbers;
        var written = string.Concat(
            new ReportSentences(scoped.Report, Ledger.TextOf).Pieces(JsonReport.Of(scoped, numbers), numbers)
        );
        var json = JsonDocument.Parse(written).RootElement;
        Assert.Equal(JsonReport.SchemaName, json.GetProperty("schema").GetString());
        var sentences = json.GetProperty("sentences").EnumerateArray().ToList();
        Assert.Equal(
            [$"{id}.s1", $"{id}.s2", $"{id}.s3"],
            sentences.Select(said => said.GetProperty("id").GetString()!)
        );
        var first = sentences[0].GetProperty("sentence");
        Assert.Equal(
            Bridge[first.GetProperty("start").GetInt32()..first.GetProperty("end").GetInt32()],
            first.GetProperty("text").GetString()
        );
        var ids = sentences.Select(said => said.GetProperty("id").GetString()).ToHashSet();
        foreach (var number in json.GetProperty("numbers").EnumerateArray())
        {
            var things = number.GetProperty("things").EnumerateArray().ToList();
            Assert.Equal(number.GetProperty("count").GetInt32(), things.Count);
            Assert.All(
                things.SelectMany(thing => thing.GetProperty("statements").EnumerateArray()),
                statement => Assert.Contains(statement.GetString(), ids)
            );
        }
    }

    [Fact]
    public void There_is_no_report_on_an_article_that_is_not_there_or_on_more_than_may_be()
    {
        Add("a.txt", Bridge);
        Assert.True(ArticleId.TryParse("0123456789ab", out var missing));
        Assert.Contains(
            "holds no article 0123456789ab",
            Assert.Throws<LedgerException>(() => Report(new ReportScope { Article = missing })).Message,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "2 at most",
            Assert.Throws<LedgerException>(() => Report(new ReportScope { MostStatements = 2 })).Message,
            StringComparison.Ordinal
        );
        Assert.Equal(3, Report(new ReportScope { MostStatements = 3 }).Report.Statements.Count);
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) => ledger?.Dispose();

    private ScopedReport Report(ReportScope scope) => Ledger.Report(scope, null, Token);

    private ArticleId Add(
        string address,
        string text,
        string? source = null,
        string cue = "said",
        string content = "",
        string? byline = null,
        string? section = null,
        string? publisher = null
    )
    {
        var told = new Told(text, address).By(publisher: publisher);
        told = source is null
            ? told.Says("Anna Brandt", "said", "the bridge was closed", Of("Anna Brandt", SourceKind.Person))
                .Says("Dorn", "claimed", "it was open", Of("Dorn", SourceKind.Person))
                .Says("Officials", "said", "nothing helped", Of("officials", SourceKind.Anonymous))
            : told.Says(source, cue, content, Of(source, SourceKind.Person));
        var reading = told.Read();
        StatedFact?[] facts =
        [
            byline is null ? null : new StatedFact(FactField.Byline, byline, "given"),
            section is null ? null : new StatedFact(FactField.Section, section, "given"),
        ];
        reading = reading with { Article = reading.Article with { Facts = [.. facts.OfType<StatedFact>()] } };
        Ledger.Add(reading, Told.At(address));
        return ArticleId.Of(reading.Article.Text);
    }

    private static Func<Statement, Told, Statement> Of(string name, SourceKind kind) =>
        (said, _) =>
            said with
            {
                Kind = new Judged<SourceKind>(kind, 1),
                Act = new Judged<Act>(Act.Asserts, 1),
                Speakers = [new Speaker(name, kind, 1)],
            };

    private static float[] Embed(string text)
    {
        var vector = new float[64];
        foreach (var word in text.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            vector[word.Aggregate(7, (hash, letter) => unchecked((hash * 31) + letter)) & 63] += 1;
        }

        return vector;
    }
}

/// <summary>Reports on SQLite.</summary>
public sealed class SqliteReportTests : ReportContract
{
    private readonly SqliteFiles files = new();

    private protected override StatementLedger OpenNew() => StatementLedger.OpenOrCreate(files.New());

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        files.Dispose();
    }
}

/// <summary>Reports on PostgreSQL.</summary>
public sealed class PostgresReportTests : ReportContract
{
    private readonly PostgresSchemas schemas = new();

    private protected override StatementLedger OpenNew() => StatementLedger.OpenOrCreate(schemas.New());

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        schemas.Dispose();
    }
}
