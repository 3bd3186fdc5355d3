using OnRecord.TestKit;
using OnRecord.Text.Sentences;

namespace OnRecord.Text.Tests.Sentences;

/// <summary>The examples of <c>specs/sentences.md</c>.</summary>
public sealed class SentenceSpecTests
{
    public static TheoryData<string> Examples => [.. SpecTable.Rows("sentences.md").Select(static row => row[0])];

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_sentences_are_those_of_the_spec(string example)
    {
        string lines = example.Replace('⏎', '\n');
        SourceText text = new(lines.Replace("¦", "", StringComparison.Ordinal));
        Assert.Equal(
            lines.Split(['¦', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            SentenceSplitter.Split(text).Select(sentence => text[sentence])
        );
    }
}
