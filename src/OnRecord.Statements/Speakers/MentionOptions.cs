namespace OnRecord.Statements.Speakers;

/// <summary>Lists what a description or pronoun may mean, by what sort of mention it is.</summary>
internal sealed class MentionOptions(SpeakerScene scene)
{
    /// <summary>Readings that are told apart at once; the nearest ones are kept.</summary>
    private const int MostOptions = 32;

    /// <summary>A relative pronoun means something that ends at most this many words before it.</summary>
    private const int RelativeReach = 12;

    /// <summary>Descriptions further back, in words, are forgotten.</summary>
    private const int DescriptionReach = 250;

    private readonly MentionDescriber describer = new(scene);
    private readonly NearestAntecedents nearest = new(scene.Antecedents);

    /// <summary>The question that a mention asks.</summary>
    internal MentionQuestion Of(int statement, SourcePart part)
    {
        var type = TypeOf(part, scene.Statements[statement].Kind?.Value);
        var at = part.Words.First;
        var excluded = new ExcludedReadings(scene, statement, part);
        var options = new List<Antecedent?>(
            nearest
                .Around(at)
                .Where(antecedent => MayBe(type, part, antecedent, at) && !excluded.Has(antecedent))
                .Take(MostOptions)
        );
        if (part.Form == SourceForm.Description)
        {
            options.Add(null);
        }

        var question = new MentionQuestion(
            statement,
            part,
            type,
            options,
            new float[options.Count * MentionFeatures.Count]
        );
        describer.Describe(question);
        return question;
    }

    private static MentionType TypeOf(SourcePart part, SourceKind? kind) =>
        part.Form == SourceForm.Pronoun
            ? part.Pronoun switch
            {
                PronounKind.He or PronounKind.She => MentionType.Person,
                PronounKind.It => MentionType.Thing,
                PronounKind.They => MentionType.They,
                PronounKind.We => MentionType.We,
                _ => MentionType.Relative,
            }
        : part.Noun is null
            ? kind is SourceKind.Person ? MentionType.Role
                : MentionType.Other
        : part.Noun.IsPlural
            ? part.Noun.Class switch
            {
                NounClass.Vague => MentionType.Vague,
                NounClass.Document => MentionType.Document,
                NounClass.Organization or NounClass.Media => MentionType.Organization,
                NounClass.Government => MentionType.Government,
                _ => MentionType.Group,
            }
        : part.Noun.Class switch
        {
            NounClass.Role => MentionType.Role,
            NounClass.Kin => MentionType.Kin,
            NounClass.Vague => MentionType.Vague,
            NounClass.Group => MentionType.Group,
            NounClass.Document => MentionType.Document,
            NounClass.Government => MentionType.Government,
            _ => MentionType.Organization,
        };

    private bool MayBe(MentionType type, SourcePart part, Antecedent antecedent, int at)
    {
        var before = antecedent.CountBefore(at);
        if (antecedent.Entities.Count == 0)
        {
            if (
                before == 0
                || at - antecedent.Heads[before - 1] > DescriptionReach
                || part.Phrase.Contains(antecedent.Heads[before - 1])
            )
            {
                return false;
            }
        }

        var entity = antecedent.Entity;
        if (entity is not null && ParticularBodies.IsAnother(part.Noun, entity))
        {
            return false;
        }

        var noun = antecedent.Noun;
        var isOnePerson =
            entity is { Kind: NameKind.Person }
            || (
                noun is
                {
                    IsPlural: false,
                    Class: NounClass.Role or NounClass.Kin or NounClass.Vague or NounClass.Media or NounClass.Group
                }
            );
        return type switch
        {
            MentionType.Person => isOnePerson,
            MentionType.Thing => !antecedent.IsPlural
                && entity is not { Kind: NameKind.Person }
                && noun is not { Class: NounClass.Role or NounClass.Kin },
            MentionType.They => antecedent.IsPlural || entity is not null || noun is not { Class: NounClass.Kin },
            MentionType.Relative => before > 0
                && at - antecedent.Heads[before - 1] <= RelativeReach
                && scene.Words.Sentence(antecedent.Heads[before - 1]) == scene.Words.Sentence(at),
            MentionType.Role or MentionType.Kin => entity is { Kind: NameKind.Person or NameKind.Organization }
                || SameNoun(part, noun),
            MentionType.Vague => entity is { Kind: NameKind.Person }
                || antecedent.Entities.Count > 1
                || SameNoun(part, noun),
            MentionType.Group => antecedent.Entities.Count > 0 || SameNoun(part, noun),
            MentionType.Organization => entity is { Kind: not NameKind.Person }
                || antecedent.Entities.Count > 1
                || SameNoun(part, noun),
            MentionType.Government => entity is { Kind: not NameKind.Person }
                || antecedent.Entities.Count > 1
                || SameNoun(part, noun),
            MentionType.Document => entity is { Kind: NameKind.Organization } || SameNoun(part, noun),
            _ => entity is not null || SameNoun(part, noun),
        };
    }

    private static bool SameNoun(SourcePart part, SourceNoun? noun) =>
        noun is not null
        && part.Noun is not null
        && noun.Singular == part.Noun.Singular
        && noun.IsPlural == part.Noun.IsPlural;
}
