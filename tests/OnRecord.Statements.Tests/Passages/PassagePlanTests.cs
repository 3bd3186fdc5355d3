using CsCheck;
using OnRecord.Statements.Passages;
using OnRecord.TestKit;

namespace OnRecord.Statements.Tests.Passages;

public sealed class PassagePlanTests
{
    private static readonly WordPieceTokenizer Tokenizer = PlainModel.Create().Tokenizer;

    private static readonly Gen<(SourceText Text, int Longest)> AnyPlan =
        from parts in HostileText.Texts.Array[0, 8]
        from longest in Gen.Int[8, 60]
        select (new SourceText(string.Concat(parts)), longest);

    [Fact]
    public void Every_piece_is_in_exactly_one_passage() =>
        AnyPlan.Sample(p =>
        {
            var pieces = Tokenizer.Encode(p.Text);
            var next = 0;
            foreach (var passage in PassagePlan.For(p.Text, pieces, p.Longest))
            {
                Assert.Equal(next, passage.First);
                Assert.InRange(passage.Count, 1, p.Longest);
                next = passage.End;
            }

            Assert.Equal(pieces.Count, next);
        });

    [Fact]
    public void Passages_begin_where_lines_do()
    {
        var text = new SourceText(string.Concat(Enumerable.Repeat("he said that it rained .\n", 40)));
        var pieces = Tokenizer.Encode(text);
        var plan = PassagePlan.For(text, pieces, 30);
        Assert.All(plan.Skip(1), passage => Assert.True(pieces[passage.First - 1].IsLineBreak));
    }

    [Fact]
    public void Passages_are_of_about_one_length()
    {
        var text = new SourceText(string.Concat(Enumerable.Repeat("he\n", 105)));
        var plan = PassagePlan.For(text, Tokenizer.Encode(text), 100);
        Assert.Equal(3, plan.Count);
        Assert.All(plan, passage => Assert.InRange(passage.Count, 66, 74));
    }

    [Fact]
    public void In_a_long_line_a_passage_begins_at_a_sentence()
    {
        var text = new SourceText(string.Concat(Enumerable.Repeat("he said that it rained . ", 40)));
        var plan = PassagePlan.For(text, Tokenizer.Encode(text), 30);
        Assert.All(plan, passage => Assert.Equal(0, passage.First % 6));
    }

    [Fact]
    public void Without_sentences_a_passage_begins_at_a_word()
    {
        var text = new SourceText(string.Concat(Enumerable.Repeat("un-known ", 60)));
        var pieces = Tokenizer.Encode(text);
        Assert.All(PassagePlan.For(text, pieces, 20), passage => Assert.Equal(0, passage.First % 3));
    }
}
