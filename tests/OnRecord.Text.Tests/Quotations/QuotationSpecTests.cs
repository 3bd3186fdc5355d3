using OnRecord.TestKit;
using OnRecord.Text.Quotations;

namespace OnRecord.Text.Tests.Quotations;

/// <summary>The examples of <c>specs/quotations.md</c>.</summary>
public sealed class QuotationSpecTests
{
    public static TheoryData<string, string> Examples =>
        [.. SpecTable.Rows("quotations.md").Select(static row => (row[0], row[1]))];

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_quotations_are_those_of_the_spec(string example, string expected)
    {
        SourceText text = new(example.Replace('⏎', '\n'));
        IEnumerable<string> found = QuotationReader.Read(text).Select(quotation => Describe(text, quotation));
        Assert.Equal(expected is "-" ? "" : expected.Replace('⏎', '\n'), string.Join(" ; ", found));
    }

    private static string Describe(SourceText text, Quotation quotation) =>
        string.Concat(Enumerable.Repeat('>', quotation.Depth))
        + (quotation.Depth > 0 ? " " : "")
        + text[quotation.Span]
        + (quotation.IsClosed ? "" : " (open)")
        + quotation.Kind switch
        {
            QuotationKind.Nickname => " (nickname)",
            QuotationKind.Title => " (title)",
            QuotationKind.ScareQuote => " (scare)",
            QuotationKind.Term => " (term)",
            _ => "",
        };
}
