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
    public void A_migration_is_never_changed(string name, string beginningOfSha256)
    {
        var script = Migration.ScriptsFor("Sqlite").Single(script => script.Name == name);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(script.Contents)));
        Assert.Equal(beginningOfSha256, hash[..16]);
    }

    [Fact]
    public void Migrations_are_numbered_without_a_gap()
    {
        var numbers = Migration.ScriptsFor("Sqlite").Select(script => script.Name[..4]).ToList();
        Assert.Equal(Enumerable.Range(1, numbers.Count).Select(number => $"{number:0000}"), numbers);
    }
}
