using OnRecord.Evaluation.Errors;

namespace OnRecord.Evaluation.Tests;

public sealed class ErrorListingTests
{
    [Theory]
    [InlineData("0-5", "0-5", null)]
    [InlineData("", "0-5", "where there is none")]
    [InlineData("0-5", "", "not found")]
    [InlineData("0-5", "5-9", "another one")]
    [InlineData("0-5", "0-3 4-5", "a piece too many")]
    [InlineData("0-3 4-5", "0-5", "a piece too few")]
    [InlineData("0-5", "1-5", "too short")]
    [InlineData("1-5", "0-6", "too long")]
    [InlineData("1-5", "2-9", "other bounds, longer")]
    [InlineData("1-5", "0-3", "other bounds, shorter")]
    public void Wrong_spans_are_told_apart(string gold, string predicted, string? how)
    {
        Assert.Equal(how, ErrorKinds.SpanError(Spans(gold), Spans(predicted)));
    }

    [Fact]
    public void The_commonest_kinds_come_first_with_their_words()
    {
        var (text, gold) = MarkedText.Parse(
            "{s1:Ada Lund} {c1:said} {x1:it rains}. {s2:Bo} {c2:denied} {x2:it}. {s3:Cy} {c3:denied} {x3:this}. Dag slept well."
        );
        Attribution[] wanted = [gold[0] with { Act = Act.Asserts, Speaker = "Ada Lund" }, gold[1], gold[2]];
        Attribution[] found =
        [
            gold[0] with
            {
                Act = Act.Believes,
                Speaker = "Bo",
            },
            gold[0] with
            {
                Source = [],
                Cue = [new TextSpan(57, 62)],
                Content = [new TextSpan(63, 67)],
            },
        ];

        var listing = ErrorListing.Write([new ScoredDocument("d", text, wanted, found)], 10);

        Assert.StartsWith(
            "\n## errors (5)\n\n2 × statement missed: indirect, cue not found\n  d@24\n    gold: Bo | denied | it\n",
            listing,
            StringComparison.Ordinal
        );
        Assert.Contains("1 × act: believes for asserts\n", listing, StringComparison.Ordinal);
        Assert.Contains(
            "1 × speaker: name\n  d@0\n    gold: Ada Lund\n    read: Bo\n",
            listing,
            StringComparison.Ordinal
        );
        Assert.Contains("1 × statement too many: no such cue\n", listing, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_as_many_kinds_are_listed_as_asked_for()
    {
        var document = MarkedText.Document("{s1:A} {c1:said} {x1:so} much.", "A {c1:said} so {x1:much}.");

        Assert.Contains("×", ErrorListing.Write([document], 1), StringComparison.Ordinal);
        Assert.DoesNotContain("×", ErrorListing.Write([document], 0), StringComparison.Ordinal);
    }

    private static TextSpan[] Spans(string spans) =>
        [
            .. spans
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(span => span.Split('-'))
                .Select(span => new TextSpan(
                    int.Parse(span[0], CultureInfo.InvariantCulture),
                    int.Parse(span[1], CultureInfo.InvariantCulture)
                )),
        ];
}
