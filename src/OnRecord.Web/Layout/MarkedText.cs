namespace OnRecord.Web.Layout;

/// <summary>Characters that are marked alike throughout.</summary>
/// <param name="Text">Safe to show; line breaks are kept.</param>
/// <param name="Class">Classes of the style sheet; empty for text in no statement.</param>
public sealed record TextRun(string Text, string Class)
{
    /// <summary>Statements that begin here: links to their place in the text lead here.</summary>
    public IReadOnlyList<int> Anchors { get; init; } = [];

    /// <summary>Statements whose content begins here.</summary>
    public IReadOnlyList<int> Opens { get; init; } = [];

    /// <summary>Statements whose content ends here.</summary>
    public IReadOnlyList<int> Closes { get; init; } = [];

    /// <summary>Statements whose number stands behind this.</summary>
    public IReadOnlyList<int> References { get; init; } = [];
}

/// <summary>Cuts texts into runs for pages. Overlaps show, because a text is cut wherever a span begins or ends.</summary>
internal static class MarkedText
{
    private const int Hues = 8;

    /// <summary>Class of a statement's colour, the same in the text and on its card.</summary>
    public static string HueOf(int statement) =>
        string.Create(CultureInfo.InvariantCulture, $"h{((statement - 1) % Hues) + 1}");

    /// <summary>The paragraphs of a text.</summary>
    public static IReadOnlyList<IReadOnlyList<TextRun>> Paragraphs(SourceText text, IReadOnlyList<Statement> statements)
    {
        var pieces = ArticlePiece.Cut(text, statements);
        var places = new Places(pieces, statements);
        return
        [
            .. pieces
                .Select((piece, i) => (piece.Paragraph, Run: places.Complete(RunOf(text, piece.Segment), i)))
                .GroupBy(item => item.Paragraph)
                .Select(paragraph => paragraph.Select(item => item.Run).ToList()),
        ];
    }

    /// <summary>A part of a text with one statement marked, in one line.</summary>
    public static IReadOnlyList<TextRun> Within(SourceText text, Statement statement, TextSpan part) =>
        [
            .. Segment
                .Cut(text, [statement])
                .Where(segment => segment.Span.Overlaps(part))
                .Select(segment =>
                    segment with
                    {
                        Span = new TextSpan(
                            Math.Max(segment.Span.Start, part.Start),
                            Math.Min(segment.Span.End, part.End)
                        ),
                    }
                )
                .Select(segment => RunOf(text, segment)),
        ];

    private static TextRun RunOf(SourceText text, Segment segment)
    {
        var marks = segment.Marks;
        var visible = VisibleText.Block(text.Slice(segment.Span));
        if (marks.Count == 0)
        {
            return new TextRun(visible, "");
        }

        var classes = new List<string>();
        foreach (
            var (role, name) in new[]
            {
                (MarkRole.Source, "src"),
                (MarkRole.Cue, "cue"),
                (MarkRole.Content, "con"),
                (MarkRole.Setting, "set"),
            }
        )
        {
            if (marks.Any(mark => mark.Role == role))
            {
                classes.Add(name);
            }
        }

        if (marks.Count(mark => mark.Role == MarkRole.Content) > 1)
        {
            classes.Add("deep");
        }

        classes.Add(HueOf(marks[^1].Statement));
        classes.AddRange(
            marks
                .Select(mark => mark.Statement)
                .Distinct()
                .Select(number => string.Create(CultureInfo.InvariantCulture, $"m{number}"))
        );
        return new TextRun(visible, string.Join(' ', classes));
    }

    // Which piece each statement begins, opens, closes and has its number at.
    private sealed class Places(IReadOnlyList<ArticlePiece> pieces, IReadOnlyList<Statement> statements)
    {
        private readonly ILookup<int, int> anchors = statements.ToLookup(
            statement => First(pieces, piece => piece.Segment.Span.End > StatementNode.ExtentOf(statement).Start),
            statement => statement.Number
        );

        private readonly ILookup<int, int> opens = statements.ToLookup(
            statement => First(pieces, piece => piece.Segment.Span.End > statement.Content[0].Start),
            statement => statement.Number
        );

        private readonly ILookup<int, int> closes = statements.ToLookup(
            statement => First(pieces, piece => piece.Segment.Span.End >= statement.Content[^1].End),
            statement => statement.Number
        );

        private readonly ILookup<int, int> references = statements.ToLookup(
            statement =>
                First(pieces, piece => piece.Segment.Span.Start >= ArticlePiece.ReferencePosition(statement)) - 1,
            statement => statement.Number
        );

        public TextRun Complete(TextRun run, int piece) =>
            run with
            {
                Anchors = [.. anchors[piece]],
                Opens = [.. opens[piece]],
                Closes = [.. closes[piece]],
                References = [.. references[piece]],
            };

        // Pieces are in order, so those of which it holds come after all others.
        private static int First(IReadOnlyList<ArticlePiece> pieces, Func<ArticlePiece, bool> holds)
        {
            var (low, high) = (0, pieces.Count);
            while (low < high)
            {
                var middle = low + ((high - low) / 2);
                (low, high) = holds(pieces[middle]) ? (low, middle) : (middle + 1, high);
            }

            return low;
        }
    }
}
