using OnRecord.Statements.Answers;
using OnRecord.TestKit;

namespace OnRecord.Statements.Tests.Answers;

/// <summary>The examples of <c>specs/answers.md</c>.</summary>
public sealed class AnswerSpecTests
{
    public static TheoryData<string, string> Examples =>
        [.. SpecTable.Rows("answers.md").Select(row => (row[0], row[1]))];

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_answers_are_those_of_the_spec(string example, string expected)
    {
        var (text, statements) = MarkedStatements.Parse(example);
        Assert.Equal(expected, Written(AnswerFinder.Tie(text, statements)));
    }

    [Fact]
    public void What_a_statement_reacts_to_helps_to_find_what_it_answers()
    {
        var (text, statements) = MarkedStatements.Parse(
            "(1: Lund) {1 asserts: said} [1: the dam had cracked]. (2: Strand) {2 denies: denied} [2: having seen the dam]."
        );
        Assert.Equal("–", Written(AnswerFinder.Tie(text, statements)));
        var reacting = statements[1] with { Setting = new Setting { ResponseTo = statements[0].Content } };
        Assert.Equal("2→1", Written(AnswerFinder.Tie(text, [statements[0], reacting])));
    }

    [Fact]
    public void Speakers_who_are_the_same_do_not_answer_each_other_whatever_their_sources_say()
    {
        var (text, statements) = MarkedStatements.Parse(
            "(1: Mr Strand) {1 alleges: accused} [1: the guards of lying]. (2: The minister) {2 denies: denied} [2: the charge]."
        );
        Assert.Equal("2→1", Written(AnswerFinder.Tie(text, statements)));
        var strand = new Speaker("Paul Strand", SourceKind.Person, 1);
        Assert.Equal(
            "–",
            Written(AnswerFinder.Tie(text, [.. statements.Select(statement => statement with { Speakers = [strand] })]))
        );
    }

    [Fact]
    public void Where_the_act_is_open_the_usual_one_of_the_cue_counts()
    {
        var (text, statements) = MarkedStatements.Parse(
            "(1: Kyiv) {1: accused} [1: Moscow of shelling]. (2: Moscow) {2: denied} [2: the charge]."
        );
        Assert.All(statements, statement => Assert.Null(statement.Act));
        Assert.Equal("2→1", Written(AnswerFinder.Tie(text, statements)));
    }

    [Fact]
    public void Numbers_need_not_begin_at_one()
    {
        var (text, statements) = MarkedStatements.Parse(
            "(7: Kyiv) {7 alleges: accused} [7: Moscow]. (9: Moscow) {9 denies: denied} [9: the charge]."
        );
        Assert.Equal("9→7", Written(AnswerFinder.Tie(text, statements)));
    }

    [Fact]
    public void One_statement_alone_answers_nothing()
    {
        var (text, statements) = MarkedStatements.Parse("(1: Moscow) {1 denies: denied} [1: the charge].");
        Assert.Equal("–", Written(AnswerFinder.Tie(text, statements)));
        Assert.Empty(AnswerFinder.Tie(text, []));
    }

    private static string Written(IReadOnlyList<Statement> statements) =>
        statements.Any(statement => statement.Answers is not null)
            ? string.Join(
                ' ',
                statements
                    .Where(statement => statement.Answers is not null)
                    .Select(statement => $"{statement.Number}→{statement.Answers}")
            )
            : "–";
}
