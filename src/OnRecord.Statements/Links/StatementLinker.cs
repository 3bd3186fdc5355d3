using OnRecord.Statements.Spans;

namespace OnRecord.Statements.Links;

/// <summary>Stage 2: ties cues to sources and contents to cues.</summary>
/// <remarks>
/// Each cue picks its likeliest source within <see cref="LinkFeatures.Reach"/>, or none; each content picks its
/// likeliest cue, or none, and then belongs to no statement. Several cues may share a source. A cue without any content
/// makes no statement. Safe on any thread when the scorer is.
/// </remarks>
/// <param name="scorer">The model.</param>
/// <param name="calibration">Temperatures for the confidences.</param>
public sealed class StatementLinker(ILinkScorer scorer, Calibration calibration)
{
    /// <summary>Ties the spans of a block into statements, in the order of their cues.</summary>
    public IReadOnlyList<LinkedStatement> Link(TaggedBlock tagged)
    {
        ArgumentNullException.ThrowIfNull(tagged);
        var (block, cues, contents) = (tagged.Block, tagged.Cues, tagged.Contents);
        if (cues.Count == 0 || contents.Count == 0)
        {
            return [];
        }

        var cueRanges = RangesOf(cues);
        var contentsOfCue = new List<(TaggedSpan Content, double Probability)>?[cues.Count];
        var contentRanges = RangesOf(contents);
        var picks = LinkPicks.Of(
            scorer.ScoreCues(block, contentRanges, cueRanges),
            contentRanges,
            cueRanges,
            calibration.CueLinkTemperature
        );
        for (var content = 0; content < contents.Count; content++)
        {
            if (picks[content].Key is { } cue)
            {
                (contentsOfCue[cue] ??= []).Add((contents[content], picks[content].Probability));
            }
        }

        var speaking = Enumerable.Range(0, cues.Count).Where(cue => contentsOfCue[cue] is not null).ToArray();
        var speakingRanges = Array.ConvertAll(speaking, cue => cueRanges[cue]);
        var sourceRanges = RangesOf(tagged.Sources);
        var sources = LinkPicks.Of(
            scorer.ScoreSources(block, speakingRanges, sourceRanges),
            speakingRanges,
            sourceRanges,
            calibration.SourceLinkTemperature
        );
        var statements = new LinkedStatement[speaking.Length];
        for (var i = 0; i < statements.Length; i++)
        {
            statements[i] = Join(tagged, cues[speaking[i]], sources[i], contentsOfCue[speaking[i]]!);
        }

        return statements;
    }

    private LinkedStatement Join(
        TaggedBlock tagged,
        TaggedSpan cue,
        LinkPick source,
        List<(TaggedSpan Content, double Probability)> contents
    )
    {
        var probability = (double)cue.Confidence * source.Probability;
        PieceRange? sourceRange = null;
        if (source.Key is { } key)
        {
            probability *= tagged.Sources[key].Confidence;
            sourceRange = tagged.Sources[key].Pieces;
        }

        foreach (var (content, linked) in contents)
        {
            probability *= content.Confidence * linked;
        }

        return new LinkedStatement
        {
            Block = tagged.Block,
            Cue = cue.Pieces,
            Source = sourceRange,
            Content = JoinTouching(tagged.Block.Pieces, contents),
            Confidence = Calibrated(probability),
        };
    }

    private float Calibrated(double probability)
    {
        var odds = Math.Log(probability) - Math.Log(1 - probability);
        return (float)(1 / (1 + Math.Exp(-((calibration.StatementSlope * odds) + calibration.StatementOffset))));
    }

    private static List<PieceRange> JoinTouching(
        IReadOnlyList<WordPiece> pieces,
        List<(TaggedSpan Content, double Probability)> contents
    )
    {
        var joined = new List<PieceRange>(contents.Count);
        foreach (var (content, _) in contents)
        {
            if (joined.Count > 0 && OnlyBreaks(pieces, joined[^1].End, content.Pieces.First))
            {
                joined[^1] = new PieceRange(joined[^1].First, content.Pieces.End);
            }
            else
            {
                joined.Add(content.Pieces);
            }
        }

        return joined;
    }

    private static bool OnlyBreaks(IReadOnlyList<WordPiece> pieces, int first, int end)
    {
        while (first < end && pieces[first].IsLineBreak)
        {
            first++;
        }

        return first == end;
    }

    private static PieceRange[] RangesOf(IReadOnlyList<TaggedSpan> spans)
    {
        var ranges = new PieceRange[spans.Count];
        for (var i = 0; i < ranges.Length; i++)
        {
            ranges[i] = spans[i].Pieces;
        }

        return ranges;
    }
}
