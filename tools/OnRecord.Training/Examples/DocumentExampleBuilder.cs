using OnRecord.Corpora.Attributions;
using OnRecord.Corpora.Names;
using OnRecord.Statements.Spans;

namespace OnRecord.Training.Examples;

/// <summary>Turns annotated documents into examples: spans of characters become ranges of word pieces.</summary>
internal sealed class DocumentExampleBuilder(WordPieceTokenizer tokenizer)
{
    /// <summary>The statements of a document, those left out that stand inside another.</summary>
    public DocumentExample Build(AnnotatedDocument document, Convention convention)
    {
        var top = document.Attributions.Where(a => a.Parent is null).ToList();
        return Build(document.Text, document.Text.Whole, top, convention);
    }

    /// <summary>Each content that holds statements of its own, as a text of its own.</summary>
    public IEnumerable<DocumentExample> BuildNested(AnnotatedDocument document)
    {
        foreach (var group in document.Attributions.Where(a => a.Parent is not null).GroupBy(a => a.Parent!.Value))
        {
            var content = document.Attributions[group.Key].Content;
            var within = new TextSpan(content[0].Start, content[^1].End);
            var inside = group.Where(a => a.Cue.Concat(a.Content).All(within.Contains)).ToList();
            if (inside.Count > 0)
            {
                yield return Build(document.Text, within, inside, Convention.Nested);
            }
        }
    }

    /// <summary>The contents that hold no statement of their own: the reader must learn to find nothing there.</summary>
    public IEnumerable<DocumentExample> BuildBare(AnnotatedDocument document)
    {
        var parents = document.Attributions.Where(a => a.Parent is not null).Select(a => a.Parent!.Value).ToHashSet();
        for (var i = 0; i < document.Attributions.Count; i++)
        {
            var content = document.Attributions[i].Content;
            if (!parents.Contains(i) && content.Count > 0)
            {
                yield return Build(
                    document.Text,
                    new TextSpan(content[0].Start, content[^1].End),
                    [],
                    Convention.Nested
                );
            }
        }
    }

    public DocumentExample BuildNames(NamedText text)
    {
        var pieces = tokenizer.Encode(text.Text);
        var tags = new int[pieces.Count];
        foreach (var name in text.Names)
        {
            if (PieceRange.Covering(pieces, name.Span) is { } range)
            {
                Paint(tags, range, 1 + (2 * (int)name.Kind));
            }
        }
        return new DocumentExample
        {
            Convention = Convention.PolNeAR,
            Pieces = pieces,
            NameTags = tags,
        };
    }

    private DocumentExample Build(
        SourceText text,
        TextSpan within,
        IReadOnlyList<Attribution> attributions,
        Convention convention
    )
    {
        var pieces = tokenizer.Encode(text, within);
        var tags = new int[pieces.Count];
        var statements = new List<StatementExample>();
        var sources = new SortedSet<PieceRange>(ByFirst);
        var cues = new List<PieceRange>();
        foreach (var attribution in attributions)
        {
            var contents = Ranges(pieces, attribution.Content);
            var ownSources = Ranges(pieces, attribution.Source);
            var ownCues = Ranges(pieces, attribution.Cue);
            contents.ForEach(c => Paint(tags, c, (int)SpanTag.BeginContent));
            sources.UnionWith(ownSources);
            cues.AddRange(ownCues);
            if (ownCues.Count == 0 || contents.Count == 0)
            {
                continue;
            }
            var main = ownCues.MaxBy(c => c.End - c.First);
            PieceRange? source = ownSources.Count == 0 ? null : ownSources[^1];
            statements.Add(new StatementExample(main, source, contents, LabelsOf(attribution)));
        }
        foreach (var source in sources)
        {
            Paint(tags, source, (int)SpanTag.BeginSource);
        }
        foreach (var cue in cues)
        {
            Paint(tags, cue, (int)SpanTag.BeginCue);
        }
        return new DocumentExample
        {
            Convention = convention,
            Pieces = pieces,
            Tags = tags,
            Statements = [.. statements.OrderBy(s => s.Cue.First)],
            Sources = [.. sources],
        };
    }

    private static readonly IComparer<PieceRange> ByFirst = Comparer<PieceRange>.Create(
        (a, b) => (a.First, a.End).CompareTo((b.First, b.End))
    );

    internal static LabelExample? LabelsOf(Attribution a) =>
        a is { Act: { } act, Certainty: { } certainty, Kind: { } kind }
            ? new LabelExample((int)act, (int)certainty, (int)kind)
            : null;

    private static List<PieceRange> Ranges(IReadOnlyList<WordPiece> pieces, IReadOnlyList<TextSpan> spans) =>
        [.. spans.Select(s => PieceRange.Covering(pieces, s)).OfType<PieceRange>().OrderBy(r => r.First)];

    private static void Paint(int[] tags, PieceRange range, int begin)
    {
        tags[range.First] = begin;
        tags.AsSpan(range.First + 1, range.End - range.First - 1).Fill(begin + 1);
    }
}
