using OnRecord.Text.Quotations;

namespace OnRecord.Statements.Speakers;

/// <summary>Stage 6: names the speaker of every statement by what the article itself says.</summary>
/// <remarks>
/// The rules and their examples stand in <c>specs/speakers.md</c>. Names, governments, the first person and sources that
/// are left out go by rule; what a description or pronoun means is chosen by the model. Pure; safe on any thread when the
/// scorer is.
/// </remarks>
/// <param name="scorer">The model; null for <see cref="PlainMentionScorer"/>.</param>
/// <param name="calibration">How confidences become honest probabilities; null leaves them as they are.</param>
public sealed class SpeakerResolver(IMentionScorer? scorer, SpeakerCalibration? calibration = null)
{
    // Of a choice among readings, before calibration; below it a mention is left unresolved.
    private const float LeastConfidence = 0.25f;

    private readonly SpeakerCalibration calibration = calibration ?? new SpeakerCalibration();
    private readonly IMentionScorer scorer = scorer ?? new PlainMentionScorer();

    /// <summary>Resolves the speakers of an article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="quotations">Its quotations, as <see cref="QuotationReader"/> gives them.</param>
    /// <param name="names">Its proper names.</param>
    /// <param name="statements">Its statements.</param>
    /// <returns>The same statements in the same order, with their speakers.</returns>
    public IReadOnlyList<Statement> Resolve(
        Article article,
        IReadOnlyList<Quotation> quotations,
        IReadOnlyList<NameMention> names,
        IReadOnlyList<Statement> statements
    )
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(quotations);
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(statements);
        if (statements.Count == 0)
        {
            return [];
        }

        TextSpan[] quoted =
        [
            .. quotations
                .Where(quotation => quotation is { Depth: 0, Kind: QuotationKind.Quotation })
                .Select(quotation => quotation.Span),
        ];
        var speakers = new ArticleSpeakers(article, quoted, names, statements);
        var spoken = speakers.Resolve(Likeliest);
        return [.. statements.Select((statement, i) => With(statement, speakers.Parts[i], spoken[i]))];
    }

    private Statement With(Statement statement, IReadOnlyList<SourcePart> source, IReadOnlyList<SpokenPart> spoken)
    {
        var judged = OfNamed(OfBody(statement.Kind, source), spoken);
        var kind =
            judged?.Value
            ?? KindOf(source is [var first, ..] ? first.Noun : null)
            ?? KindOf(spoken)
            ?? SourceKind.Unspecified;
        return statement with
        {
            Kind = judged,
            Speakers =
            [
                .. spoken.Select(part => new Speaker(
                    part.Name,
                    kind,
                    calibration.Of(part.Confidence, statement.Confidence)
                )),
            ],
        };
    }

    // "The owner, Alba Lines": a body named behind its role is no person and known by more than the role.
    private static Judged<SourceKind>? OfBody(Judged<SourceKind>? kind, IReadOnlyList<SourcePart> source) =>
        kind is { Value: SourceKind.Person or SourceKind.Role } judged
        && source.Count > 0
        && source.All(part =>
            part.Form == SourceForm.Name
            && part.Phrase.First > part.Words.First
            && (part.Entity is { Kind: NameKind.Organization } || part.IsHeldByBody)
        )
            ? judged with
            {
                Value = SourceKind.Organization,
            }
            : kind;

    // Who is named, here or elsewhere in the article, is neither unnamed nor known by a role alone; places that speak are governments.
    private static Judged<SourceKind>? OfNamed(Judged<SourceKind>? kind, IReadOnlyList<SpokenPart> spoken)
    {
        var named = KindOf(spoken);
        var isContradicted =
            (named, kind?.Value)
            is
                (SourceKind.Person, null or SourceKind.Anonymous or SourceKind.Role)
                or
                (SourceKind.Government, SourceKind.Person)
                or
                (not null, SourceKind.Unspecified);
        return isContradicted ? new(named!.Value, spoken.Min(part => part.Confidence)) : kind;
    }

    // The kind of all that are named; null where somebody is not.
    private static SourceKind? KindOf(IReadOnlyList<SpokenPart> spoken)
    {
        var kinds = spoken.Select(part => part.Antecedent?.Entity?.Kind).Distinct().ToList();
        return kinds switch
        {
            [NameKind.Person] => SourceKind.Person,
            [NameKind.Organization] => SourceKind.Organization,
            [NameKind.Location] => SourceKind.Government,
            _ => null,
        };
    }

    // What the noun of a source says of its kind, where the model leaves it open.
    private static SourceKind? KindOf(SourceNoun? noun) =>
        noun?.Class switch
        {
            NounClass.Role or NounClass.Kin => noun.IsPlural ? SourceKind.Collective : SourceKind.Role,
            NounClass.Vague => SourceKind.Anonymous,
            NounClass.Group => SourceKind.Collective,
            NounClass.Document => SourceKind.Document,
            NounClass.Organization => SourceKind.Organization,
            NounClass.Media => SourceKind.Media,
            NounClass.Government => SourceKind.Government,
            _ => null,
        };

    private (int Option, float Confidence)? Likeliest(MentionQuestion question)
    {
        var scores = scorer.Score(question.Rows);
        var best = Array.IndexOf(scores, scores.Max());
        var confidence = (float)(1 / scores.Sum(score => Math.Exp(score - scores[best])));
        return confidence < LeastConfidence ? null : (best, confidence);
    }
}
