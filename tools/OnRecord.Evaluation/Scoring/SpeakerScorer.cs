using System.Collections.Frozen;
using OnRecord.Evaluation.Measures;

namespace OnRecord.Evaluation.Scoring;

/// <summary>Scores resolved speakers on the statements that were found and whose speaker people named.</summary>
/// <remarks>
/// Names are compared without regard to case, to an article in front, to the shape of apostrophes and to white space;
/// several speakers of one statement are compared as a set; what else is taken for the same stands at
/// <see cref="SpeakerNames.SameParty"/>. <c>speaker.same_head</c> also takes a shorter form of the same name ("Lund" for
/// "Ada Lund"). An unspecified source is right when it is left unresolved. Safe on any thread.
/// </remarks>
public static class SpeakerScorer
{
    private static readonly FrozenSet<string> Pronouns = FrozenSet.ToFrozenSet(
        [
            "i",
            "me",
            "my",
            "we",
            "us",
            "our",
            "you",
            "he",
            "him",
            "his",
            "she",
            "her",
            "it",
            "its",
            "they",
            "them",
            "their",
            "who",
            "whom",
            "whose",
            "which",
            "that",
            "this",
            "these",
            "those",
            "one",
            "both",
            "himself",
            "herself",
            "itself",
            "themselves",
        ],
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly string[] Forms = ["name", "description", "pronoun", "none"];

    private static readonly MeasureSet Measures = new([
        new ShareMeasure("speaker.accuracy"),
        .. Forms.Select(form => new ShareMeasure($"speaker.accuracy.{form}")),
        new ShareMeasure("speaker.same_head"),
        new ShareMeasure("speaker.answered"),
        new ShareMeasure("speaker.accuracy_answered"),
        new CalibrationErrorMeasure("speaker.calibration_error"),
    ]);

    /// <summary>Scores documents.</summary>
    /// <param name="documents">Gold and predicted statements of each; a null predicted speaker counts as unresolved.</param>
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
            if (wanted.Speaker is not null)
            {
                Count(tally, document.Text, wanted, found.Speaker ?? "", found.Confidence?.Speaker);
            }
        }

        return tally;
    }

    private static void Count(Tally tally, SourceText text, Attribution gold, string predicted, float? confidence)
    {
        var wanted = gold.Speaker!;
        var right = SpeakerNames.SameParty(text, gold, predicted);
        tally.AddShare("speaker.accuracy", right);
        tally.AddShare($"speaker.accuracy.{FormOf(text, gold)}", right);
        tally.AddShare("speaker.same_head", right || SameHead(wanted, predicted));
        tally.AddShare("speaker.answered", predicted.Length > 0 || wanted.Length == 0);
        if (predicted.Length > 0)
        {
            tally.AddShare("speaker.accuracy_answered", right);
            if (confidence is { } probability)
            {
                tally.AddConfidence("speaker.calibration_error", probability, right);
            }
        }
    }

    /// <summary>How the text itself puts the source: by (part of) its name, by a description, by a pronoun, or not at all.</summary>
    internal static string FormOf(SourceText text, Attribution gold)
    {
        var words = gold
            .Source.SelectMany(span => text[span].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(word => Plain(word))
            .ToList();
        if (words.Count == 0)
        {
            return "none";
        }

        if (words is [var only] && Pronouns.Contains(only))
        {
            return "pronoun";
        }

        var named =
            gold.Kind
            is null
                or SourceKind.Person
                or SourceKind.Organization
                or SourceKind.Government
                or SourceKind.Media;
        var nameWords = SpeakerNames
            .Of(gold.Speaker ?? "")
            .SelectMany(name => name.Split(' '))
            .ToHashSet(StringComparer.Ordinal);
        return named && words.Exists(word => char.IsUpper(word[0]) && nameWords.Contains(word.ToLowerInvariant()))
            ? "name"
            : "description";
    }

    private static bool SameHead(string gold, string predicted)
    {
        var (wanted, found) = (SpeakerNames.Of(gold), SpeakerNames.Of(predicted));
        return wanted.Count == found.Count
            && wanted.All(name => found.Any(other => Ends(name, other) || Ends(other, name)));
    }

    private static bool Ends(string longer, string shorter) =>
        longer == shorter
        || longer.EndsWith(" " + shorter, StringComparison.Ordinal)
        || longer.StartsWith(shorter + " ", StringComparison.Ordinal);

    private static string Plain(string word)
    {
        var trimmed = word.Trim('.', ',', ';', ':', '"', '“', '”', '(', ')', '—', '–', '-');
        var possessive = trimmed.Replace('’', '\'');
        return possessive.Length > 2 && possessive.EndsWith("'s", StringComparison.Ordinal) ? trimmed[..^2]
            : trimmed.Length > 0 ? trimmed
            : word;
    }
}
