namespace OnRecord.Wording;

/// <summary>Which part of a statement a mark shows.</summary>
public enum MarkRole
{
    /// <summary>A source.</summary>
    Source,

    /// <summary>A cue.</summary>
    Cue,

    /// <summary>A content.</summary>
    Content,

    /// <summary>What stands around it: to whom, when, where, on what ground.</summary>
    Setting,
}

/// <summary>A part of a statement that covers some text.</summary>
/// <param name="Statement">Number of the statement.</param>
/// <param name="Role">Which part of it.</param>
public readonly record struct Mark(int Statement, MarkRole Role);

/// <summary>A stretch of text that is covered by the same marks throughout.</summary>
/// <param name="Span">The characters.</param>
/// <param name="Marks">The marks, by statement; empty for text in no statement.</param>
public sealed record Segment(TextSpan Span, IReadOnlyList<Mark> Marks)
{
    /// <summary>Cuts a text wherever a span of a statement begins or ends, so that spans may overlap in any way.</summary>
    /// <returns>Segments that join to the whole text, in order.</returns>
    public static IReadOnlyList<Segment> Cut(SourceText text, IReadOnlyList<Statement> statements)
    {
        var marks = statements.SelectMany(MarksOf).Where(mark => !mark.Span.IsEmpty).ToList();
        var starts = marks.ToLookup(mark => mark.Span.Start, mark => mark.Mark);
        var ends = marks.ToLookup(mark => mark.Span.End, mark => mark.Mark);
        var boundaries = new SortedSet<int>(marks.SelectMany(mark => new[] { mark.Span.Start, mark.Span.End }))
        {
            text.Length,
        };
        var open = new List<Mark>();
        var segments = new List<Segment>();
        var from = 0;
        foreach (var boundary in boundaries)
        {
            if (boundary > from)
            {
                segments.Add(new Segment(new TextSpan(from, boundary), [.. open.Order(ByStatement)]));
                from = boundary;
            }
            foreach (var mark in ends[boundary])
            {
                open.Remove(mark);
            }
            open.AddRange(starts[boundary]);
        }
        return segments;
    }

    private static readonly Comparer<Mark> ByStatement = Comparer<Mark>.Create(
        static (left, right) => (left.Statement, left.Role).CompareTo((right.Statement, right.Role))
    );

    private static IEnumerable<(TextSpan Span, Mark Mark)> MarksOf(Statement statement) =>
        [
            .. statement.Source.Select(span => (span, new Mark(statement.Number, MarkRole.Source))),
            .. statement.Cue.Select(span => (span, new Mark(statement.Number, MarkRole.Cue))),
            .. statement.Content.Select(span => (span, new Mark(statement.Number, MarkRole.Content))),
            .. SlotsOf(statement.Setting)
                .Distinct()
                .Select(span => (span, new Mark(statement.Number, MarkRole.Setting))),
        ];

    private static IEnumerable<TextSpan> SlotsOf(Setting setting) =>
        [
            .. setting.Addressee,
            .. setting.Target,
            .. setting.Occasion,
            .. setting.When,
            .. setting.Evidence,
            .. setting.Relay,
            .. setting.Repetition,
            .. setting.Anonymity,
            .. setting.ResponseTo,
        ];
}
