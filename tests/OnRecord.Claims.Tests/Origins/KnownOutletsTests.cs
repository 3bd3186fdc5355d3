using OnRecord.Claims.Origins;
using OnRecord.Claims.Positions;

namespace OnRecord.Claims.Tests.Origins;

public sealed class KnownOutletsTests
{
    private static readonly KnownOutlets Outlets = new([
        "L’Observatéur",
        "The Ostwick Mercury",
        "Ridge News Agency",
        "the hill",
        "France",
    ]);

    [Theory]
    [InlineData("l’observateur", true)]
    [InlineData("Ostwick Mercury", true)]
    [InlineData("Ridge", true)]
    [InlineData("Reuters", true)]
    [InlineData("Mercury", false)]
    [InlineData("France", false)]
    [InlineData("Ida Falk", false)]
    public void Publishers_of_the_ledger_are_outlets(string name, bool isOne) => Assert.Equal(isOne, Outlets.Has(name));

    [Theory]
    [InlineData("Ridge", "Ridge")]
    [InlineData("By Ida Falk, Ostwick Mercury", "Ostwick Mercury")]
    [InlineData("Ida Falk at Ridge", null)]
    public void A_credit_may_name_a_publisher_of_the_ledger(string words, string? outlet) =>
        Assert.Equal(outlet, Outlets.In(words));

    [Fact]
    public void Who_prints_it_takes_no_position_of_its_own()
    {
        var affirms = new Position(Stance.Affirms);
        Assert.Equal(Stance.Reports, Outlets.PositionOf(affirms, [new("r", "Ridge", SourceKind.Organization)]).Stance);
        Assert.Equal(affirms, Outlets.PositionOf(affirms, [new("f", "Ida Falk", SourceKind.Person)]));
        Assert.Equal(affirms, Outlets.PositionOf(affirms, []));
        var denies = new Position(Stance.Denies);
        Assert.Equal(denies, Outlets.PositionOf(denies, [new("r", "Ridge", SourceKind.Organization)]));
    }
}
