using System.Security.Cryptography;
using System.Text;
using OnRecord.Ledger.Migrations;

namespace OnRecord.Ledger.Tests;

/// <summary>Migrations are only ever added: a ledger that has had one will not have it again.</summary>
public sealed class MigrationTests
{
    [Theory]
    [InlineData("0001_articles.sql", "9abaf419d665e227")]
    [InlineData("0002_readings.sql", "47ef5b084ff2f3ca")]
    [InlineData("0003_search.sql", "d03a6aa79ee434a3")]
    [InlineData("0004_slots.sql", "56033043888da546")]
    [InlineData("0005_corrections.sql", "3c17b3f75b22a340")]
    [InlineData("0006_actors.sql", "f3c8ae9dda6e040b")]
    [InlineData("0007_feeds.sql", "f19c6a6e640d5b4f")]
    [InlineData("0008_watches.sql", "7906440f04bf45d0")]
    [InlineData("0009_claims.sql", "80fe106d5fc4d065")]
    [InlineData("0010_lookups.sql", "df4ab72bbb6260ad")]
    [InlineData("0011_facts.sql", "43544e4fcfc2f698")]
    [InlineData("0012_near_texts.sql", "8d04abd16e849197")]
    [InlineData("0013_webhooks.sql", "16a07556e3e3604d")]
    [InlineData("0014_origins.sql", "d9ef0c9cb4bd927d")]
    [InlineData("0015_host_rests.sql", "1cfff662a0c06a44")]
    [InlineData("0016_said_by.sql", "b9cd44a433e185ee")]
    [InlineData("0017_article_days.sql", "8ba79b5e52151f30")]
    [InlineData("0018_turned.sql", "17a9b8ef174d0211")]
    public void A_migration_is_never_changed(string name, string beginningOfSha256) =>
        AssertUnchanged("Sqlite", name, beginningOfSha256);

    [Theory]
    [InlineData("0003_search.sql", "28366d494742c4c9")]
    public void A_migration_of_postgres_is_never_changed(string name, string beginningOfSha256) =>
        AssertUnchanged("Postgres", name, beginningOfSha256);

    [Theory]
    [InlineData("Sqlite")]
    [InlineData("Postgres")]
    public void Migrations_are_numbered_without_a_gap(string dialect)
    {
        var numbers = Migration.ScriptsFor(dialect).Select(script => script.Name[..4]).ToList();
        Assert.Equal(Enumerable.Range(1, numbers.Count).Select(number => $"{number:0000}"), numbers);
    }

    private static void AssertUnchanged(string dialect, string name, string beginningOfSha256)
    {
        var script = Migration.ScriptsFor(dialect).Single(script => script.Name == name);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(script.Contents)));
        Assert.Equal(beginningOfSha256, hash[..16]);
    }
}
