using CsCheck;
using OnRecord.TestKit;
using OnRecord.Text.Quotations;

namespace OnRecord.Text.Tests.Quotations;

public sealed class QuotationReaderTests
{
    private static readonly string[] Fragments =
    [
        .. new[] { "\"", "'", "“", "”", "‘", "’", "„", "«", "»", "‹", "›", "``", "''", "‚", "「", "」" },
        .. new[] { " ", " ", " ", " ", "\n", "dogs", "5", "The", ".", ",", "—", "(", ")", "\uD83D\uDE00", "é" },
    ];

    private static readonly Gen<string> Marked = Gen.Int[0, Fragments.Length - 1]
        .Select(static index => Fragments[index])
        .Array[0, 60]
        .Select(string.Concat);

    private static readonly Gen<string> Texts = Gen.OneOf(HostileText.Texts, Marked);

    [Fact]
    public void Quotations_are_disjoint_or_one_holds_the_other_between_its_marks() =>
        Texts.Sample(static value =>
        {
            IReadOnlyList<Quotation> quotations = QuotationReader.Read(new SourceText(value));
            for (int index = 0; index < quotations.Count; index++)
            {
                Quotation quotation = quotations[index];
                foreach (Quotation later in quotations.Skip(index + 1))
                {
                    Assert.True(later.Span.Start > quotation.Span.Start);
                    Assert.True(
                        later.Span.Start >= quotation.Span.End || IsBetweenMarks(quotation, later.Span),
                        $"{quotation.Span} {later.Span}"
                    );
                }

                int[] holders = [.. Enumerable.Range(0, index).Where(i => quotations[i].Span.Contains(quotation.Span))];
                Assert.Equal(holders.Length, quotation.Depth);
                Assert.Equal(holders.Length == 0 ? null : holders[^1], quotation.Parent);
                Assert.InRange(quotation.Depth, 0, QuotationReader.MaxDepth - 1);
            }
        });

    [Fact]
    public void Parts_are_in_order_inside_the_quotation_and_no_span_splits_a_surrogate_pair() =>
        Texts.Sample(static value =>
        {
            foreach (Quotation quotation in QuotationReader.Read(new SourceText(value)))
            {
                int position = quotation.Span.Start + 1;
                foreach (TextSpan part in quotation.Parts)
                {
                    Assert.True(part.Start >= position);
                    position = part.End;
                }

                Assert.True(position <= quotation.Span.End - (quotation.IsClosed ? 1 : 0));
                Assert.All(
                    quotation.Parts.Append(quotation.Span),
                    span => Assert.False(SplitsPair(value, span.Start) || SplitsPair(value, span.End))
                );
            }
        });

    [Fact]
    public void A_part_is_read_as_if_it_stood_alone() =>
        Texts.Sample(static value =>
        {
            SourceText text = new("“A” \"" + value + "' B");
            Assert.Equal(
                QuotationReader.Read(new SourceText(value)).Select(quotation => quotation.Span),
                QuotationReader
                    .Read(text, new TextSpan(5, 5 + value.Length))
                    .Select(quotation => new TextSpan(quotation.Span.Start - 5, quotation.Span.End - 5))
            );
        });

    [Fact]
    public void Every_paragraph_of_a_quotation_has_its_part()
    {
        SourceText text = new("“We wait. \n\n“Nobody comes,” she said.");
        Quotation quotation = Assert.Single(QuotationReader.Read(text));
        Assert.Equal(["We wait.", "Nobody comes,"], quotation.Parts.Select(part => text[part]));
    }

    [Fact]
    public void An_empty_quotation_has_an_empty_part()
    {
        Quotation quotation = Assert.Single(QuotationReader.Read(new SourceText("He wrote “”.")));
        Assert.Equal([new TextSpan(10, 10)], quotation.Parts);
    }

    [Theory]
    [InlineData("“", QuotationReader.MaxDepth)]
    [InlineData("\"", 50_000)]
    [InlineData("\" ", 50_000)]
    [InlineData("\"a", 50_000)]
    [InlineData("“\n", 1)]
    [InlineData("'s ", 0)]
    [InlineData(" 'dogs' ", 100_000)]
    [InlineData("« ‘a ", QuotationReader.MaxDepth)]
    [InlineData("a “so ", QuotationReader.MaxDepth)]
    [InlineData("a “so” b ", 100_000)]
    public void A_hundred_thousand_marks_are_read(string unit, int expected)
    {
        string value = string.Concat(Enumerable.Repeat(unit, 100_000));
        Assert.Equal(expected, QuotationReader.Read(new SourceText(value)).Count);
    }

    private static bool IsBetweenMarks(Quotation quotation, TextSpan inner) =>
        inner.Start > quotation.Span.Start && inner.End <= quotation.Span.End - (quotation.IsClosed ? 1 : 0);

    private static bool SplitsPair(string text, int position) =>
        position > 0
        && position < text.Length
        && char.IsHighSurrogate(text[position - 1])
        && char.IsLowSurrogate(text[position]);
}
