using OnRecord.Claims.QuoteChecks;
using OnRecord.Text.Sentences;

namespace OnRecord.Claims.SourcingReports;

/// <summary>Counts on whom articles rest, article by article.</summary>
/// <remarks>
/// 1. <see cref="Add"/> takes an article in and keeps spans and numbers of it, no text. 2. <see cref="Build"/> counts. What is kept grows with
/// the number of statements, some hundred bytes each. Not safe on several threads.
/// </remarks>
/// <param name="keyOf">Tells actors by their names.</param>
public sealed class SourcingReportBuilder(ActorKeyOf keyOf)
{
    private readonly List<ReportArticle> articles = [];
    private readonly List<ReportStatement> statements = [];
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly List<SourceTally> sources = [];
    private readonly ReportTally tally = new();
    private int rejected;

    /// <summary>Takes an article in.</summary>
    /// <exception cref="ArgumentException">A span does not lie in the text.</exception>
    public void Add(SourcedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var reading = article.Reading;
        var text = reading.Article.Text;
        var wanted = reading
            .Statements.Where(said => article.Wanted?.Contains(said.Number) != false)
            .ToLookup(said => article.Rejected.Contains(said.Number));
        rejected += wanted[true].Count();
        var place = articles.Count;
        articles.Add(
            new ReportArticle(
                text.Sha256,
                article.Address,
                reading.Article.Title,
                reading.Article.Publisher,
                reading.Article.Published
            )
        );
        var sentences = SentenceSplitter.Split(text);
        var kinds = new SourceKinds(reading.Statements.Where(said => !article.Rejected.Contains(said.Number)));
        var added = new Dictionary<int, int>();
        foreach (var said in reading.Statements.Where(said => !article.Rejected.Contains(said.Number)))
        {
            if (article.Wanted?.Contains(said.Number) != false)
            {
                added.Add(said.Number, Keep(said, reading, place, sentences, kinds));
            }
        }

        AddClaims(article, added);
        AddAccusations(article, added);
    }

    /// <summary>The report on all articles that were added.</summary>
    public SourcingReport Build()
    {
        var order = sources
            .Select((source, place) => (source, place))
            .OrderByDescending(found => found.source.Statements.Count)
            .ThenBy(found => found.source.Name, StringComparer.Ordinal)
            .ThenBy(found => found.place)
            .ToList();
        var placeOf = new int[sources.Count];
        for (var i = 0; i < order.Count; i++)
        {
            placeOf[order[i].place] = i;
        }

        List<ReportStatement> placed =
        [
            .. statements.Select(said => said with { Sources = [.. said.Sources.Select(source => placeOf[source])] }),
        ];
        List<ReportSource> ordered =
        [
            .. order.Select(found => new ReportSource(found.source.Name, found.source.Kind, found.source.Statements)),
        ];
        return new SourcingReport
        {
            Articles = articles,
            Statements = placed,
            Sources = ordered,
            Rejected = rejected,
            Numbers = tally.Count(placed, ordered, placeOf),
        };
    }

    private int Keep(Statement said, Reading reading, int article, IReadOnlyList<TextSpan> sentences, SourceKinds kinds)
    {
        var text = reading.Article.Text;
        var place = statements.Count;
        var own = new List<int>();
        foreach (var (name, kind) in SourcesOf(said, text, kinds))
        {
            var source = PlaceOf(name, kind, text.Sha256);
            if (!own.Contains(source))
            {
                own.Add(source);
                sources[source].Add(place, name, kind);
                tally.AddSource(source, kind, place, said, text);
            }
        }

        var kindOf = (said.Speakers is [var only] ? kinds.Of(only.Name) : null) ?? said.Kind?.Value;
        if (own.Count == 0)
        {
            tally.AddUnsourced(place);
        }

        foreach (var verb in LoadedVerb.In(text, said.Cue))
        {
            tally.AddVerb(new VerbUse(verb, kindOf), place);
        }

        statements.Add(
            new ReportStatement(
                article,
                said.Number,
                SentenceOf(said, sentences),
                said.Source,
                said.Cue,
                said.Content,
                own,
                kindOf,
                said.Act?.Value
            )
        );
        return place;
    }

    // What the reader resolved; else the words themselves. Where no source is given there is none.
    private static IEnumerable<(string Name, SourceKind? Kind)> SourcesOf(
        Statement said,
        SourceText text,
        SourceKinds kinds
    )
    {
        if (said.Kind?.Value is SourceKind.Unspecified)
        {
            return [];
        }

        return said.Speakers.Count > 0 ? said.Speakers.Select(speaker => (speaker.Name, kinds.Of(speaker.Name)))
            : said.Source.Count > 0 ? [(string.Join(' ', said.Source.Select(span => text[span])), said.Kind?.Value)]
            : [];
    }

    private int PlaceOf(string name, SourceKind? kind, string article)
    {
        var key = kind is { } known ? keyOf(Bare(name, known), known, article) : $"{FoldedText.Of(name)}@{article}";
        if (!places.TryGetValue(key, out var place))
        {
            places.Add(key, place = sources.Count);
            sources.Add(new SourceTally());
        }

        return place;
    }

    // "The officials" are the officials of before.
    private static string Bare(string name, SourceKind kind) =>
        kind is SourceKind.Anonymous or SourceKind.Role or SourceKind.Collective
        && name.StartsWith("the ", StringComparison.OrdinalIgnoreCase)
            ? name[4..]
            : name;

    private static TextSpan SentenceOf(Statement said, IReadOnlyList<TextSpan> sentences)
    {
        var parts = said.Source.Concat(said.Cue).Concat(said.Content).ToList();
        return parts.Count == 0
            ? default
            : sentences
                .Where(sentence => parts.Exists(sentence.Overlaps))
                .Concat(parts)
                .Aggregate((all, span) => all.Union(span));
    }

    private void AddClaims(SourcedArticle article, Dictionary<int, int> added)
    {
        foreach (var (number, claim) in article.Affirmed)
        {
            if (added.TryGetValue(number, out var place))
            {
                tally.AddClaim(claim, place);
            }
        }
    }

    private void AddAccusations(SourcedArticle article, Dictionary<int, int> added)
    {
        var finder = new ReplyFinder(article.Reading, article.Rejected);
        foreach (var said in article.Reading.Statements)
        {
            if (said.Act?.Value != Act.Alleges || !added.TryGetValue(said.Number, out var place))
            {
                continue;
            }

            // A reply that the report is not about answers all the same, but is not among its statements.
            var (state, replies) = finder.RepliesTo(said);
            tally.AddAccusation(state, [place, .. replies.Where(added.ContainsKey).Select(reply => added[reply])]);
        }
    }
}
