using OnRecord.Statements.Spans;

namespace OnRecord.Training.Examples;

/// <summary>A window of a document with its frame: [CLS], the pieces, [SEP]. Ranges count from [CLS].</summary>
internal sealed record WindowExample
{
    public required Convention Convention { get; init; }

    public required int[] Ids { get; init; }

    public required int[] Features { get; init; }

    /// <summary>Span tags, <see cref="DocumentExample.Ignored"/> for the frame; null where nobody annotated statements.</summary>
    public required int[]? Tags { get; init; }

    /// <summary>Name tags, <see cref="DocumentExample.Ignored"/> for the frame; null where nobody annotated names.</summary>
    public required int[]? NameTags { get; init; }

    public required IReadOnlyList<PieceRange> Sources { get; init; }

    public required IReadOnlyList<PieceRange> Cues { get; init; }

    public required IReadOnlyList<PieceRange> Contents { get; init; }

    /// <summary>For each cue its source, -1 for none, <see cref="DocumentExample.Ignored"/> where that lies outside.</summary>
    public required IReadOnlyList<int> SourceOfCue { get; init; }

    /// <summary>For each content its cue, -1 for none.</summary>
    public required IReadOnlyList<int> CueOfContent { get; init; }

    public required IReadOnlyList<StatementExample> Labelled { get; init; }
}
