using OnRecord.Statements.Labels;
using OnRecord.TestKit;

namespace OnRecord.Statements.Tests;

public sealed class WithheldPositionTests
{
    public static TheoryData<string, bool> Examples =>
        [.. SpecTable.Rows("withheld-positions.md", "cue").Select(row => (row[0], row[1] == "yes"))];

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_spec_holds(string cue, bool withheld) => Assert.Equal(withheld, WithheldPosition.IsIn(cue));
}
