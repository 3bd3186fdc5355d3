using OnRecord.Statements.Labels;
using OnRecord.TestKit;

namespace OnRecord.Statements.Tests;

public sealed class RejectedClaimTests
{
    public static TheoryData<string, bool> Examples =>
        [.. SpecTable.Rows("rejected-claims.md", "content").Select(row => (row[0], row[1] == "yes"))];

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_spec_holds(string content, bool rejects) => Assert.Equal(rejects, RejectedClaim.IsIn(content));
}
