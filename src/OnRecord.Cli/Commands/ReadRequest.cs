using OnRecord.Articles;

namespace OnRecord.Cli.Commands;

/// <summary>How readings are written.</summary>
internal enum OutputFormat
{
    /// <summary>Cards for people.</summary>
    Text,

    /// <summary>One JSON object, or an array of them.</summary>
    Json,

    /// <summary>One JSON object a line.</summary>
    Jsonl,

    /// <summary>One row a statement.</summary>
    Csv,

    /// <summary>One page with the article and its statements.</summary>
    Html,

    /// <summary>An Atom feed, for feed readers.</summary>
    Atom,
}

/// <summary>When colours are written.</summary>
internal enum ColorChoice
{
    /// <summary>On a terminal that does not ask for none.</summary>
    Auto,

    /// <summary>Always.</summary>
    Always,

    /// <summary>Never.</summary>
    Never,
}

/// <summary>What <c>onrecord read</c> was asked for.</summary>
internal sealed record ReadRequest
{
    /// <summary>Files, addresses, or <c>-</c> for standard input; at least one.</summary>
    public required IReadOnlyList<string> Inputs { get; init; }

    /// <summary>How inputs are taken apart.</summary>
    public required InputOptions Input { get; init; }

    /// <summary>What is known of the text.</summary>
    public required KnownFacts Known { get; init; }

    /// <summary>Whether addresses may be fetched.</summary>
    public required bool Online { get; init; }

    /// <summary>Whether texts in other languages than English are read.</summary>
    public required bool Force { get; init; }

    /// <summary>Path or name of the model; null for the default.</summary>
    public required string? Model { get; init; }

    /// <summary>How articles are read.</summary>
    public required ReaderOptions Reader { get; init; }

    /// <summary>How readings are written.</summary>
    public required OutputStyle Style { get; init; }

    /// <summary>The file that the result goes to; null for standard output.</summary>
    public required string? Output { get; init; }

    /// <summary>Whether only errors are reported.</summary>
    public required bool Quiet { get; init; }
}

/// <summary>How readings are written.</summary>
/// <param name="Format">The format.</param>
/// <param name="Width">Columns of text; null for those of the terminal.</param>
/// <param name="Color">When colours are written.</param>
/// <param name="RawCells">Whether CSV cells that look like formulas stay as they are.</param>
internal sealed record OutputStyle(OutputFormat Format, int? Width, ColorChoice Color, bool RawCells);

/// <summary>What the caller knows of a text.</summary>
/// <param name="Title">Headline; null when not given.</param>
/// <param name="Published">Day of publication; null when not given.</param>
/// <param name="Publisher">Publisher; null when not given.</param>
internal sealed record KnownFacts(string? Title, DateOnly? Published, string? Publisher)
{
    /// <summary>Whether nothing was given.</summary>
    public bool IsEmpty => this is { Title: null, Published: null, Publisher: null };

    /// <summary>The article with what was given in place of what it said itself.</summary>
    public Article ApplyTo(Article article) =>
        article with
        {
            Title = Title ?? article.Title,
            Published = Published ?? article.Published,
            Publisher = Publisher ?? article.Publisher,
            Facts = IsEmpty ? article.Facts : [.. Facts(), .. article.Facts],
        };

    private IEnumerable<StatedFact> Facts()
    {
        (string Field, string? Value)[] given =
        [
            (FactField.Title, Title),
            (FactField.Publisher, Publisher),
            (FactField.Published, Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ];
        return given
            .Where(fact => !string.IsNullOrWhiteSpace(fact.Value))
            .Select(fact => new StatedFact(fact.Field, fact.Value!, "given"));
    }
}
