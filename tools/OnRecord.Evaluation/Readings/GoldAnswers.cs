using OnRecord.Statements.Answers;

namespace OnRecord.Evaluation.Readings;

/// <summary>Says which annotated statement answers which, from people's spans and labels.</summary>
/// <remarks>Tells errors of the answers apart from errors of everything before them. Safe on any thread.</remarks>
public static class GoldAnswers
{
    /// <summary>The annotated statements with the answers that the product finds in place of people's.</summary>
    public static IReadOnlyList<Attribution> Find(AnnotatedDocument document)
    {
        var (order, statements) = InOrder(document);
        var answers = new int?[order.Length];
        foreach (var statement in AnswerFinder.Tie(document.Text, statements))
        {
            answers[order[statement.Number - 1]] = statement.Answers is { } said ? order[said - 1] : null;
        }

        return [.. document.Attributions.Select((attribution, i) => attribution with { Answers = answers[i] })];
    }

    /// <summary>The baseline: each denial and confirmation answers the statement before it.</summary>
    public static IReadOnlyList<Attribution> Nearest(AnnotatedDocument document)
    {
        var (order, _) = InOrder(document);
        var attributions = document.Attributions.Select(attribution => attribution with { Answers = null }).ToArray();
        for (var place = 1; place < order.Length; place++)
        {
            if (attributions[order[place]].Act is Act.Denies or Act.Confirms)
            {
                attributions[order[place]] = attributions[order[place]] with { Answers = order[place - 1] };
            }
        }

        return attributions;
    }

    private static (int[] Order, Statement[] Statements) InOrder(AnnotatedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var all = document.Attributions;
        var order = Enumerable.Range(0, all.Count).OrderBy(i => Spans(all[i]).Min(span => span.Start)).ToArray();
        var places = new int[order.Length];
        for (var place = 0; place < order.Length; place++)
        {
            places[order[place]] = place;
        }

        return (order, [.. order.Select((i, place) => Of(all[i], place + 1, places))]);
    }

    private static IEnumerable<TextSpan> Spans(Attribution attribution) =>
        attribution.Source.Concat(attribution.Cue).Concat(attribution.Content);

    private static Statement Of(Attribution attribution, int number, int[] places) =>
        new()
        {
            Number = number,
            Parent = attribution.Parent is { } parent ? places[parent] + 1 : null,
            Source = attribution.Source,
            Cue = attribution.Cue,
            Content = attribution.Content,
            Form = QuotationForm.Indirect,
            Kind = attribution.Kind is { } kind ? new Judged<SourceKind>(kind, 1) : null,
            Act = attribution.Act is { } act ? new Judged<Act>(act, 1) : null,
            Speakers = SpeakersOf(attribution),
            Setting = attribution.Setting ?? Setting.Empty,
            Confidence = 1,
        };

    private static Speaker[] SpeakersOf(Attribution attribution) =>
        string.IsNullOrEmpty(attribution.Speaker)
            ? []
            :
            [
                .. attribution
                    .Speaker.Split(" | ")
                    .Select(name => new Speaker(name, attribution.Kind ?? SourceKind.Unspecified, 1)),
            ];
}
