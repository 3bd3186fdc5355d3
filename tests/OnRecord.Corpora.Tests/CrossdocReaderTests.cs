using OnRecord.Corpora.Crossdoc;

namespace OnRecord.Corpora.Tests;

public sealed class CrossdocReaderTests
{
    [Fact]
    public void Answers_keep_their_groups()
    {
        using var file = new TemporaryFile(
            """
            [{"question": "Why did the bridge fall?", "id": 3, "answers": [
              {"Paragraph": "The flood took it.", "Answer": "the flood", "cluster_global": 1, "publisher": "x"},
              {"Paragraph": "Rust did.", "Answer": "Rust", "cluster_global": 2}
            ]}]
            """,
            ".json"
        );

        var question = Assert.Single(NancoReader.Read(file.Path));

        Assert.Equal("Why did the bridge fall?", question.Question);
        Assert.Equal(
            [new NewsAnswer("The flood took it.", "the flood", 1), new NewsAnswer("Rust did.", "Rust", 2)],
            question.Answers
        );
    }

    [Fact]
    public void Mentions_are_those_of_validated_sentences()
    {
        using var file = new TemporaryFile(Line("""{"tokens": [3], "type": "ACTION_OCCURRENCE", "chain": "c9"}"""));

        var document = Assert.Single(EventReader.Read(file.Path));

        Assert.Equal(("1_2ecb", 1), (document.Id, document.Topic));
        Assert.Equal(
            [(0, "c1", false), (1, "c2", true), (2, null, true)],
            document.Mentions.Select(mention => (mention.Tokens[0], mention.Chain, mention.IsEvent))
        );
    }

    [Fact]
    public void A_mention_outside_its_document_is_refused()
    {
        using var file = new TemporaryFile(Line("""{"tokens": [5], "type": "ACTION_STATE", "chain": null}"""));

        Assert.Throws<InvalidDataException>(() => EventReader.Read(file.Path).ToList());
    }

    private static string Line(string mention) =>
        """{"id": "1_2ecb", "topic": 1, "subtopic": "1ecb", "tokens": ["Benn", "left", "never", "Rain", "fell"], "sentence": [0, 0, 0, 1, 1], "validated": [0], "mentions": [{"tokens": [0], "type": "HUMAN_PART_PER", "chain": "c1"}, {"tokens": [1], "type": "ACTION_OCCURRENCE", "chain": "c2"}, {"tokens": [2], "type": "NEG_ACTION_STATE", "chain": null}, """
        + mention
        + "]}\n";
}
