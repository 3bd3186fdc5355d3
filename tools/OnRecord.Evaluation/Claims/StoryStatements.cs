using OnRecord.Claims.Grouping;
using OnRecord.Claims.Propositions;
using OnRecord.Corpora.Stories;
using OnRecord.Inference;
using OnRecord.Inference.Claims;

namespace OnRecord.Evaluation.Claims;

/// <summary>Where the content of a statement stands.</summary>
/// <param name="Document">Id of the story.</param>
/// <param name="Extent">From its first to its last character.</param>
internal sealed record StatementPlace(string Document, TextSpan Extent);

/// <summary>A statement of a story.</summary>
/// <param name="Article">Where it stands.</param>
/// <param name="Statement">As it was read.</param>
/// <param name="Grouped">As grouping sees it.</param>
internal sealed record StoryStatement(Article Article, Statement Statement, GroupedStatement Grouped);

/// <summary>The statements of some stories that say something, as the reader of today finds them.</summary>
internal sealed class StoryStatements
{
    // Of the characters of both.
    private const double LeastShared = 0.5;

    private readonly Dictionary<string, Dictionary<StatementPlace, GroupedStatement>> byDocument = [];
    private readonly List<StoryStatement> all = [];

    private StoryStatements() { }

    /// <summary>In the order of the stories and of their texts.</summary>
    public IReadOnlyList<StoryStatement> All => all;

    /// <summary>Reads stories.</summary>
    /// <param name="stories">Taken as they come.</param>
    /// <param name="model">Reads.</param>
    /// <param name="embedder">Makes vectors.</param>
    /// <param name="progress">Told how many stories were read.</param>
    /// <param name="cancellationToken">Stops.</param>
    public static StoryStatements Read(
        IEnumerable<Story> stories,
        ReaderModel model,
        ClaimEmbedder embedder,
        Action<int>? progress,
        CancellationToken cancellationToken
    )
    {
        var read = new StoryStatements();
        var reader = model.CreateReader();
        var count = 0;
        foreach (var story in stories)
        {
            cancellationToken.ThrowIfCancellationRequested();
            read.Add(reader.Read(story.Article, cancellationToken), embedder);
            progress?.Invoke(++count);
        }

        return read;
    }

    /// <summary>The statement with this content; where the reader cuts it otherwise, the one that has at least half of both together in common.</summary>
    public GroupedStatement? At(StatementPlace place)
    {
        if (!byDocument.TryGetValue(place.Document, out var byPlace))
        {
            return null;
        }

        if (byPlace.TryGetValue(place, out var exact))
        {
            return exact;
        }

        var nearest = byPlace
            .Keys.Select(other => (Place: other, Shared: SharedOf(other.Extent, place.Extent)))
            .OrderByDescending(other => other.Shared)
            .ThenBy(other => other.Place.Extent.Start)
            .FirstOrDefault();
        return nearest.Shared >= LeastShared ? byPlace[nearest.Place] : null;
    }

    private static double SharedOf(TextSpan left, TextSpan right)
    {
        var shared = Math.Max(0, Math.Min(left.End, right.End) - Math.Max(left.Start, right.Start));
        return (double)shared / (left.Length + right.Length - shared);
    }

    /// <summary>From the first character of a content to its last.</summary>
    public static TextSpan ExtentOf(Statement statement) =>
        statement.Content.Aggregate((extent, span) => extent.Union(span));

    private void Add(Reading reading, ClaimEmbedder embedder)
    {
        var article = reading.Article;
        var propositions = new PropositionReader(reading);
        var own = new Dictionary<int, GroupedStatement>();
        foreach (var statement in reading.Statements)
        {
            if (propositions.Read(statement) is not { } proposition)
            {
                continue;
            }

            var grouped = new GroupedStatement(
                string.Create(CultureInfo.InvariantCulture, $"{article.Id}.s{statement.Number}"),
                article.Id,
                article.Published
            )
            {
                Proposition = proposition,
                Vector = ClaimVector.Of(embedder.Embed(proposition.Wording)),
                Within = statement.Parent is { } parent
                    ? string.Create(CultureInfo.InvariantCulture, $"{article.Id}.s{parent}")
                    : null,
            };
            all.Add(new StoryStatement(article, statement, grouped));
            own.Add(statement.Number, grouped);
        }

        var byPlace = new Dictionary<StatementPlace, GroupedStatement>();
        foreach (var statement in reading.Statements.Where(statement => statement.Content.Count > 0))
        {
            // What only passes on another statement goes with it.
            var said = statement;
            while (!own.ContainsKey(said.Number) && propositions.CarriedBy(said) is { } carried)
            {
                said = carried;
            }

            if (own.TryGetValue(said.Number, out var grouped))
            {
                byPlace.TryAdd(new StatementPlace(article.Id, ExtentOf(statement)), grouped);
            }
        }

        byDocument.Add(article.Id, byPlace);
    }
}
