using OnRecord.Statements.Spans;

namespace OnRecord.Statements.Tests;

/// <summary>Blocks whose words and tags are written as text, for tests of the stages after the encoder.</summary>
/// <remarks>
/// One word a piece; a word may carry a tag: <c>S:</c>, <c>Q:</c>, <c>C:</c> begin a source, a cue and a content, the
/// same in lower case goes on with it. <c>|</c> is a line break and takes a tag as well.
/// </remarks>
internal static class Blocks
{
    private const string Marks = "SsQqCc";

    public static EncodedBlock Parse(string words, float sure = 9)
    {
        var pieces = new List<WordPiece>();
        var scores = new List<float>();
        var position = 0;
        foreach (var item in words.Split(' '))
        {
            var tag = item.Length > 2 && item[1] == ':' ? Marks.IndexOf(item[0], StringComparison.Ordinal) + 1 : 0;
            var word = tag > 0 ? item[2..] : item;
            var span = new TextSpan(position, position + word.Length);
            var isBreak = word == "|";
            pieces.Add(new WordPiece(1, span, isBreak ? LetterShape.None : LetterShape.Lower, true, isBreak, false));
            scores.AddRange(Enumerable.Range(0, TagLattice.TagCount).Select(t => t == tag ? sure : 0));
            position = span.End + 1;
        }

        return new EncodedBlock
        {
            Pieces = pieces,
            Width = 1,
            LowerStates = new float[pieces.Count],
            States = new float[pieces.Count],
            TagScores = [.. scores],
            NameScores =
            [
                .. Enumerable.Repeat(new float[] { 9, 0, 0, 0, 0, 0, 0 }, pieces.Count).SelectMany(row => row),
            ],
        };
    }
}
