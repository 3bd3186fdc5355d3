using OnRecord.Claims.Positions;
using OnRecord.Claims.Propositions;
using OnRecord.Statements.Json;
using OnRecord.Statements.Words;
using OnRecord.TestKit;

namespace OnRecord.Claims.Tests;

/// <summary>The examples of <c>specs/positions.md</c> and <c>specs/claim-polarity.md</c>.</summary>
public sealed class PositionSpecTests
{
    public static TheoryData<string, string, string, string, string, string> Positions =>
        [
            .. SpecTable
                .Rows("positions.md", "act")
                .Select(row => new TheoryDataRow<string, string, string, string, string, string>(
                    row[0],
                    row[1],
                    row[2],
                    row[3],
                    row[4],
                    row[5]
                )),
        ];

    public static TheoryData<string, bool> Polarities =>
        [
            .. SpecTable
                .Rows("claim-polarity.md")
                .Select(row => new TheoryDataRow<string, bool>(row[0], row[1] == "yes")),
        ];

    public static TheoryData<string, string, string, string> Described =>
        [
            .. SpecTable
                .Rows("positions.md", "source")
                .Select(row => new TheoryDataRow<string, string, string, string>(row[0], row[1], row[2], row[3])),
        ];

    public static TheoryData<string, string, string> SeveralSentences =>
        [
            .. SpecTable
                .Rows("claim-polarity.md", "says")
                .Select(row => new TheoryDataRow<string, string, string>(row[0], row[1], row[2])),
        ];

    [Theory]
    [MemberData(nameof(Described))]
    public void A_cue_that_describes_a_noun_says_nothing(string source, string cue, string content, string position)
    {
        var reading = Said.Article(source, cue, content);
        var found = PositionReader.Of(reading.Statements[0], reading.Article.Text, isNegated: false, carries: false);
        Assert.Equal(position, found.Stance.ToWireName());
    }

    [Theory]
    [MemberData(nameof(SeveralSentences))]
    public void The_sentence_that_shares_the_most_tells_the_position(string says, string wording, string position)
    {
        var reading = Said.Article("Varga", "said", says, Act.Asserts, Certainty.CertainlySo, SourceKind.Person);
        var own = Said.Proposition("Varga", "said", says)!;
        var found = PositionReader.Of(reading.Statements[0], reading.Article.Text, own.IsNegated, carries: false);
        var isTurned = SharedSide.Turns(own, Said.Proposition("Holm", "said", wording));
        Assert.Equal(position, (isTurned ? found.Turned() : found).Stance.ToWireName());
    }

    [Theory]
    [MemberData(nameof(Positions))]
    public void A_statement_takes_the_position_of_the_spec(
        string act,
        string certainty,
        string kind,
        string cue,
        string content,
        string position
    )
    {
        var reading = Said.Article(
            "Varga",
            cue,
            content,
            Of<Act>(act, WireNames.ToWireName),
            Of<Certainty>(certainty, WireNames.ToWireName),
            Of<SourceKind>(kind, WireNames.ToWireName)
        );
        var statement = reading.Statements[0];
        var isNegated = MainClause.IsNegated(WordScanner.Scan(reading.Article.Text, statement.Content[0]));
        var found = PositionReader.Of(statement, reading.Article.Text, isNegated, carries: false);
        var hedge = found.Hedge is Certainty.ProbablySo or Certainty.PossiblySo ? found.Hedge?.ToWireName() : null;
        var words = new[] { found.Stance.ToWireName(), hedge, found.Withheld?.ToWireName() };
        Assert.Equal(position, string.Join(' ', words.OfType<string>()));
    }

    [Theory]
    [MemberData(nameof(Polarities))]
    public void A_content_has_the_polarity_of_the_spec(string content, bool isNegated)
    {
        var text = new SourceText(content);
        Assert.Equal(isNegated, MainClause.IsNegated(WordScanner.Scan(text, text.Whole)));
    }

    [Fact]
    public void A_position_turned_twice_is_itself() =>
        Assert.All(
            Enum.GetValues<Stance>(),
            stance => Assert.Equal(new Position(stance), new Position(stance).Turned().Turned())
        );

    [Fact]
    public void A_position_can_be_shown() =>
        Assert.Equal(
            "Position { Stance = Affirms, Hedge = PossiblySo, Withheld =  }",
            new Position(Stance.Affirms, Certainty.PossiblySo).ToString()
        );

    private static T Of<T>(string name, Func<T, string> nameOf)
        where T : struct, Enum => Enum.GetValues<T>().Single(value => nameOf(value) == name);
}
