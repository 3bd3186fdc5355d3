namespace OnRecord.Statements.Speakers;

/// <summary>The statements around one mention, and who speaks in them.</summary>
internal sealed class Surroundings
{
    private readonly SpeakerScene scene;
    private readonly int statement;

    internal Surroundings(SpeakerScene scene, int statement, SourcePart part)
    {
        this.scene = scene;
        this.statement = statement;
        Last = scene.SoFar.Last;
        LastButOne = scene.SoFar.LastButOne;
        InSentence = scene.SoFar.LastInSentence(scene.Words.Sentence(part.Head));
        LastByPronoun = scene.SoFar.LastByPronoun(part.Pronoun);
        Outer = scene.OuterOf(statement);
        IsQuotedInOuter = scene.Words.IsQuoted(part.Head);
    }

    /// <summary>The statement that was resolved last; null when there is none.</summary>
    internal int? Last { get; }

    /// <summary>The one before that.</summary>
    internal int? LastButOne { get; }

    /// <summary>The last one whose source stands in the same sentence.</summary>
    internal int? InSentence { get; }

    /// <summary>The last one whose source is the same pronoun.</summary>
    internal int? LastByPronoun { get; }

    /// <summary>The statement in whose content the mention stands.</summary>
    internal int? Outer { get; }

    /// <summary>Whether the mention stands between quotation marks.</summary>
    internal bool IsQuotedInOuter { get; }

    internal float IsSpeaker(int? other, Antecedent candidate) =>
        other is { } index && Speaks(index, candidate) ? 1 : 0;

    /// <summary>Whether the candidate was last mentioned in the content of the last statement.</summary>
    internal float IsInContentOfLast(Antecedent candidate) => Last is { } last ? IsInContent(last, candidate) : 0;

    /// <summary>Whether the candidate is mentioned in the content of the mention's own statement.</summary>
    internal float IsInOwnContent(Antecedent candidate) => IsInContent(statement, candidate);

    /// <summary>Which share of the statements before was the candidate's alone, or that of all of a list.</summary>
    internal float ShareOfSpeaking(Antecedent candidate)
    {
        var before = scene.SoFar.Count;
        var spoken =
            candidate.Entities.Count > 1
                ? scene.SoFar.SpokenTogether(candidate.Entities)
                : scene.SoFar.SpokenAlone(candidate);
        return before == 0 ? 0 : spoken / (float)before;
    }

    private float IsInContent(int other, Antecedent candidate)
    {
        var at = candidate.CountBefore(scene.Parts[statement][0].Words.First);
        var head = candidate.Heads[Math.Max(0, at - 1)];
        var position = scene.Words.List[head].Start;
        return scene.Statements[other].Content.Any(span => span.Contains(position)) ? 1 : 0;
    }

    private bool Speaks(int other, Antecedent candidate)
    {
        var spoken = scene.Spoken[other];
        return candidate.Entities.Count > 1
            ? spoken.Count == candidate.Entities.Count
                && candidate.Entities.All(entity => spoken.Any(part => part.Antecedent?.Entity == entity))
            : spoken.Count == 1
                && spoken[0].Antecedent is { } antecedent
                && (
                    antecedent == candidate || (antecedent.Entity is not null && antecedent.Entity == candidate.Entity)
                );
    }
}
