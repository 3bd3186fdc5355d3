using OnRecord.Corpora.Gum;

namespace OnRecord.Evaluation.Origins;

/// <summary>A word as it is written, and what it belongs to.</summary>
/// <param name="Text">With its marks.</param>
/// <param name="IsTelling">Whether it is of the sentence that tells the claim.</param>
/// <param name="IsContent">Whether it is of what is said there.</param>
internal readonly record struct PassageWord(string Text, bool IsTelling, bool IsContent);

/// <summary>A few sentences of a document, word by word, one of which reports what somebody said.</summary>
/// <param name="Before">The sentence before it.</param>
/// <param name="Telling">The sentence.</param>
/// <param name="After">The sentence behind it.</param>
internal sealed record Passage(
    IReadOnlyList<PassageWord> Before,
    IReadOnlyList<PassageWord> Telling,
    IReadOnlyList<PassageWord> After
)
{
    private const int LeastWords = 10;
    private const int MostWords = 60;
    private const int LeastContent = 5;

    /// <summary>All three sentences.</summary>
    public IReadOnlyList<PassageWord> Words => [.. Before, .. Telling, .. After];

    /// <summary>What is said, without the marks at its ends.</summary>
    public string Content =>
        string.Join(' ', Telling.Where(word => word.IsContent).Select(word => word.Text))
            .Trim('"', '“', '”', ',', '.', ' ');

    /// <summary>The passages of a document, none of which shares a sentence with another.</summary>
    public static IEnumerable<Passage> In(GumDocument document)
    {
        var last = -1;
        for (var i = 1; i + 1 < document.Sentences.Count; i++)
        {
            var sentence = document.Sentences[i];
            var attribution = document.Attributions.FirstOrDefault(said =>
                said.Content.Count > 0 && said.Content.All(sentence.Contains)
            );
            if (attribution is null || i - 1 <= last)
            {
                continue;
            }

            var telling = WordsOf(document.Text, sentence, attribution.Content, isTelling: true);
            if (telling.Count is < LeastWords or > MostWords || telling.Count(word => word.IsContent) < LeastContent)
            {
                continue;
            }

            last = i + 1;
            yield return new Passage(
                WordsOf(document.Text, document.Sentences[i - 1], [], isTelling: false),
                telling,
                WordsOf(document.Text, document.Sentences[i + 1], [], isTelling: false)
            );
        }
    }

    /// <summary>The words of a sentence.</summary>
    public static List<PassageWord> WordsOf(
        SourceText text,
        TextSpan sentence,
        IReadOnlyList<TextSpan> content,
        bool isTelling
    )
    {
        var words = new List<PassageWord>();
        for (var at = sentence.Start; at < sentence.End; at++)
        {
            var start = at;
            while (at < sentence.End && !char.IsWhiteSpace(text.Value[at]))
            {
                at++;
            }

            if (at > start)
            {
                words.Add(new PassageWord(text.Value[start..at], isTelling, content.Any(span => span.Contains(start))));
            }
        }

        return words;
    }
}
