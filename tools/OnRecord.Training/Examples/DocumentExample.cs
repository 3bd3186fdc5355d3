using OnRecord.Statements.Spans;

namespace OnRecord.Training.Examples;

/// <summary>A cue of a document with its links and labels; spans are ranges of the document's pieces.</summary>
/// <param name="Cue">The cue.</param>
/// <param name="Source">The source; null where the article gives none.</param>
/// <param name="Contents">The content's pieces, in the order of the text.</param>
/// <param name="Labels">Act, certainty and kind; null where nobody labelled the statement.</param>
internal sealed record StatementExample(
    PieceRange Cue,
    PieceRange? Source,
    IReadOnlyList<PieceRange> Contents,
    LabelExample? Labels
);

/// <summary>Classes of the three labels.</summary>
internal sealed record LabelExample(int Act, int Certainty, int Kind);

/// <summary>A document as the network is to learn it.</summary>
internal sealed record DocumentExample
{
    /// <summary>The class that the loss leaves out.</summary>
    public const int Ignored = -100;

    public required Convention Convention { get; init; }

    public required IReadOnlyList<WordPiece> Pieces { get; init; }

    /// <summary>Span tag of each piece; null where the document has names alone.</summary>
    public int[]? Tags { get; init; }

    /// <summary>Name tag of each piece; null where the document has statements alone.</summary>
    public int[]? NameTags { get; init; }

    public IReadOnlyList<StatementExample> Statements { get; init; } = [];

    /// <summary>Every source span, those too that no cue links to.</summary>
    public IReadOnlyList<PieceRange> Sources { get; init; } = [];
}
