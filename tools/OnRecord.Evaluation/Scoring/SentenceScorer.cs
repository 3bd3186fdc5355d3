using OnRecord.Corpora.Gum;
using OnRecord.Evaluation.Measures;
using OnRecord.Text.Sentences;

namespace OnRecord.Evaluation.Scoring;

/// <summary>Scores where sentences end. Safe on any thread.</summary>
/// <remarks>
/// An end is right when a gold sentence ends with the same character. The last end of a text is left out, and
/// <c>ends.inside</c> leaves out those at the end of a line as well, which a line break gives away.
/// </remarks>
public static class SentenceScorer
{
    private static readonly MeasureSet Measures = new([
        new F1Measure("sentences"),
        new F1Measure("ends"),
        new F1Measure("ends.inside"),
    ]);

    /// <summary>Splits documents and scores the sentences.</summary>
    /// <param name="documents">Texts with their sentences.</param>
    /// <param name="resampling">How to find 95 % intervals; null for none.</param>
    public static ScoreTable Score(IReadOnlyList<GumDocument> documents, Resampling? resampling = null)
    {
        ArgumentNullException.ThrowIfNull(documents);
        return Measures.Sum([.. documents.Select(Count)], resampling);
    }

    private static Tally Count(GumDocument document)
    {
        var tally = Measures.NewTally();
        var predicted = SentenceSplitter.Split(document.Text);
        AddF1(tally, "sentences", [.. predicted], [.. document.Sentences]);

        var (found, gold) = (Ends(predicted), Ends(document.Sentences));
        AddF1(tally, "ends", found, gold);
        AddF1(
            tally,
            "ends.inside",
            [.. found.Where(end => !EndsLine(document.Text.Value, end))],
            [.. gold.Where(end => !EndsLine(document.Text.Value, end))]
        );
        return tally;
    }

    private static HashSet<int> Ends(IReadOnlyList<TextSpan> sentences) =>
        [.. sentences.SkipLast(1).Select(sentence => sentence.End)];

    private static void AddF1<T>(Tally tally, string name, HashSet<T> predicted, HashSet<T> gold) =>
        tally.AddF1(name, predicted.Count(gold.Contains), predicted.Count, gold.Count);

    private static bool EndsLine(string text, int end)
    {
        while (end < text.Length && text[end] is not '\n')
        {
            if (!char.IsWhiteSpace(text[end]))
            {
                return false;
            }

            end++;
        }

        return true;
    }
}
