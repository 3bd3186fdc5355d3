namespace OnRecord.Ledger.Versions;

/// <summary>A statement of one version with its words.</summary>
internal sealed class SaidStatement
{
    /// <summary>Makes it.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="text">The text that it stands in.</param>
    public SaidStatement(Statement statement, SourceText text)
    {
        (Statement, Text) = (statement, text);
        Content = WordsOf(statement.Content);
        Cue = WordsOf(statement.Cue);
        Source = WordsOf(statement.Source);
        ContentKey = KeyOf(Content);
        CueKey = KeyOf(Cue);
        SourceKey = KeyOf(Source);
        WholeKey = $"{SourceKey}\n{CueKey}\n{ContentKey}";
        Compared = (Content.Count > 0 ? Content : Source.Concat(Cue))
            .CountBy(word => word.Folded, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>The statement.</summary>
    public Statement Statement { get; }

    /// <summary>The text that it stands in.</summary>
    public SourceText Text { get; }

    /// <summary>Words of the content.</summary>
    public IReadOnlyList<PlacedWord> Content { get; }

    /// <summary>Words of the cue.</summary>
    public IReadOnlyList<PlacedWord> Cue { get; }

    /// <summary>Words of the source.</summary>
    public IReadOnlyList<PlacedWord> Source { get; }

    /// <summary>The same for the same words of the content.</summary>
    public string ContentKey { get; }

    /// <summary>The same for the same words of the cue.</summary>
    public string CueKey { get; }

    /// <summary>The same for the same words of the source.</summary>
    public string SourceKey { get; }

    /// <summary>The same for the same words of source, cue and content.</summary>
    public string WholeKey { get; }

    /// <summary>The words that it is compared by, with how often each is there: the content; where it has none, source and cue.</summary>
    public IReadOnlyDictionary<string, int> Compared { get; }

    private PlacedWord[] WordsOf(IReadOnlyList<TextSpan> spans) =>
        [.. spans.SelectMany(span => VersionWords.PlacedIn(Text.Value, span))];

    private static string KeyOf(IReadOnlyList<PlacedWord> words) => string.Join(' ', words.Select(word => word.Folded));
}
