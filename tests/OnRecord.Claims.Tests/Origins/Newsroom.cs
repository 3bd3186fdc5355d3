using OnRecord.Claims.Origins;

namespace OnRecord.Claims.Tests.Origins;

/// <summary>Articles and their tellings made by hand; parts of a statement are given as they stand in the text.</summary>
internal sealed class Newsroom
{
    private readonly Dictionary<string, TracedArticle> articles = new(StringComparer.Ordinal);
    private readonly List<TracedStatement> statements = [];

    public const string Told =
        "The reservoir above Tolmen was drained on Sunday night after engineers found a crack two metres long in its northern wall. ";

    /// <summary>Adds an article of one statement; several speakers and publishers are parted by <c>|</c>; without a content all of it is what is said.</summary>
    public Newsroom Add(
        string id,
        string publisher,
        int? day,
        string said,
        string source = "",
        SourceKind? kind = null,
        (TrailKind Kind, string Name)? outlet = null,
        string around = "{0}",
        string? title = null,
        IEnumerable<ArticleCredit>? stated = null,
        bool isTelling = true,
        string? content = null
    )
    {
        var text = new SourceText(around.Replace("{0}", said, StringComparison.Ordinal));
        var start = text.Value.IndexOf(said, StringComparison.Ordinal);
        var extent = new TextSpan(start, start + said.Length);
        var saying = content is null ? start : start + said.IndexOf(content, StringComparison.Ordinal);
        var spoken = new TextSpan(saying, saying + (content ?? said).Length);
        var outlets = new List<TrailOutlet>();
        if (outlet is var (how, name))
        {
            outlets.Add(new TrailOutlet(how, name, extent));
        }

        var named = kind is SourceKind.Person or SourceKind.Organization or SourceKind.Government;
        articles[id] = new TracedArticle(id, text, publisher.Length == 0 ? [] : publisher.Split('|'))
        {
            Title = title,
            Day = day is { } known ? new DateOnly(2025, 2, known) : null,
            Stated = [.. stated ?? []],
        };
        statements.Add(
            new TracedStatement(
                id + ".s1",
                id,
                isTelling,
                new StatementTrail(
                    extent,
                    [spoken],
                    named ? [.. source.Split('|').Select(name => new TrailSpeaker(name, kind!.Value))] : [],
                    !named ? null
                        : content is null ? extent
                        : new TextSpan(start, spoken.Start),
                    outlets
                ),
                named ? [.. source.Split('|').Select(name => new ClaimActor(name.ToLowerInvariant(), name, kind))] : []
            )
        );
        return this;
    }

    public ClaimOrigins Trace(int? seed = null, KnownOutlets? outlets = null)
    {
        var given = statements.ToList();
        if (seed is { } known)
        {
            var random = new Random(known);
            given = [.. given.OrderBy(_ => random.Next())];
        }

        return OriginTracer.Trace(
            given,
            articles,
            new KnownOutlets(articles.Values.SelectMany(article => article.Publishers))
        );
    }
}
