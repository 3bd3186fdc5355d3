using OnRecord.Evaluation.Scoring;

namespace OnRecord.Evaluation.Errors;

/// <summary>Lists the commonest kinds of errors with examples. Holds text of the corpora: for the eye, never for the repository.</summary>
internal static class ErrorListing
{
    private const int Examples = 4;
    private const int ExampleLength = 220;

    /// <summary>The listing, the commonest kind first.</summary>
    /// <param name="documents">Gold and predicted statements of each.</param>
    /// <param name="kinds">How many kinds to list.</param>
    public static string Write(IReadOnlyList<ScoredDocument> documents, int kinds)
    {
        var errors = documents.SelectMany(ErrorKinds.Of).GroupBy(error => error.Kind, StringComparer.Ordinal).ToList();
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"\n## errors ({errors.Sum(kind => kind.Count())})\n");
        foreach (
            var kind in errors
                .OrderByDescending(kind => kind.Count())
                .ThenBy(kind => kind.Key, StringComparer.Ordinal)
                .Take(kinds)
        )
        {
            var cases = kind.ToList();
            text.Append(CultureInfo.InvariantCulture, $"\n{cases.Count} × {kind.Key}\n");
            foreach (var error in Spread(cases))
            {
                text.Append(CultureInfo.InvariantCulture, $"  {error.Document}@{error.At}\n");
                Append(text, "gold", error.Gold);
                Append(text, "read", error.Predicted);
            }
        }

        return text.ToString();
    }

    /// <summary>Cases from all over the corpus, not only from its first document.</summary>
    private static IEnumerable<ReadingError> Spread(List<ReadingError> cases)
    {
        var count = Math.Min(Examples, cases.Count);
        return Enumerable.Range(0, count).Select(i => cases[i * cases.Count / count]);
    }

    private static void Append(StringBuilder text, string side, string words)
    {
        if (words.Length > 0)
        {
            var shortened = words.Length <= ExampleLength ? words : string.Concat(words.AsSpan(0, ExampleLength), "…");
            text.Append(CultureInfo.InvariantCulture, $"    {side}: {shortened}\n");
        }
    }
}
