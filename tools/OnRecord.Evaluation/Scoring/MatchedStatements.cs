namespace OnRecord.Evaluation.Scoring;

/// <summary>The statements of one document paired one to one: gold, and what was found for it.</summary>
internal sealed class MatchedStatements
{
    private readonly Dictionary<int, int> predictedOf;

    public MatchedStatements(ScoredDocument document)
    {
        Document = document;
        Gold = [.. document.Gold.Select(attribution => new ComparedStatement(document.Text, attribution))];
        Predicted = [.. document.Predicted.Select(attribution => new ComparedStatement(document.Text, attribution))];
        predictedOf = StatementMatcher
            .ByCueAndContent(new CodePoints(document.Text), Gold, Predicted)
            .ToDictionary(pair => pair.Gold, pair => pair.Predicted);
    }

    public ScoredDocument Document { get; }

    public IReadOnlyList<ComparedStatement> Gold { get; }

    public IReadOnlyList<ComparedStatement> Predicted { get; }

    /// <summary>Index of the prediction for a gold statement; null when it was not found.</summary>
    public int? PredictedFor(int gold) => predictedOf.TryGetValue(gold, out var predicted) ? predicted : null;

    /// <summary>Gold statements that were found, in order, each with its prediction.</summary>
    public IEnumerable<(Attribution Gold, Attribution Predicted)> Pairs() =>
        Enumerable
            .Range(0, Gold.Count)
            .Where(predictedOf.ContainsKey)
            .Select(gold => (Document.Gold[gold], Document.Predicted[predictedOf[gold]]));

    /// <summary>Predictions that stand for no gold statement.</summary>
    public IEnumerable<int> Unmatched() => Enumerable.Range(0, Predicted.Count).Except(predictedOf.Values);
}
