using System.Text.RegularExpressions;

namespace OnRecord.Repository.Tests;

public sealed partial class DocumentTests
{
    private const int LongestFile = 400;

    /// <summary>Files that may be longer: one grammar or one list of rules, read from top to bottom.</summary>
    private static readonly string[] LongFiles =
    [
        "src/OnRecord.Statements/Times/DateReader.cs",
        "src/OnRecord.Statements/Places/NameSurroundings.cs",
    ];

    [Fact]
    public void Every_link_between_documents_leads_somewhere()
    {
        var broken =
            from file in Checkout.TextFiles
            where file.EndsWith(".md", StringComparison.Ordinal)
            from Match link in Links().Matches(Checkout.Read(file))
            let target = link.Groups["target"].Value.Split('#')[0]
            where target.Length > 0 && !target.Contains("://", StringComparison.Ordinal)
            let path = Path.Combine(Checkout.Root, Path.GetDirectoryName(file)!, target)
            where !File.Exists(path) && !Directory.Exists(path)
            select $"{file}: {target}";
        Assert.Empty(broken);
    }

    [Fact]
    public void Source_files_stay_short_enough_to_read_in_one_go()
    {
        var tooLong =
            from file in Checkout.TextFiles
            where file.EndsWith(".cs", StringComparison.Ordinal)
            where
                file.StartsWith("src/", StringComparison.Ordinal) || file.StartsWith("tools/", StringComparison.Ordinal)
            let lines = Checkout.Read(file).Split('\n').Length
            where lines > LongestFile && !LongFiles.Contains(file)
            select $"{file}: {lines} lines";
        Assert.Empty(tooLong);
    }

    [Fact]
    public void No_file_names_a_folder_of_somebodys_machine()
    {
        var found =
            from file in Checkout.TextFiles
            from Match path in MachinePaths().Matches(Checkout.Read(file))
            where !file.EndsWith(nameof(DocumentTests) + ".cs", StringComparison.Ordinal)
            select $"{file}: {path.Value}";
        Assert.Empty(found);
    }

    [Fact]
    public void Every_analyzer_rule_that_is_off_has_its_reason()
    {
        var lines = Checkout.Read("eng/onrecord.globalconfig").Split('\n');
        var (reasons, silent) = (string.Empty, new List<string>());
        foreach (var line in lines)
        {
            reasons =
                line.StartsWith('#') ? reasons + line
                : line.Length == 0 ? string.Empty
                : reasons;
            if (
                RuleOff().Match(line) is { Success: true } rule
                && !reasons.Contains(rule.Groups["id"].Value, StringComparison.Ordinal)
            )
            {
                silent.Add(line);
            }
        }
        Assert.Empty(silent);
    }

    [Fact]
    public void Every_decision_is_in_the_index()
    {
        var index = Checkout.Read("docs/decisions/README.md");
        var decisions = Checkout.TextFiles.Where(f => Decision().IsMatch(f)).Select(Path.GetFileName).ToList();
        Assert.NotEmpty(decisions);
        Assert.All(decisions, d => Assert.Contains(d!, index, StringComparison.Ordinal));
    }

    [Fact]
    public void No_two_decisions_share_a_number()
    {
        var shared = Checkout
            .TextFiles.Where(f => Decision().IsMatch(f))
            .GroupBy(f => Path.GetFileName(f)[..4], StringComparer.Ordinal)
            .Where(g => g.Count() > 1)
            .Select(g => g.Key);
        Assert.Empty(shared);
    }

    [Fact]
    public void A_file_that_may_be_long_is_there_and_long()
    {
        Assert.All(
            LongFiles,
            f => Assert.True(Checkout.Read(f).Split('\n').Length > LongestFile, $"{f} is no exception any more")
        );
    }

    [Fact]
    public void Code_and_models_state_their_licence()
    {
        Assert.Contains("Apache License", Checkout.Read("LICENSE"), StringComparison.Ordinal);
        var models = Directory.EnumerateDirectories(Path.Combine(Checkout.Root, "models")).ToList();
        Assert.NotEmpty(models);
        Assert.All(
            models,
            m =>
                Assert.Contains(
                    "**Licence.**",
                    File.ReadAllText(Path.Combine(m, "MODEL_CARD.md")),
                    StringComparison.Ordinal
                )
        );
    }

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Links();

    [GeneratedRegex(@"(?<![\w.])/(work|root|tmp|home)/[\w.-]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MachinePaths();

    [GeneratedRegex(
        @"^dotnet_diagnostic\.(?<id>\w+)\.severity = none",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex RuleOff();

    [GeneratedRegex(@"^docs/decisions/\d{4}-.*\.md$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Decision();
}
