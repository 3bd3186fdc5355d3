using OnRecord.Statements.Spans;
using OnRecord.Training.Network;

namespace OnRecord.Training.Examples;

/// <summary>Cuts documents into windows, at other places in each epoch.</summary>
internal sealed class WindowCutter(WordPieceTokenizer tokenizer, Random random)
{
    private const int Longest = 510;
    private const int Shortest = 200;

    /// <summary>Probability that a cue is hidden from the link candidates, its contents then belonging to none.</summary>
    private const double HiddenCues = 0.12;

    /// <summary>Windows that together hold every piece of a document once.</summary>
    public IEnumerable<WindowExample> Cut(DocumentExample document)
    {
        var start = 0;
        var count = document.Pieces.Count;
        while (start < count)
        {
            var end = count - start <= Longest ? count : NearestBreak(document, start + random.Next(Shortest, Longest));
            yield return Window(document, start, end);
            start = end;
        }
    }

    // A window ends at a line break where one is near, so that few statements are cut.
    private static int NearestBreak(DocumentExample document, int end)
    {
        for (var i = end; i > end - 100; i--)
        {
            if (document.Pieces[i].IsLineBreak)
            {
                return i + 1;
            }
        }
        return end;
    }

    private WindowExample Window(DocumentExample document, int start, int end)
    {
        var length = end - start + 2;
        var (ids, features) = (new int[length], new int[length]);
        ids[0] = tokenizer.ClassifierId;
        ids[^1] = tokenizer.SeparatorId;
        for (var i = start; i < end; i++)
        {
            ids[i - start + 1] = document.Pieces[i].Id;
            features[i - start + 1] = PieceFeature.Of(document.Pieces[i]);
        }
        bool Inside(PieceRange range) => start <= range.First && range.End <= end;
        PieceRange Shift(PieceRange range) => new(range.First - start + 1, range.End - start + 1);

        var sources = document.Sources.Where(Inside).ToList();
        var statements = document.Statements.Where(s => Inside(s.Cue)).ToList();
        var visible = statements.Where(_ => random.NextDouble() >= HiddenCues).ToList();
        var links = statements
            .SelectMany(s => s.Contents.Where(Inside).Select(c => (Content: c, Cue: visible.IndexOf(s))))
            .OrderBy(l => l.Content.First)
            .ToList();
        return new WindowExample
        {
            Convention = document.Convention,
            Ids = ids,
            Features = features,
            Tags = Framed(Legal(document.Tags, start, end)),
            NameTags = Framed(document.NameTags?[start..end]),
            Sources = [.. sources.Select(Shift)],
            Cues = [.. visible.Select(s => Shift(s.Cue))],
            Contents = [.. links.Select(l => Shift(l.Content))],
            SourceOfCue = [.. visible.Select(s => SourceOf(s, sources, Inside))],
            CueOfContent = [.. links.Select(l => l.Cue)],
            Labelled =
            [
                .. statements
                    .Where(s => s.Labels is not null && s.Contents.All(Inside) && (s.Source is not { } o || Inside(o)))
                    .Select(s => new StatementExample(
                        Shift(s.Cue),
                        s.Source is { } source ? Shift(source) : null,
                        [.. s.Contents.Select(Shift)],
                        s.Labels
                    )),
            ],
        };
    }

    private static int SourceOf(StatementExample statement, List<PieceRange> sources, Func<PieceRange, bool> inside) =>
        statement.Source is not { } source ? -1
        : inside(source) ? sources.IndexOf(source)
        : DocumentExample.Ignored;

    // What goes on behind a cut, or behind another span that stands within, begins anew: so the reader must see it too.
    private static int[]? Legal(int[]? tags, int start, int end)
    {
        var own = tags?[start..end];
        for (var i = 0; i < (own?.Length ?? 0); i++)
        {
            own![i] = TagLattice.IsLegal(i == 0 ? 0 : own[i - 1], own[i]) ? own[i] : own[i] - 1;
        }
        return own;
    }

    private static int[]? Framed(int[]? tags) =>
        tags is null ? null : [DocumentExample.Ignored, .. tags, DocumentExample.Ignored];
}
