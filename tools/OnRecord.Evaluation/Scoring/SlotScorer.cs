using OnRecord.Evaluation.Measures;

namespace OnRecord.Evaluation.Scoring;

/// <summary>Scores the slots of settings, on the statements that were found and whose setting people annotated.</summary>
/// <remarks>
/// <c>slots.exact</c> asks for the same characters, white space and marks at the ends left out; <c>slots.overlap</c> for
/// one common character. Safe on any thread.
/// </remarks>
public static class SlotScorer
{
    private static readonly MeasureSet Measures = new([
        new F1Measure("slots.exact.all"),
        .. SettingSlot.All.Select(slot => new F1Measure($"slots.exact.{slot.Name}")),
        new F1Measure("slots.overlap.all"),
        .. SettingSlot.All.Select(slot => new F1Measure($"slots.overlap.{slot.Name}")),
    ]);

    /// <summary>Scores documents.</summary>
    /// <param name="documents">Gold and predicted statements of each; a null predicted setting counts as empty.</param>
    /// <param name="resampling">How to find 95 % intervals; null for none.</param>
    public static ScoreTable Score(IReadOnlyList<ScoredDocument> documents, Resampling? resampling = null)
    {
        ArgumentNullException.ThrowIfNull(documents);
        return Measures.Sum([.. documents.Select(Count)], resampling);
    }

    private static Tally Count(ScoredDocument document)
    {
        var tally = Measures.NewTally();
        foreach (var (wanted, found) in new MatchedStatements(document).Pairs())
        {
            if (wanted.Setting is null)
            {
                continue;
            }

            foreach (var slot in SettingSlot.All)
            {
                Count(
                    tally,
                    slot.Name,
                    ReferenceText.Trimmed(document.Text, slot.Spans(wanted.Setting)),
                    ReferenceText.Trimmed(document.Text, slot.Spans(found.Setting ?? Setting.Empty))
                );
            }
        }

        return tally;
    }

    private static void Count(Tally tally, string slot, TextSpan[] gold, TextSpan[] predicted)
    {
        var exact = gold.Count(predicted.Contains);
        var predictedHits = predicted.Count(span => Array.Exists(gold, other => other.Overlaps(span)));
        var goldHits = gold.Count(span => Array.Exists(predicted, other => other.Overlaps(span)));
        foreach (var name in (ReadOnlySpan<string>)[slot, "all"])
        {
            tally.AddF1($"slots.exact.{name}", exact, predicted.Length, gold.Length);
            tally.AddF1($"slots.overlap.{name}", predictedHits, predicted.Length, goldHits, gold.Length);
        }
    }
}
