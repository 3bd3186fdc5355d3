using OnRecord.Statements.Json;

namespace OnRecord.Claims.SourcingReports;

/// <summary>What is counted for a report, and the numbers that come of it.</summary>
internal sealed class ReportTally
{
    private static readonly int[] Tops = [1, 3, 5, 10];

    private readonly Dictionary<SourceKind, SortedDictionary<int, List<int>>> byKind = [];
    private readonly SortedDictionary<int, List<int>> openKind = [];
    private readonly List<int> unsourced = [];
    private readonly Dictionary<int, AnonymityGround> grounds = [];
    private readonly List<int> plural = [];
    private readonly Dictionary<string, List<int>> claims = new(StringComparer.Ordinal);
    private readonly Dictionary<ReplyState, List<int[]>> accusations = [];
    private readonly Dictionary<VerbUse, List<int>> verbs = [];

    public void AddSource(int source, SourceKind? kind, int statement, Statement said, SourceText text)
    {
        var bySource = openKind;
        if (kind is { } known && !byKind.TryGetValue(known, out bySource))
        {
            byKind.Add(known, bySource = []);
        }

        if (!bySource!.TryGetValue(source, out var own))
        {
            bySource.Add(source, own = []);
        }

        own.Add(statement);
        if (kind != SourceKind.Anonymous)
        {
            return;
        }

        var ground = AnonymousSource.GroundOf(said, text);
        grounds[source] = (AnonymityGround)Math.Max((int)ground, (int)grounds.GetValueOrDefault(source));
        if (AnonymousSource.IsPlural(said, text) && (plural.Count == 0 || plural[^1] != statement))
        {
            plural.Add(statement);
        }
    }

    public void AddUnsourced(int statement) => unsourced.Add(statement);

    public void AddVerb(VerbUse use, int statement) => ListOf(verbs, use).Add(statement);

    public void AddClaim(string claim, int statement) => ListOf(claims, claim).Add(statement);

    public void AddAccusation(ReplyState state, int[] statements) => ListOf(accusations, state).Add(statements);

    /// <summary>The numbers, in the order in which they are shown.</summary>
    /// <param name="statements">The statements that were counted.</param>
    /// <param name="sources">The sources in their order.</param>
    /// <param name="placeOf">By the place under which a source was counted, its place in that order.</param>
    public IReadOnlyList<ReportNumber> Count(
        IReadOnlyList<ReportStatement> statements,
        IReadOnlyList<ReportSource> sources,
        int[] placeOf
    ) =>
        [
            .. Sources(sources, placeOf),
            .. Claims(statements),
            .. Accusations(),
            .. Concentration(statements, sources),
            .. Verbs(),
        ];

    private IEnumerable<ReportNumber> Sources(IReadOnlyList<ReportSource> sources, int[] placeOf)
    {
        yield return Of("sources.all", sources.Select((source, place) => new ReportThing(place, source.Statements)));
        yield return Kind("sources.named", SourceKind.Person, SourceKind.Organization, SourceKind.Government);
        yield return Kind("sources.person", SourceKind.Person);
        yield return Kind("sources.organization", SourceKind.Organization);
        yield return Kind("sources.government", SourceKind.Government);
        yield return Kind("sources.role", SourceKind.Role);
        yield return Kind("sources.anonymous", SourceKind.Anonymous);
        yield return Ground("sources.anonymous.reason", AnonymityGround.Reason);
        yield return Ground("sources.anonymous.condition", AnonymityGround.Condition);
        yield return Ground("sources.anonymous.unexplained", AnonymityGround.None);
        yield return new ReportNumber(
            "statements.anonymous.plural",
            ReportSection.Sources,
            ReportUnit.Statements,
            Each(plural)
        );
        yield return Kind("sources.collective", SourceKind.Collective);
        yield return Kind("sources.document", SourceKind.Document);
        yield return Kind("sources.media", SourceKind.Media);
        yield return Of("sources.open", Placed(openKind));
        yield return new ReportNumber(
            "statements.unsourced",
            ReportSection.Sources,
            ReportUnit.Statements,
            Each(unsourced)
        );

        ReportNumber Kind(string name, params SourceKind[] kinds) =>
            Of(
                name,
                kinds
                    .SelectMany(kind => byKind.GetValueOrDefault(kind) ?? [])
                    .GroupBy(own => own.Key)
                    .Select(group => Thing(group.Key, [.. group.SelectMany(own => own.Value).Distinct().Order()]))
            );

        ReportNumber Ground(string name, AnonymityGround ground) =>
            Of(name, Placed(byKind.GetValueOrDefault(SourceKind.Anonymous) ?? [], source => grounds[source] == ground));

        IEnumerable<ReportThing> Placed(IDictionary<int, List<int>> own, Func<int, bool>? isMeant = null) =>
            own.Where(source => isMeant?.Invoke(source.Key) != false).Select(source => Thing(source.Key, source.Value));

        ReportThing Thing(int source, IReadOnlyList<int> own) => new(placeOf[source], own);

        static ReportNumber Of(string name, IEnumerable<ReportThing> things) =>
            new(
                name,
                ReportSection.Sources,
                ReportUnit.Sources,
                [.. things.OrderByDescending(thing => thing.Statements.Count).ThenBy(thing => thing.Source)]
            );
    }

    private IEnumerable<ReportNumber> Claims(IReadOnlyList<ReportStatement> statements)
    {
        var counted = claims
            .Values.Select(own =>
                (Own: own, Sources: own.SelectMany(said => statements[said].Sources).Distinct().Count())
            )
            .ToList();
        var single = counted.Where(claim => claim.Sources == 1).Select(claim => claim.Own).ToList();
        yield return Of("claims.all", counted.Select(claim => claim.Own));
        yield return Of("claims.single-source", single);
        yield return Of("claims.single-source.anonymous", single.Where(IsAnonymous));
        yield return Of("claims.unsourced", counted.Where(claim => claim.Sources == 0).Select(claim => claim.Own));

        bool IsAnonymous(List<int> own) =>
            own.Where(said => statements[said].Sources.Count > 0)
                .All(said => statements[said].Kind == SourceKind.Anonymous);

        static ReportNumber Of(string name, IEnumerable<List<int>> some) =>
            new(
                name,
                ReportSection.Claims,
                ReportUnit.Claims,
                [.. some.OrderBy(own => own[0]).Select(own => new ReportThing(null, own))]
            );
    }

    private IEnumerable<ReportNumber> Accusations()
    {
        yield return Of("accusations.all", Enum.GetValues<ReplyState>());
        yield return Of("accusations.answered", ReplyState.Answered);
        yield return Of("accusations.heard", ReplyState.Heard);
        yield return Of("accusations.no-reply", ReplyState.None);
        yield return Of("accusations.unknown-accused", ReplyState.UnknownAccused);

        ReportNumber Of(string name, params ReplyState[] states) =>
            new(
                name,
                ReportSection.Accusations,
                ReportUnit.Statements,
                [
                    .. states
                        .SelectMany(state => accusations.GetValueOrDefault(state) ?? [])
                        .OrderBy(accusation => accusation[0])
                        .Select(accusation => new ReportThing(null, accusation)),
                ]
            );
    }

    private static IEnumerable<ReportNumber> Concentration(
        IReadOnlyList<ReportStatement> statements,
        IReadOnlyList<ReportSource> sources
    )
    {
        var things = sources.Select((source, place) => new ReportThing(place, source.Statements)).ToList();
        yield return Of("sources.repeated", things.Where(thing => thing.Statements.Count > 1));
        yield return Of("sources.several-articles", things.Where(IsInSeveral));
        foreach (var top in Tops.Where(top => top < things.Count))
        {
            yield return Of(FormattableString.Invariant($"sources.top-{top}"), things.Take(top));
        }

        bool IsInSeveral(ReportThing thing) =>
            thing.Statements.Any(said => statements[said].Article != statements[thing.Statements[0]].Article);

        static ReportNumber Of(string name, IEnumerable<ReportThing> some) =>
            new(name, ReportSection.Concentration, ReportUnit.Sources, [.. some]);
    }

    private IEnumerable<ReportNumber> Verbs() =>
        verbs
            .OrderBy(use => use.Key.Verb.Sense)
            .ThenBy(use => use.Key.Verb.Verb, StringComparer.Ordinal)
            .ThenBy(use => use.Key.Kind ?? (SourceKind)int.MaxValue)
            .Select(use => new ReportNumber(
                NameOf(use.Key),
                ReportSection.Verbs,
                ReportUnit.Statements,
                Each(use.Value)
            )
            {
                Verb = use.Key,
            });

    private static string NameOf(VerbUse use) =>
        $"verbs.{use.Verb.Verb.Replace(' ', '-')}.{use.Kind?.ToWireName() ?? "open"}";

    private static ReportThing[] Each(List<int> statements) =>
        [.. statements.Select(statement => new ReportThing(null, [statement]))];

    private static List<TValue> ListOf<TKey, TValue>(Dictionary<TKey, List<TValue>> lists, TKey key)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists.Add(key, list = []);
        }

        return list;
    }
}
