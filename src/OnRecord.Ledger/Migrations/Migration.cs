using System.Text.RegularExpressions;
using DbUp.Engine;

namespace OnRecord.Ledger.Migrations;

/// <summary>The numbered scripts that make the tables, each run once in a ledger's life. A script that was released is never changed.</summary>
internal static partial class Migration
{
    private const string Folder = "migrations/";

    /// <summary>The tables that all databases have, each behind those that it points to.</summary>
    public static IReadOnlyList<string> Tables { get; } =
    [
        .. ScriptsFor(dialect: "")
            .SelectMany(script => CreatedTable.Matches(script.Contents))
            .Select(match => match.Groups["name"].Value),
    ];

    /// <summary>The scripts of a dialect in their order: those in <c>Migrations</c>, and those in the folder of its name.</summary>
    public static IReadOnlyList<SqlScript> ScriptsFor(string dialect)
    {
        var assembly = typeof(Migration).Assembly;
        return
        [
            .. assembly
                .GetManifestResourceNames()
                .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
                .Select(name => (Path: name[Folder.Length..].Replace('\\', '/'), Resource: name))
                .Select(script => (Parts: script.Path.Split('/'), script.Resource))
                .Where(script => script.Parts.Length == 1 || script.Parts[0] == dialect)
                .OrderBy(script => script.Parts[^1], StringComparer.Ordinal)
                .Select(script => new SqlScript(script.Parts[^1], Read(script.Resource))),
        ];

        string Read(string resource)
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            return reader.ReadToEnd();
        }
    }

    [GeneratedRegex(@"^CREATE TABLE (?<name>\w+)", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CreatedTable { get; }
}
