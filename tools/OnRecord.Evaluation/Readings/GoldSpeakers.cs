using OnRecord.Statements.Speakers;
using OnRecord.Text.Quotations;

namespace OnRecord.Evaluation.Readings;

/// <summary>Names the speakers of annotated statements, from people's spans, the model's names and the model's kinds.</summary>
/// <remarks>Tells errors of the speakers apart from errors of the spans.</remarks>
internal static class GoldSpeakers
{
    /// <summary>The annotated statements with the speakers that the product finds in place of people's.</summary>
    public static IReadOnlyList<Attribution> Name(
        StatementModel model,
        AnnotatedDocument document,
        IReadOnlyList<NameMention> names,
        CancellationToken cancellationToken
    )
    {
        var judged = GoldStatements.Judge(model, document, cancellationToken);
        Statement[] statements =
        [
            .. judged.Select(
                (attribution, i) =>
                    new Statement
                    {
                        Number = i + 1,
                        Source = attribution.Source,
                        Cue = attribution.Cue,
                        Content = attribution.Content,
                        Form = QuotationForm.Indirect,
                        Kind = attribution.Kind is { } kind ? new Judged<SourceKind>(kind, 1) : null,
                        Confidence = 1,
                    }
            ),
        ];
        var named = new SpeakerResolver(model.Mentions).Resolve(
            document.ToArticle(),
            QuotationReader.Read(document.Text),
            names,
            statements
        );
        return
        [
            .. document.Attributions.Zip(
                named,
                (gold, found) => gold with { Speaker = ReadAttributions.SpeakerOf(found) }
            ),
        ];
    }

    /// <summary>
    /// The baseline: the name that stands in the source, else the nearest before it, in its longest form that ends the same. A statement without a
    /// source has no speaker.
    /// </summary>
    public static IReadOnlyList<Attribution> NearestName(AnnotatedDocument document, IReadOnlyList<NameMention> names)
    {
        var forms = names.Select(name => document.Text[name.Span]).Distinct(StringComparer.Ordinal).ToList();
        return
        [
            .. document.Attributions.Select(gold =>
                gold with
                {
                    Speaker = gold.Source.Count == 0 ? "" : Nearest(gold.Source[^1].End),
                }
            ),
        ];

        string Nearest(int end) =>
            names.LastOrDefault(name => name.Kind != NameKind.Location && name.Span.End <= end) is { } name
                ? Longest(document.Text[name.Span])
                : "";

        string Longest(string own) =>
            forms.Where(form => form.EndsWith(" " + own, StringComparison.Ordinal)).MaxBy(form => form.Length) ?? own;
    }
}
