using OnRecord.Evaluation.Scoring;
using OnRecord.Statements.Json;

namespace OnRecord.Evaluation.Errors;

/// <summary>One error: what sort it is, and where to see it.</summary>
/// <param name="Kind">Sort of error, for example <c>content: too long</c>.</param>
/// <param name="Document">Id of the document.</param>
/// <param name="At">UTF-16 position in its text.</param>
/// <param name="Gold">What people annotated; empty when nothing.</param>
/// <param name="Predicted">What was predicted; empty when nothing.</param>
internal sealed record ReadingError(string Kind, string Document, int At, string Gold, string Predicted);

/// <summary>Finds and names the errors of a document.</summary>
internal static class ErrorKinds
{
    public static IEnumerable<ReadingError> Of(ScoredDocument document)
    {
        var matched = new MatchedStatements(document);
        for (var gold = 0; gold < document.Gold.Count; gold++)
        {
            if (matched.PredictedFor(gold) is not { } predicted)
            {
                yield return Missed(document, matched, gold);
                continue;
            }

            foreach (var error in OfPair(document, matched.Gold[gold], matched.Predicted[predicted]))
            {
                yield return error;
            }
        }

        foreach (var predicted in matched.Unmatched())
        {
            yield return TooMany(document, matched, predicted);
        }
    }

    private static ReadingError Missed(ScoredDocument document, MatchedStatements matched, int gold)
    {
        var statement = matched.Gold[gold];
        var how =
            matched.Predicted.Any(other => other.CueChars.Overlaps(statement.CueChars)) ? "cue found, content elsewhere"
            : statement.IsDirect ? "direct, cue not found"
            : "indirect, cue not found";
        return new ReadingError(
            $"statement missed: {how}",
            document.Id,
            Start(statement.Attribution),
            Words(document.Text, statement.Attribution),
            ""
        );
    }

    private static ReadingError TooMany(ScoredDocument document, MatchedStatements matched, int predicted)
    {
        var statement = matched.Predicted[predicted];
        var how = matched.Gold.Any(other => other.CueChars.Overlaps(statement.CueChars))
            ? "a second one for a right cue"
            : "no such cue";
        return new ReadingError(
            $"statement too many: {how}",
            document.Id,
            Start(statement.Attribution),
            "",
            Words(document.Text, statement.Attribution)
        );
    }

    private static IEnumerable<ReadingError> OfPair(
        ScoredDocument document,
        ComparedStatement gold,
        ComparedStatement predicted
    )
    {
        var text = document.Text;
        var (right, read) = (gold.Attribution, predicted.Attribution);
        foreach (
            var (role, wanted, found) in ((string, TextSpan[], TextSpan[])[])
                [
                    ("source", gold.TrimmedSource, predicted.TrimmedSource),
                    ("cue", gold.TrimmedCue, predicted.TrimmedCue),
                    ("content", gold.TrimmedContent, predicted.TrimmedContent),
                ]
        )
        {
            if (SpanError(wanted, found) is { } how)
            {
                yield return Error($"{role}: {how}", Words(text, wanted), Words(text, found));
            }
        }

        if (right.Act is { } act && act != read.Act)
        {
            yield return Label("act", act.ToWireName(), read.Act?.ToWireName());
        }

        if (right.Certainty is { } certainty && certainty != read.Certainty)
        {
            yield return Label("certainty", certainty.ToWireName(), read.Certainty?.ToWireName());
        }

        if (right.Kind is { } kind && kind != read.Kind)
        {
            yield return Label("kind", kind.ToWireName(), read.Kind?.ToWireName());
        }

        if (right.Speaker is { } speaker && !SpeakerNames.SameParty(text, right, read.Speaker ?? ""))
        {
            var form = SpeakerScorer.FormOf(text, right);
            yield return Error(
                string.IsNullOrEmpty(read.Speaker) ? $"speaker open: {form}" : $"speaker: {form}",
                speaker,
                read.Speaker ?? ""
            );
        }

        ReadingError Label(string label, string wanted, string? found) =>
            Error($"{label}: {found ?? "open"} for {wanted}", Words(text, right), "");

        ReadingError Error(string kindOfError, string wanted, string found) =>
            new(kindOfError, document.Id, Start(right), wanted, found);
    }

    /// <summary>How predicted spans of a role differ from gold; null when they do not.</summary>
    internal static string? SpanError(TextSpan[] gold, TextSpan[] predicted)
    {
        if (gold.AsSpan().SequenceEqual(predicted))
        {
            return null;
        }

        if (gold.Length == 0)
        {
            return "where there is none";
        }

        if (predicted.Length == 0)
        {
            return "not found";
        }

        if (!Array.Exists(gold, span => Array.Exists(predicted, span.Overlaps)))
        {
            return "another one";
        }

        if (predicted.Length != gold.Length)
        {
            return predicted.Length > gold.Length ? "a piece too many" : "a piece too few";
        }

        var (wanted, found) = (gold.Sum(span => span.Length), predicted.Sum(span => span.Length));
        var within = gold.Zip(predicted).All(pair => pair.First.Contains(pair.Second));
        var around = gold.Zip(predicted).All(pair => pair.Second.Contains(pair.First));
        return within ? "too short"
            : around ? "too long"
            : found > wanted ? "other bounds, longer"
            : "other bounds, shorter";
    }

    private static int Start(Attribution attribution) =>
        attribution
            .Cue.Concat(attribution.Content)
            .Concat(attribution.Source)
            .Select(span => span.Start)
            .DefaultIfEmpty()
            .Min();

    private static string Words(SourceText text, Attribution attribution) =>
        $"{Words(text, attribution.Source)} | {Words(text, attribution.Cue)} | {Words(text, attribution.Content)}";

    private static string Words(SourceText text, IReadOnlyList<TextSpan> spans) =>
        string.Join(" … ", spans.Select(span => text[span].ReplaceLineEndings(" ¶ ")));
}
