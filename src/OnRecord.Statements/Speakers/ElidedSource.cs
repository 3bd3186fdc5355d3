namespace OnRecord.Statements.Speakers;

/// <summary>Finds the speaker of a statement whose source is left out, where the syntax leaves no doubt.</summary>
/// <remarks>"Lund denied it, calling it absurd": a participle behind a comma speaks for the source of its sentence.</remarks>
internal static class ElidedSource
{
    internal static IEnumerable<SpokenPart> Find(SpeakerScene scene, int statement)
    {
        if (scene.Statements[statement].Cue is not [var cue, ..])
        {
            return [];
        }

        var words = scene.Words;
        var first = words.FirstEndingAfter(cue.Start);
        var participle = words.Lower(first) is "while" or "also" or "further" ? first + 1 : first;
        var isParticiple =
            words.List.IsLetters(participle)
            && words.Lower(participle).EndsWith("ing", StringComparison.Ordinal)
            && (words.Lower(first - 1) is "," or "while" or "\u2014" or "-" || words.Lower(first) == "while");
        if (!isParticiple)
        {
            return [];
        }

        int? before = null;
        foreach (var other in scene.SoFar.InSentence(words.Sentence(first)))
        {
            var at = scene.Parts[other][0].Head;
            if (
                at < first
                && words.IsQuoted(at) == words.IsQuoted(first)
                && (before is null || at > scene.Parts[before.Value][0].Head)
            )
            {
                before = other;
            }
        }

        return before is { } found
            ? scene
                .Spoken[found]
                .Select(part => part with { Confidence = part.Confidence * Confidences.Elided, Way = SpokenWay.Elided })
            : [];
    }
}
