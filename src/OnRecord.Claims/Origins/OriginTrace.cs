namespace OnRecord.Claims.Origins;

/// <summary>One tracing: the tellings, outlets and speakers of a claim as places, and the steps between them.</summary>
internal sealed class OriginTrace
{
    private readonly IReadOnlyDictionary<string, TracedArticle> articles;
    private readonly KnownOutlets known;
    private readonly ReuseOptions reuse;
    private readonly SpeakerKeys speakerKeys;
    private readonly HashSet<string> alone;
    private readonly SortedDictionary<string, (int Place, OriginPlace Shown)> outlets = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, (int Place, OriginPlace Shown)> people = new(StringComparer.Ordinal);
    private readonly Dictionary<int, OriginPlace> byPlace = [];
    private readonly ShownEdges edges = new();
    private readonly List<(int From, int To)> copied = [];

    public OriginTrace(
        IReadOnlyList<TracedStatement> tellings,
        IReadOnlyDictionary<string, TracedArticle> articles,
        KnownOutlets known,
        ReuseOptions reuse
    )
    {
        this.known = known;
        Tellings = tellings;
        this.articles = articles;
        this.reuse = reuse;
        speakerKeys = new SpeakerKeys(tellings.SelectMany(PeopleOf));
        alone =
        [
            .. tellings
                .Select(telling => KeysOf(telling).ToList())
                .Where(keys => keys.Count == 1)
                .Select(keys => keys[0]),
        ];
        foreach (var _ in tellings)
        {
            Graph.Add();
        }
    }

    /// <summary>The tellings; each is the place of its number.</summary>
    public IReadOnlyList<TracedStatement> Tellings { get; }

    public TrailGraph Graph { get; } = new();

    public IReadOnlyList<OriginEdge> Edges => edges.All;

    /// <summary>Circles with two outlets or more.</summary>
    public IReadOnlyList<IReadOnlyList<OriginPlace>> Loops =>
        [
            .. Graph
                .Circles.Select(circle =>
                    circle
                        .Select(place => byPlace.GetValueOrDefault(place))
                        .OfType<OriginPlace>()
                        .OrderBy(place => place.Name, StringComparer.Ordinal)
                        .ToList()
                )
                .Where(circle => circle.Count > 1),
        ];

    public void Run()
    {
        var names = Tellings
            .SelectMany(PeopleOf)
            .Where(actor => TrailSpeaker.IsName(actor.Name))
            .ToLookup(actor => speakerKeys.Of(actor)!, actor => actor.Name, StringComparer.Ordinal);
        for (var telling = 0; telling < Tellings.Count; telling++)
        {
            FollowWords(telling, names);
        }

        FollowCredits();
        FollowCopies();
        FollowOutlets();
        Graph.Follow();
    }

    /// <summary>The outlet or speaker that an end is; null where nothing is known.</summary>
    public OriginPlace? KnownAt(int end) => Graph.PlacesOf(end) is [var only] ? byPlace.GetValueOrDefault(only) : null;

    // What the telling says of itself: an outlet that it is had from comes before a speaker who told it to an outlet.
    private void FollowWords(int telling, ILookup<string, string> names)
    {
        if (Tellings[telling].Trail is not { } trail)
        {
            return;
        }

        var article = ArticleOf(telling);
        var cited = CitedBy(telling).ToList();
        var told = OutletsOf(trail).Where(outlet => outlet.Kind is TrailKind.Told && KeyOf(outlet).Length > 0).ToList();
        if (cited.Count > 0)
        {
            // The innermost has it; the others have it from there.
            foreach (var outlet in cited.Where(outlet => KeyOf(outlet).Length > 0).Take(1))
            {
                Show(telling, Place(article), OutletOf(outlet.Name).Shown, outlet.Kind, outlet.At);
                Graph.Step(telling, OutletOf(outlet.Name).Place);
            }

            return;
        }

        foreach (var outlet in told)
        {
            Show(telling, Place(article), OutletOf(outlet.Name).Shown, outlet.Kind, outlet.At);
        }

        if (SpeakerOf(telling, names) is { } speaker)
        {
            var (place, shown) = speaker;
            Show(
                telling,
                told.Count > 0 ? OutletOf(told[0].Name).Shown : Place(article),
                shown,
                TrailKind.OnRecord,
                trail.SpeakerAt ?? trail.Extent
            );
            Graph.Step(telling, place);
        }
        else if (told.Count > 0)
        {
            Graph.Step(telling, OutletOf(told[0].Name).Place);
        }
    }

    private void FollowCredits()
    {
        foreach (var own in Enumerable.Range(0, Tellings.Count).GroupBy(telling => Tellings[telling].ArticleId))
        {
            var article = articles[own.Key];
            foreach (var credit in article.Credits)
            {
                edges.Add(
                    Place(article),
                    OutletOf(credit.Outlet).Shown,
                    credit.Kind,
                    isDirected: true,
                    [new OriginEvidence(article.Id, credit.Span, credit.Words, credit.From)]
                );
            }

            if (article.Credits.FirstOrDefault(credit => credit.Kind is TrailKind.Credited) is { } whole)
            {
                foreach (var telling in own.Where(telling => !IsSettled(telling)))
                {
                    Graph.Step(telling, OutletOf(whole.Outlet).Place);
                }
            }
        }
    }

    private void FollowCopies()
    {
        foreach (var copy in ReuseFinder.Find(Tellings, articles, reuse))
        {
            var (article, source) = (ArticleOf(copy.Telling), ArticleOf(copy.Source));
            // Who is credited for a text had it first, whatever is known of its days.
            var isTurned = Credits(copy.Source, article) && !Credits(copy.Telling, source);
            var isDirected = isTurned || Credits(copy.Telling, source) || article.OrderTo(source) != 0;
            edges.AddCopy(
                Place(article),
                Place(source),
                isDirected,
                isTurned,
                copy,
                (article, Tellings[copy.Telling].Id),
                (source, Tellings[copy.Source].Id)
            );
            var (from, to) = isTurned ? (copy.Source, copy.Telling) : (copy.Telling, copy.Source);
            var isOpen = !IsSettled(to);
            if (!IsSettled(from))
            {
                copied.Add((from, to));
            }

            if (!isDirected && isOpen)
            {
                copied.Add((to, from));
            }
        }

        // Added together, so that a copy settles nothing for another one.
        copied.ForEach(step => Graph.Step(step.From, step.To));
    }

    // Whoever cites an outlet whose articles are here has what they have; where one of them does not say whence, the outlet is the end.
    private void FollowOutlets()
    {
        foreach (var (key, (place, shown)) in outlets)
        {
            var own = Enumerable.Range(0, Tellings.Count).Where(telling => ArticleOf(telling).IsBy(key)).ToList();
            foreach (var telling in own.Where(telling => !IsSettled(telling)).ToList())
            {
                Graph.Step(telling, place);
                edges.Add(Place(ArticleOf(telling)), shown, TrailKind.OwnArticle, isDirected: true, []);
            }

            // Somebody told it to the outlet itself. Where it speaks of what it has reported, its other articles say whence.
            var others = own.Where(telling => !IsOfOwnReport(telling)).ToList();
            if (!others.Exists(telling => Graph.Leads(telling, place)))
            {
                foreach (var telling in others)
                {
                    Graph.Step(place, telling);
                    edges.Add(shown, Place(ArticleOf(telling)), TrailKind.OwnArticle, isDirected: true, []);
                }
            }
        }
    }

    // "In a report on Monday, the Post wrote that …", in the Post.
    private bool IsOfOwnReport(int telling) => NamedBy(telling).Any(outlet => ArticleOf(telling).IsBy(KeyOf(outlet)));

    private bool IsSettled(int telling) =>
        Graph.LeadsOn(telling) || CitedBy(telling).Any(outlet => KeyOf(outlet).Length == 0);

    private bool Credits(int telling, TracedArticle other) =>
        ArticleOf(telling).Credits.Any(credit => other.IsBy(OutletNames.KeyOf(credit.Outlet)))
        || CitedBy(telling).Any(outlet => other.IsBy(KeyOf(outlet)));

    private IEnumerable<TrailOutlet> OutletsOf(StatementTrail trail) =>
        trail.Outlets.Where(outlet => outlet.IsSure || known.Has(outlet.Name));

    // Other outlets that a telling is had from.
    private IEnumerable<TrailOutlet> CitedBy(int telling) =>
        NamedBy(telling).Where(outlet => !ArticleOf(telling).IsBy(KeyOf(outlet)));

    // The outlets that are said to report it; the last are those that the reader took for somebody else.
    private IEnumerable<TrailOutlet> NamedBy(int telling)
    {
        var (trail, speakers) = (Tellings[telling].Trail, Tellings[telling].Speakers);
        if (trail is null)
        {
            return [];
        }

        var misread = speakers.All(IsOutlet)
            ? speakers.Select(actor => new TrailOutlet(TrailKind.Cited, actor.Name, trail.SpeakerAt ?? trail.Extent))
            : [];
        return OutletsOf(trail).Where(outlet => outlet.Kind is TrailKind.Cited).Concat(misread);
    }

    private bool IsOutlet(ClaimActor speaker) => known.IsSpeaker(speaker.Name, speaker.Kind);

    private IEnumerable<ClaimActor> PeopleOf(TracedStatement telling) =>
        telling.Speakers.Where(speaker => !IsOutlet(speaker));

    private IEnumerable<string> KeysOf(TracedStatement telling) =>
        PeopleOf(telling).Select(speakerKeys.Of).OfType<string>().Distinct(StringComparer.Ordinal);

    private TracedArticle ArticleOf(int telling) => articles[Tellings[telling].ArticleId];

    private void Show(int telling, OriginPlace from, OriginPlace to, TrailKind kind, TextSpan at)
    {
        var article = ArticleOf(telling);
        OriginEvidence[] evidence = [new(article.Id, at, article.Text[at])];
        edges.Add(from, to, kind, isDirected: true, evidence, Tellings[telling].Id);
    }

    private (int Place, OriginPlace Shown) OutletOf(string name) =>
        PlaceIn(outlets, OriginPlaceKind.Outlet, OutletNames.KeyOf(name), OutletNames.Shown(name));

    // What several say together is said once: it leads to the one of them who says it alone as well, else to all as one.
    private (int Place, OriginPlace Shown)? SpeakerOf(int telling, ILookup<string, string> names)
    {
        var keys = KeysOf(Tellings[telling]).Order(StringComparer.Ordinal).ToList();
        if (keys.Count == 0)
        {
            return null;
        }

        var own = keys.Count > 1 && keys.Find(alone.Contains) is { } known ? [known] : keys;
        var shown = string.Join(", ", own.Select(key => NameOf(names[key])));
        return PlaceIn(people, OriginPlaceKind.Speaker, string.Join(" + ", own), shown);
    }

    private static string NameOf(IEnumerable<string> names) =>
        names.OrderByDescending(name => name.Length).ThenBy(name => name, StringComparer.Ordinal).First();

    private (int Place, OriginPlace Shown) PlaceIn(
        SortedDictionary<string, (int Place, OriginPlace Shown)> all,
        OriginPlaceKind kind,
        string key,
        string name
    )
    {
        if (!all.TryGetValue(key, out var found))
        {
            found = (Graph.Add(), new OriginPlace(kind, key, name));
            all.Add(key, found);
            byPlace.Add(found.Place, found.Shown);
        }

        return found;
    }

    private static OriginPlace Place(TracedArticle article) =>
        new(
            OriginPlaceKind.Article,
            article.Id,
            article.Publishers.Count > 0 ? string.Join(", ", article.Publishers) : article.Title ?? article.Id,
            article.Day
        );

    private static string KeyOf(TrailOutlet outlet) => OutletNames.KeyOf(outlet.Name);
}
