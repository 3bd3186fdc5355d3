using OnRecord.Evaluation.Measures;

namespace OnRecord.Evaluation.Scoring;

/// <summary>Scores sources, cues and contents: exact spans, words, linked statements, and GenderGapTracker's metric.</summary>
/// <remarks>
/// The same figures as the reference scorer in Python that the comparison with other extractors was made with; a test
/// keeps the two in step. Characters are counted as code points. Safe on any thread.
/// </remarks>
public static class StatementScorer
{
    /// <summary>F1 of exact spans over all three roles, white space and marks stripped from both ends.</summary>
    public const string ExactAll = "exact.all";

    /// <summary>F1 of statements found by content overlap, one to one.</summary>
    public const string LinkedContent = "linked.content";

    /// <summary>F1 of linked statements whose source and content are exact.</summary>
    public const string LinkedSourceAndContentExact = "linked.source_content_exact";

    /// <summary>F1 of linked statements whose source, cue and content are exact.</summary>
    public const string LinkedAllExact = "linked.all_exact";

    private static readonly MeasureSet Measures = new([
        .. SpanMeasures.Definitions,
        .. LinkMeasures.Definitions("linked"),
        .. LinkMeasures.Definitions("linked_direct"),
        .. CoverageMeasures.Definitions,
    ]);

    /// <summary>Scores documents.</summary>
    /// <param name="documents">Gold and predicted statements of each.</param>
    /// <param name="resampling">How to find 95 % intervals; null for none.</param>
    public static ScoreTable Score(IReadOnlyList<ScoredDocument> documents, Resampling? resampling = null)
    {
        ArgumentNullException.ThrowIfNull(documents);
        return Measures.Sum([.. documents.Select(Count)], resampling);
    }

    private static Tally Count(ScoredDocument document)
    {
        var tally = Measures.NewTally();
        var text = document.Text;
        var codePoints = new CodePoints(text);
        var gold = document.Gold.Select(attribution => new ComparedStatement(text, attribution)).ToArray();
        var predicted = document.Predicted.Select(attribution => new ComparedStatement(text, attribution)).ToArray();
        SpanMeasures.Count(tally, text, document.Gold, document.Predicted);
        LinkMeasures.Count(tally, codePoints, gold, predicted);
        CoverageMeasures.Count(tally, codePoints, gold, predicted);
        return tally;
    }
}
