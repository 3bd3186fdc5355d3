using CsCheck;
using OnRecord.TestKit;

namespace OnRecord.Statements.Tests;

/// <summary>What holds of every reading of every text.</summary>
public sealed class ReadingInvariantTests
{
    private static readonly StatementReader Reader = new(PlainModel.Create());

    // Hostile text with the words in between that the model reads.
    private static readonly Gen<string> Texts = Gen.Select(
        HostileText.Texts,
        HostileText.Texts,
        HostileText.Texts,
        (before, inside, after) =>
            $"{before} Kyiv said that {inside} he claimed that {inside} it all ended at once{after}"
    );

    [Fact]
    public void Spans_are_in_order_apart_and_free_of_outer_white_space() =>
        Texts.Sample(value =>
        {
            var text = new SourceText(value);
            foreach (var statement in Reader.Read(new Article { Id = "a", Text = text }).Statements)
            {
                Assert.All([statement.Source, statement.Cue, statement.Content], spans => AssertOrderly(text, spans));
                Assert.Single(statement.Cue);
                Assert.NotEmpty(statement.Content);
                Assert.InRange(statement.Confidence, 0, 1);
            }
        });

    [Fact]
    public void A_nested_statement_stands_in_the_content_of_its_parent_and_comes_after_it() =>
        Texts.Sample(value =>
        {
            var statements = Reader.Read(new Article { Id = "a", Text = new SourceText(value) }).Statements;
            Assert.Equal(Enumerable.Range(1, statements.Count), statements.Select(s => s.Number));
            foreach (var inner in statements.Where(s => s.Parent is not null))
            {
                var outer = statements[inner.Parent!.Value - 1];
                Assert.True(outer.Number < inner.Number);
                Assert.All(
                    inner.Source.Concat(inner.Cue).Concat(inner.Content),
                    span => Assert.Contains(outer.Content, content => content.Contains(span))
                );
            }
        });

    [Fact]
    public void No_two_statements_have_the_same_cue() =>
        Texts.Sample(value =>
        {
            var statements = Reader.Read(new Article { Id = "a", Text = new SourceText(value) }).Statements;
            Assert.Equal(statements.Count, statements.Select(s => s.Cue[0]).Distinct().Count());
        });

    private static void AssertOrderly(SourceText text, IReadOnlyList<TextSpan> spans)
    {
        var end = 0;
        foreach (var span in spans)
        {
            Assert.True(span.Start >= end && !span.IsEmpty);
            var exact = text[span];
            Assert.Equal(exact.Trim(), exact);
            end = span.End;
        }
    }
}
