using OnRecord.Claims.SourcingReports;

namespace OnRecord.Wording;

/// <summary>A stretch of the sentence of a statement.</summary>
/// <param name="Span">The characters; never empty.</param>
/// <param name="Role">Which part of the statement it is; null for none.</param>
public readonly record struct SentencePiece(TextSpan Span, MarkRole? Role)
{
    /// <summary>Cuts the sentence of a statement wherever a part of it begins or ends; the source counts before the cue, that before the content.</summary>
    public static IReadOnlyList<SentencePiece> Cut(ReportStatement said)
    {
        var parts = said
            .Content.Select(span => new SentencePiece(span, MarkRole.Content))
            .Concat(said.Cue.Select(span => new SentencePiece(span, MarkRole.Cue)))
            .Concat(said.Source.Select(span => new SentencePiece(span, MarkRole.Source)))
            .ToList();
        var edges = parts
            .SelectMany(part => new[] { part.Span.Start, part.Span.End })
            .Append(said.Sentence.Start)
            .Append(said.Sentence.End)
            .Distinct()
            .Order()
            .ToList();
        return
        [
            .. edges
                .Zip(edges.Skip(1), (start, end) => new TextSpan(start, end))
                .Select(span => new SentencePiece(
                    span,
                    parts.FindLast(part => part.Span.Contains(span)) is { Role: { } role } ? role : null
                )),
        ];
    }
}
