namespace OnRecord.Statements.Speakers;

/// <summary>Scores readings by a few weights set by hand; taken when a model package brings none of its own.</summary>
public sealed class PlainMentionScorer : IMentionScorer
{
    private static readonly (int Column, float Weight)[] Weights =
    [
        (MentionFeatures.SameSentence, 1.0f),
        (MentionFeatures.OneSentenceBefore, 1.2f),
        (MentionFeatures.TwoSentencesBefore, 0.3f),
        (MentionFeatures.FarBefore, -1.2f),
        (MentionFeatures.OnlyBehind, -3),
        (MentionFeatures.Nearest, 0.4f),
        (MentionFeatures.StartsSentence, 0.5f),
        (MentionFeatures.IsSourceWord, 0.7f),
        (MentionFeatures.SpeakerOfLast, 1.5f),
        (MentionFeatures.SpeakerInSentence, 0.5f),
        (MentionFeatures.SpeakerOfOuter, 1),
        (MentionFeatures.SpeakerOfOuterQuotation, -2),
        (MentionFeatures.InContentOfLast, -0.5f),
        (MentionFeatures.InOwnContent, -1),
        (MentionFeatures.SpokenByPronounBefore, 0.8f),
        (MentionFeatures.MostMentioned, 0.7f),
        (MentionFeatures.PronounFixed, 1.5f),
        (MentionFeatures.PronounFixedOther, -5),
        (MentionFeatures.PronounEvidence, 1.5f),
        (MentionFeatures.PronounOtherEvidence, -3),
        (MentionFeatures.RoleHead, 3),
        (MentionFeatures.RoleModifiers, 1.5f),
        (MentionFeatures.NameWords, 1.5f),
        (MentionFeatures.SameNoun, 1),
        (MentionFeatures.KindFits, 2),
        (MentionFeatures.KindDiffers, -2.5f),
        (MentionFeatures.IsItself, 2.5f),
        (MentionFeatures.ItselfIndefinite, 2),
        (MentionFeatures.ItselfKindBase + (int)SourceKind.Person, -3),
        (MentionFeatures.ItselfKindBase + (int)SourceKind.Organization, -1),
        (MentionFeatures.ItselfKindBase + (int)SourceKind.Anonymous, 2),
        (MentionFeatures.ItselfKindBase + (int)SourceKind.Collective, 2),
        (MentionFeatures.ItselfKindBase + (int)SourceKind.Document, 2),
        (MentionFeatures.ItselfKindBase + (int)SourceKind.Role, 2),
    ];

    /// <inheritdoc/>
    public float[] Score(ReadOnlySpan<float> rows)
    {
        var scores = new float[rows.Length / MentionFeatures.Count];
        for (var option = 0; option < scores.Length; option++)
        {
            var row = rows.Slice(option * MentionFeatures.Count, MentionFeatures.Count);
            foreach (var (column, weight) in Weights)
            {
                scores[option] += row[column] * weight;
            }
        }

        return scores;
    }
}
