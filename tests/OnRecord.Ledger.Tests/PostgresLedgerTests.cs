using OnRecord.Ledger.Postgres;

namespace OnRecord.Ledger.Tests;

/// <summary>The contract on PostgreSQL, and what only a server can do.</summary>
public sealed class PostgresLedgerTests : LedgerContract
{
    private readonly PostgresSchemas schemas = new();
    private string place = "";

    private protected override StatementLedger OpenNew(TimeProvider time)
    {
        place = schemas.New();
        return StatementLedger.OpenOrCreate(place, time);
    }

    private protected override StatementLedger OpenAgain() => StatementLedger.OpenOrCreate(place);

    private protected override void Unmake() => Tamper($"DROP SCHEMA {SchemaOf(place)} CASCADE");

    private protected override void Tamper(string sql) => PostgresSchemas.Run(place, sql);

    [Fact]
    public void A_ledger_that_is_not_there_is_missing_and_not_made()
    {
        place = schemas.New();
        for (var i = 0; i < 2; i++)
        {
            var missing = Assert.Throws<LedgerException>(() => StatementLedger.Open(place));
            Assert.Equal(LedgerFailure.Missing, missing.Failure);
        }
    }

    [Fact]
    public void Another_program_s_tables_are_left_alone()
    {
        place = schemas.New();
        Tamper($"CREATE SCHEMA {SchemaOf(place)}");
        Tamper("CREATE TABLE notes (id INT)");
        var refused = Assert.Throws<LedgerException>(() => StatementLedger.OpenOrCreate(place));
        Assert.Equal(LedgerFailure.Unusable, refused.Failure);
        Tamper("DROP TABLE notes");
        using var ledger = StatementLedger.OpenOrCreate(place);
        Assert.Equal(0, ledger.Count().Articles);
    }

    [Fact]
    public void A_database_that_is_not_there_is_missing()
    {
        place = schemas.New().Replace("Database=postgres", "Database=none", StringComparison.Ordinal);
        var missing = Assert.Throws<LedgerException>(() => StatementLedger.OpenOrCreate(place));
        Assert.Equal(LedgerFailure.Missing, missing.Failure);
    }

    [Fact]
    public void A_server_that_is_not_there_cannot_be_reached()
    {
        const string nowhere = "postgres://anna:secret@127.0.0.1:1/news";
        var failure = Assert.Throws<LedgerException>(() => StatementLedger.OpenOrCreate(nowhere));
        Assert.Equal(LedgerFailure.Unusable, failure.Failure);
        Assert.DoesNotContain("secret", failure.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("postgres://anna:s%40crt@db.example/news", "postgres://anna@db.example/news")]
    [InlineData("postgresql://db.example:5433/news?sslmode=require", "postgres://db.example:5433/news")]
    [InlineData("postgres://anna@[::1]/news?search_path=desk", "postgres://anna@[::1]/news?search_path=desk")]
    [InlineData("postgres:///news?host=/run/postgresql&user=anna", "postgres://anna@/news?host=/run/postgresql")]
    [InlineData("postgres://anna@/news?host=/run/postgresql", "postgres://anna@/news?host=/run/postgresql")]
    [InlineData("postgres://anna@db.example", "postgres://anna@db.example/anna")]
    [InlineData("Host=db.example;Username=anna;Password=s@crt;Database=news", "postgres://anna@db.example/news")]
    [InlineData("server=db.example; database=news", "postgres://db.example/news")]
    public void A_place_is_shown_without_its_password(string given, string shown)
    {
        Assert.True(PostgresPlace.IsDatabase(given));
        Assert.Equal(shown, PostgresPlace.Shown(PostgresPlace.Read(given)));
        Assert.Equal(shown, PostgresPlace.Shown(PostgresPlace.Read(shown)));
    }

    [Theory]
    [InlineData("postgres://anna:s@crt@db.example:port/news")]
    [InlineData("postgres://anna:s@crt@db.example/news")]
    [InlineData("postgres://anna:s@crt/news/old")]
    [InlineData("Host=db.example;Port=s@crt")]
    [InlineData("Host=db.example;Pasword=s@crt")]
    public void A_place_that_is_not_written_well_is_refused_without_showing_it(string given)
    {
        var refused = Assert.Throws<LedgerException>(() => StatementLedger.Open(given));
        Assert.Equal(LedgerFailure.Unusable, refused.Failure);
        Assert.DoesNotContain("s@crt", refused.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ledger.db")]
    [InlineData("/srv/Host/ledger.db")]
    [InlineData("./postgres.db")]
    [InlineData("a=b.db")]
    public void A_file_is_no_database(string given) => Assert.False(PostgresPlace.IsDatabase(given));

    private static string SchemaOf(string place) => place[(place.LastIndexOf('=') + 1)..];

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        schemas.Dispose();
    }
}
