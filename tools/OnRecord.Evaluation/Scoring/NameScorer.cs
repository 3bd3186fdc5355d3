using OnRecord.Corpora.Names;
using OnRecord.Evaluation.Measures;

namespace OnRecord.Evaluation.Scoring;

/// <summary>A text with its names and those that a program found.</summary>
/// <param name="Gold">What people annotated.</param>
/// <param name="Predicted">What the program found.</param>
public sealed record ScoredNames(NamedText Gold, IReadOnlyList<NameSpan> Predicted);

/// <summary>Scores proper names: the same characters and the same kind.</summary>
/// <remarks>
/// Predictions inside a name of another sort (an election, a war) are left out: the corpora disagree about names inside
/// names. <c>names.span</c> asks for the characters alone. Safe on any thread.
/// </remarks>
public static class NameScorer
{
    private static readonly MeasureSet Measures = new([
        new F1Measure("names.all"),
        .. Enum.GetValues<NameKind>().Select(kind => new F1Measure(Measure(kind))),
        new F1Measure("names.span"),
    ]);

    /// <summary>Scores texts.</summary>
    /// <param name="texts">Gold and predicted names of each.</param>
    /// <param name="resampling">How to find 95 % intervals; null for none.</param>
    public static ScoreTable Score(IReadOnlyList<ScoredNames> texts, Resampling? resampling = null)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return Measures.Sum([.. texts.Select(Count)], resampling);
    }

    private static Tally Count(ScoredNames text)
    {
        var tally = Measures.NewTally();
        var gold = text.Gold.Names.ToHashSet();
        var predicted = text
            .Predicted.Where(name => !text.Gold.OtherNames.Any(other => other.Contains(name.Span)))
            .ToHashSet();
        foreach (var kind in Enum.GetValues<NameKind>())
        {
            Count(tally, Measure(kind), [.. gold.Where(Is)], [.. predicted.Where(Is)]);

            bool Is(NameSpan name) => name.Kind == kind;
        }

        Count(tally, "names.all", gold, predicted);
        Count(
            tally,
            "names.span",
            gold.Select(name => name.Span).ToHashSet(),
            predicted.Select(name => name.Span).ToHashSet()
        );
        return tally;
    }

    private static void Count<T>(Tally tally, string name, HashSet<T> gold, HashSet<T> predicted) =>
        tally.AddF1(name, gold.Count(predicted.Contains), predicted.Count, gold.Count);

    private static string Measure(NameKind kind) => $"names.{kind.ToString().ToLowerInvariant()}";
}
