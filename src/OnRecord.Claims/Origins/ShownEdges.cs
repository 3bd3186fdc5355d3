namespace OnRecord.Claims.Origins;

/// <summary>Collects the steps that are shown: one for each pair of places and reason, with all that tells it.</summary>
internal sealed class ShownEdges
{
    private readonly Dictionary<(OriginPlace From, OriginPlace To, TrailKind Kind), OriginEdge> edges = [];

    /// <summary>All steps in a fixed order.</summary>
    public IReadOnlyList<OriginEdge> All =>
        [
            .. edges
                .Values.OrderBy(edge => edge.From.Kind)
                .ThenBy(edge => edge.From.Day ?? DateOnly.MaxValue)
                .ThenBy(edge => edge.From.Key, StringComparer.Ordinal)
                .ThenBy(edge => edge.Kind)
                .ThenBy(edge => edge.To.Key, StringComparer.Ordinal),
        ];

    /// <summary>Adds a step, or another reason to one that is there; steps from a place to itself are left out.</summary>
    public void Add(
        OriginPlace from,
        OriginPlace to,
        TrailKind kind,
        bool isDirected,
        IReadOnlyList<OriginEvidence> evidence,
        string? statement = null,
        int sharedWords = 0
    )
    {
        if (from == to)
        {
            return;
        }

        IReadOnlyList<string> statements = statement is null ? [] : [statement];
        var there = edges.GetValueOrDefault((from, to, kind));
        edges[(from, to, kind)] = there is null
            ? new OriginEdge(from, to, kind, isDirected, evidence, sharedWords, statements)
            : there with
            {
                Evidence = [.. there.Evidence.Concat(evidence).Distinct()],
                SharedWords = Math.Max(there.SharedWords, sharedWords),
                Statements = [.. there.Statements.Union(statements, StringComparer.Ordinal)],
            };
    }

    /// <summary>Adds a copy.</summary>
    public void AddCopy(
        OriginPlace article,
        OriginPlace source,
        bool isDirected,
        bool isTurned,
        Copy copy,
        (TracedArticle Article, string Statement) telling,
        (TracedArticle Article, string Statement) original
    )
    {
        var (text, sourceText) = (telling.Article, original.Article);
        OriginEvidence[] evidence =
        [
            new(text.Id, copy.Passage.First, text.Text[copy.Passage.First]),
            new(sourceText.Id, copy.Passage.Second, sourceText.Text[copy.Passage.Second]),
        ];
        var (from, to) = isTurned ? (source, article) : (article, source);
        Add(
            from,
            to,
            TrailKind.Copied,
            isDirected,
            isTurned ? [.. evidence.Reverse()] : evidence,
            isTurned ? original.Statement : telling.Statement,
            copy.SharedWords
        );
    }
}
