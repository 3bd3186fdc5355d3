using OnRecord.Ledger.Queries;
using OnRecord.TestKit;

namespace OnRecord.Ledger.Tests;

/// <summary>The examples of <c>specs/query.md</c> that need no ledger.</summary>
public sealed class QuerySpecTests
{
    private static readonly string[] Pieces = ["(", ")", "-", "\"", "OR ", "act:", "date:", "a", " "];

    public static TheoryData<string, string> Understood =>
        [.. SpecTable.Rows("query.md", "question", "understood as").Select(row => (Plain(row[0]), Plain(row[1])))];

    public static TheoryData<string, int, string> NotUnderstood =>
        [
            .. SpecTable
                .Rows("query.md", "question", "place")
                .Select(row => (Plain(row[0]), int.Parse(row[1], CultureInfo.InvariantCulture), row[2])),
        ];

    [Theory]
    [MemberData(nameof(Understood))]
    public void A_question_is_understood_as_the_spec_says(string question, string meaning)
    {
        Assert.True(Query.TryParse(question, out var query, out _));
        Assert.Equal(meaning, query.ToString());
        Assert.True(Query.TryParse(meaning, out var again, out _));
        Assert.Equal(meaning, again.ToString());
    }

    [Theory]
    [MemberData(nameof(NotUnderstood))]
    public void An_error_points_at_the_place(string question, int place, string because)
    {
        Assert.False(Query.TryParse(question, out _, out var error));
        Assert.Equal((place, because), (error.Start + 1, error.Message));
        Assert.InRange(error.Start + error.Length, 0, question.Length);
    }

    [Fact]
    public void Any_text_is_understood_or_refused_at_a_place_within_it()
    {
        Gen.OneOf(
                HostileText.Texts,
                Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 30].Select(string.Concat)
            )
            .Sample(text =>
            {
                if (!Query.TryParse(text, out _, out var error))
                {
                    Assert.InRange(error.Start, 0, text.Length);
                    Assert.InRange(error.Start + error.Length, 0, text.Length);
                }
            });
    }

    [Theory]
    [InlineData(5000, "(", "nested too deep")]
    [InlineData(1900, "-", "nested too deep")]
    [InlineData(1900, "(", "nested too deep")]
    [InlineData(2001, "a", "2000")]
    public void A_question_without_measure_is_refused(int times, string piece, string because)
    {
        var question = string.Concat(Enumerable.Repeat(piece, times));
        Assert.False(Query.TryParse(question, out _, out var error));
        Assert.Contains(question.Length > 2000 ? "2000" : because, error.Message, StringComparison.Ordinal);
    }

    internal static string Plain(string cell) => cell.Trim('`');
}
