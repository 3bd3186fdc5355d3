using OnRecord.Statements.Labels;
using OnRecord.TestKit;

namespace OnRecord.Statements.Tests;

public sealed class RejectedClaimTests
{
    public static TheoryData<string, bool> Examples() =>
        new(
            File.ReadLines(RepositoryFiles.PathOf("specs/rejected-claims.md"))
                .Where(line =>
                    line.EndsWith("| yes |", StringComparison.Ordinal)
                    || line.EndsWith("| no |", StringComparison.Ordinal)
                )
                .Select(line => line.Trim('|').Split('|'))
                .Select(cells => (cells[0].Trim(), cells[1].Trim() == "yes"))
        );

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_spec_holds(string cue, bool withheld) => Assert.Equal(withheld, RejectedClaim.IsIn(cue));
}
