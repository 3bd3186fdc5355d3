using System.Globalization;
using System.Text.RegularExpressions;
using OnRecord.TestKit;

namespace OnRecord.Text.Tests.WordPieces;

/// <summary>The examples of <c>specs/word-pieces.md</c>.</summary>
public sealed partial class WordPieceSpecTests
{
    public static TheoryData<string, string> Examples =>
        [.. SpecTable.Rows("word-pieces.md").Select(static row => (row[0], row[1]))];

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_pieces_are_those_of_the_spec(string example, string pieces) =>
        Assert.Equal(Decode(pieces), SmallVocabulary.Show(Decode(example)));

    private static string Decode(string cell) =>
        Codes()
            .Replace(
                cell,
                code => ((char)int.Parse(code.Groups[1].ValueSpan, NumberStyles.HexNumber, null)).ToString()
            );

    [GeneratedRegex(@"\{([0-9A-F]+)\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Codes();
}
