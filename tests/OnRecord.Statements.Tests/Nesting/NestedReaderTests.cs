using OnRecord.Statements.Links;
using OnRecord.Statements.Nesting;
using OnRecord.Statements.Passages;
using OnRecord.Statements.Spans;

namespace OnRecord.Statements.Tests.Nesting;

public sealed class NestedReaderTests
{
    private const string Text = "He says rain fell , they add , and that snow came";

    private static readonly EncodedBlock Block = Blocks.Parse(Text);

    // "He says rain fell" and "and that snow came", parted by "they add".
    private static readonly LinkedStatement Outer = Statement(source: (5, 6), cue: (6, 7), (0, 4), (8, 12));

    [Fact]
    public void A_content_in_pieces_is_read_from_its_first_to_its_last()
    {
        var parts = new List<string>();
        Read([Outer], (text, part) => Note(parts, text, part));
        Assert.Equal([Text], parts);
    }

    [Fact]
    public void Pieces_far_apart_are_read_one_by_one()
    {
        var parts = new List<string>();
        Read([Statement(source: null, cue: (3, 4), (0, 2), (11, 12))], (text, part) => Note(parts, text, part));
        Assert.Equal(["He says", "came"], parts);
    }

    [Fact]
    public void What_is_found_between_the_pieces_is_not_taken()
    {
        var inside = Statement(source: (0, 1), cue: (1, 2), (2, 4));
        var between = Statement(source: (5, 6), cue: (6, 7), (8, 12));
        var placed = Read([Outer], (_, _) => [inside, between]);
        Assert.Equal([(1, null), (2, 1)], placed.Select(p => (p.Number, p.Parent)));
        Assert.Equal(inside, placed[1].Linked);
        Assert.All(placed, p => Assert.Same(Block, p.Passage));
    }

    private static List<LinkedStatement> Note(List<string> parts, SourceText text, TextSpan part)
    {
        parts.Add(text[part]);
        return [];
    }

    private static IReadOnlyList<PlacedStatement> Read(
        IReadOnlyList<LinkedStatement> top,
        Func<SourceText, TextSpan, IReadOnlyList<LinkedStatement>> readContent
    )
    {
        var options = new ReaderOptions { NestingDepth = 1, ShortestNestedContent = 1 };
        var reader = new NestedReader((text, part, _) => readContent(text, part), new Always(), options);
        return reader.Read(
            new SourceText(Text),
            new FlatReading(Block, top, []),
            TestContext.Current.CancellationToken
        );
    }

    private static LinkedStatement Statement(
        (int First, int End)? source,
        (int First, int End) cue,
        params (int First, int End)[] content
    ) =>
        new()
        {
            Block = Block,
            Source = source is { } s ? new PieceRange(s.First, s.End) : null,
            Cue = new PieceRange(cue.First, cue.End),
            Content = [.. content.Select(c => new PieceRange(c.First, c.End))],
            Confidence = 1,
        };

    private sealed class Always : INestingHint
    {
        public bool MayHoldStatement(ReadOnlySpan<char> content) => true;
    }
}
