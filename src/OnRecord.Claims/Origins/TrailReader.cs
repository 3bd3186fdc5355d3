using System.Text.RegularExpressions;

namespace OnRecord.Claims.Origins;

/// <summary>Reads from the statements of one article where each says that it comes from. Reads the article once; not safe on several threads.</summary>
public sealed partial class TrailReader
{
    // Pieces of a content may stand paragraphs apart; what is compared with other articles is what is near its beginning.
    private const int LongestExtent = 900;
    private const int LongestCue = 40;

    private readonly SourceText text;
    private readonly Dictionary<int, Statement> byNumber;
    private readonly HashSet<string> media;
    private readonly string? publisher;
    private readonly string own;

    /// <summary>Makes a reader for the statements of one article.</summary>
    /// <param name="reading">The article with all its statements, as people corrected them.</param>
    public TrailReader(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        text = reading.Article.Text;
        byNumber = reading.Statements.ToDictionary(statement => statement.Number);
        media =
        [
            .. reading
                .Statements.SelectMany(statement => statement.Speakers)
                .Where(speaker => speaker.Kind == SourceKind.Media)
                .Select(speaker => OutletNames.KeyOf(speaker.Name))
                .Where(key => key.Length > 0),
        ];
        publisher = reading.Article.Publisher;
        own = OutletNames.KeyOf(publisher ?? "");
    }

    /// <summary>Where a statement of the reading says that it comes from.</summary>
    public StatementTrail Read(Statement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        var chain = ChainOf(statement);
        var outlets = new List<TrailOutlet>();
        foreach (var link in chain)
        {
            AddOutlets(link, chain, outlets);
        }

        var outermost = chain.FindLast(link => !IsMedia(link));
        var speakers = outermost is null || IsAgreement(outermost) ? [] : NamedOf(outermost);
        return new StatementTrail(
            ExtentOf(statement),
            statement.Content,
            speakers,
            speakers.Count > 0 ? PlaceOf(outermost!) : null,
            [.. outlets.DistinctBy(outlet => (outlet.Kind, outlet.Name))]
        );
    }

    // The statement and those that it stands in, the outermost last.
    private List<Statement> ChainOf(Statement statement)
    {
        var chain = new List<Statement> { statement };
        while (chain[^1].Parent is { } parent && byNumber.TryGetValue(parent, out var above) && !chain.Contains(above))
        {
            chain.Add(above);
        }

        return chain;
    }

    private static bool IsMedia(Statement statement) =>
        statement.Kind?.Value is SourceKind.Media
        || (statement.Speakers.Count > 0 && statement.Speakers.All(speaker => speaker.Kind is SourceKind.Media));

    // Who agrees, backs or echoes has it from somebody else.
    private bool IsAgreement(Statement statement) => statement.Cue.Any(span => Agreement().IsMatch(text[span]));

    // The source with the cue beside it: "Police said".
    private static TextSpan PlaceOf(Statement statement)
    {
        var place = statement.Source.Concat(statement.Cue).Concat(statement.Content).First();
        var cue = statement.Cue.Count > 0 ? place.Union(statement.Cue[0]) : place;
        return cue.Length - place.Length <= LongestCue ? cue : place;
    }

    // "The administration" is one of many, until the claim has only one.
    private static List<TrailSpeaker> NamedOf(Statement statement) =>
        [
            .. statement
                .Speakers.Where(speaker =>
                    speaker.Kind is SourceKind.Organization or SourceKind.Government
                    || (speaker.Kind is SourceKind.Person && TrailSpeaker.IsName(speaker.Name))
                )
                .Select(speaker => new TrailSpeaker(speaker.Name, speaker.Kind)),
        ];

    private void AddOutlets(Statement link, List<Statement> chain, List<TrailOutlet> outlets)
    {
        foreach (var relay in link.Setting.Relay)
        {
            var isTold = link.Setting.Addressee.Any(relay.Overlaps);
            var isSourceAbove = chain.Exists(above =>
                !ReferenceEquals(above, link) && !IsMedia(above) && above.Source.Any(relay.Overlaps)
            );
            if (!isSourceAbove)
            {
                Add(isTold ? TrailKind.Told : TrailKind.Cited, NameOf(relay), relay);
            }
        }

        foreach (var phrase in link.Setting.Addressee.Concat(link.Setting.Occasion))
        {
            if (!link.Setting.Relay.Any(phrase.Overlaps))
            {
                Add(TrailKind.Told, OutletNames.FindIn(text, phrase)?.Name ?? OwnIn(phrase), phrase);
            }
        }

        if (IsMedia(link) && link.Source.Count > 0)
        {
            var named = link.Speakers.FirstOrDefault(speaker => speaker.Kind is SourceKind.Media)?.Name;
            outlets.Add(
                new TrailOutlet(
                    TrailKind.Cited,
                    OutletNames.FindIn(text, link.Source[0])?.Name
                        ?? NamedOutlet(named)
                        ?? NamedOutlet(text[link.Source[0]])
                        ?? "",
                    link.Source[0]
                )
            );
        }

        void Add(TrailKind kind, string? name, TextSpan at)
        {
            if (name is not null)
            {
                outlets.Add(new TrailOutlet(kind, name, at));
                return;
            }

            foreach (var possible in OutletNames.NamesIn(text, at))
            {
                outlets.Add(new TrailOutlet(kind, text[possible], at, IsSure: false));
            }
        }
    }

    // Somebody who passes something on is an outlet when the lexicon, the article or the name itself says so; null for any other.
    private string? NameOf(TextSpan relay)
    {
        var written = text[relay];
        return OutletNames.FindIn(text, relay)?.Name
            ?? (media.Contains(OutletNames.KeyOf(written)) || OutletNames.LooksLikeOne(written) ? written : null)
            ?? OwnIn(relay);
    }

    private static string? NamedOutlet(string? name) =>
        name is { Length: > 0 } && OutletNames.IsName(name) ? name : null;

    // An outlet calls itself by the end of its name as well: "in an interview with the Mercury".
    private string? OwnIn(TextSpan phrase) =>
        own.Length > 0
        && OutletNames
            .NamesIn(text, phrase)
            .Select(name => OutletNames.KeyOf(text[name]))
            .Any(key => key == own || (key.Length > 0 && own.EndsWith(" " + key, StringComparison.Ordinal)))
            ? publisher
            : null;

    private static TextSpan ExtentOf(Statement statement)
    {
        var spans = statement.Source.Concat(statement.Cue).Concat(statement.Content).Order().ToList();
        var extent = spans[0];
        foreach (var span in spans)
        {
            if (span.End - extent.Start <= LongestExtent)
            {
                extent = extent.Union(span);
            }
        }

        return extent;
    }

    // Linear in the cue, so without a time limit, which on a busy machine would strike a harmless text.
    [GeneratedRegex(
        @"\b(?:agree[sd]?|agreeing|concur\w*|echo\w*|endors\w+|back(?:s|ed|ing)|support(?:s|ed|ing)?|sid(?:es|ed|ing) with|accept(?:s|ed)?|shar(?:es|ed) the)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Agreement();
}
