using OnRecord.Corpora.Attributions;
using OnRecord.Statements;
using OnRecord.Statements.Labels;
using OnRecord.Statements.Settings;
using OnRecord.Statements.Spans;

namespace OnRecord.Training.Examples;

/// <summary>The states of a passage at one of the encoder's lower layers.</summary>
/// <param name="Count">Number of pieces.</param>
/// <param name="Values">[pieces, width], in 16-bit floats to save memory.</param>
internal sealed record PassageStates(int Count, Half[] Values);

/// <summary>A statement as the statement network is to learn it.</summary>
internal sealed record JudgedStatement
{
    public required PassageStates States { get; init; }

    public required StatementWindow Window { get; init; }

    /// <summary>What the lexicon knows of the cue.</summary>
    public required float[] Cue { get; init; }

    /// <summary>Act, certainty and kind; null where nobody labelled the statement.</summary>
    public LabelExample? Labels { get; init; }

    /// <summary>Tag of each piece for each slot, [pieces, 9]; null where nobody annotated the setting.</summary>
    public int[]? SlotTags { get; init; }
}

/// <summary>Makes examples of statements with their surroundings from annotated documents.</summary>
internal sealed class StatementSet(WordPieceTokenizer tokenizer, LowerStates lower)
{
    private const int LongestPassage = 400;

    /// <summary>Slot spans that stood within the windows, and all.</summary>
    public (int Within, int All) Coverage { get; private set; }

    public IEnumerable<JudgedStatement> Build(AnnotatedDocument document)
    {
        if (!document.Attributions.Any(a => a.Act is not null || a.Setting is not null))
        {
            yield break;
        }
        var pieces = tokenizer.Encode(document.Text);
        for (var start = 0; start < pieces.Count; )
        {
            var passage = new PieceRange(start, EndOf(pieces, start));
            var own = pieces.Skip(start).Take(passage.Count).ToList();
            var statements = document
                .Attributions.Select(a => Build(document.Text, own, a))
                .OfType<Func<PassageStates, JudgedStatement>>()
                .ToList();
            if (statements.Count > 0)
            {
                var states = lower.Of(own);
                foreach (var statement in statements)
                {
                    yield return statement(states);
                }
            }
            start = passage.End;
        }
    }

    private Func<PassageStates, JudgedStatement>? Build(SourceText text, List<WordPiece> pieces, Attribution a)
    {
        var cue = a
            .Cue.Select(s => PieceRange.Covering(pieces, s))
            .OfType<PieceRange>()
            .DefaultIfEmpty()
            .MaxBy(r => r.Count);
        if ((a.Act is null && a.Setting is null) || cue.Count == 0)
        {
            return null;
        }
        var source = a.Source.Select(s => PieceRange.Covering(pieces, s)).OfType<PieceRange>().ToList();
        var content = a.Content.Select(s => PieceRange.Covering(pieces, s)).OfType<PieceRange>().ToList();
        var window = StatementWindow.Around(pieces.Count, cue, source.Count == 0 ? null : source[^1], content);
        var features = new float[CueFeatures.Width];
        CueFeatures.Write(text.Slice(cue.In(pieces)), features);
        return states => new JudgedStatement
        {
            States = states,
            Window = window,
            Cue = features,
            Labels = DocumentExampleBuilder.LabelsOf(a),
            SlotTags = a.Setting is null ? null : SlotTags(pieces, window, a.Setting),
        };
    }

    private int[] SlotTags(List<WordPiece> pieces, StatementWindow window, Setting setting)
    {
        var slots = SettingSlot.All;
        var tags = new int[window.Pieces.Count * slots.Count];
        for (var slot = 0; slot < slots.Count; slot++)
        {
            foreach (var span in slots[slot].Spans(setting))
            {
                var inside =
                    PieceRange.Covering(pieces, span) is { } range
                    && window.Pieces.First <= range.First
                    && range.End <= window.Pieces.End;
                Coverage = (Coverage.Within + (inside ? 1 : 0), Coverage.All + 1);
                if (!inside)
                {
                    continue;
                }
                var marked = PieceRange.Covering(pieces, span)!.Value;
                for (var piece = marked.First; piece < marked.End; piece++)
                {
                    tags[((piece - window.Pieces.First) * slots.Count) + slot] = piece == marked.First ? 1 : 2;
                }
            }
        }
        return tags;
    }

    private static int EndOf(IReadOnlyList<WordPiece> pieces, int start)
    {
        var rest = pieces.Count - start;
        if (rest <= LongestPassage)
        {
            return pieces.Count;
        }
        for (var end = start + LongestPassage; end > start + (LongestPassage / 2); end--)
        {
            if (pieces[end - 1].IsLineBreak)
            {
                return end;
            }
        }
        return start + LongestPassage;
    }
}
