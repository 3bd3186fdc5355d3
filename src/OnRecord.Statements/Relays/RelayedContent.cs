namespace OnRecord.Statements.Relays;

/// <summary>What a relay passes on: the statements with their sources and cues, in as few pieces as the text allows.</summary>
internal static class RelayedContent
{
    // What stands between two parts of a statement: an addressee, a time.
    private const int LongestGap = 60;

    private static readonly char[] Separators = [' ', '\t', ',', ';'];

    /// <summary>The pieces, in the order of the text.</summary>
    /// <param name="text">Their text.</param>
    /// <param name="told">The statements that are passed on.</param>
    /// <param name="without">What stands among them and is no part: the relay with its cue.</param>
    internal static IReadOnlyList<TextSpan> Of(SourceText text, IReadOnlyList<Statement> told, TextSpan without)
    {
        var pieces = new List<TextSpan>();
        foreach (var part in told.SelectMany(Spans).Order())
        {
            if (pieces.Count > 0 && IsOne(text, pieces[^1], part))
            {
                pieces[^1] = pieces[^1].Union(part);
            }
            else
            {
                pieces.Add(part);
            }
        }

        return [.. pieces.SelectMany(piece => Cut(text, piece, without)).Where(piece => !piece.IsEmpty)];
    }

    private static IEnumerable<TextSpan> Spans(Statement statement) =>
        statement.Source.Concat(statement.Cue).Concat(statement.Content);

    private static bool IsOne(SourceText text, TextSpan before, TextSpan part)
    {
        if (part.Start <= before.End)
        {
            return true;
        }

        var gap = text.Slice(new TextSpan(before.End, part.Start));
        return gap.Length <= LongestGap && !gap.ContainsAny("\r\n.!?");
    }

    private static IEnumerable<TextSpan> Cut(SourceText text, TextSpan piece, TextSpan without)
    {
        if (!piece.Overlaps(without))
        {
            yield return piece;
            yield break;
        }

        yield return Trim(text, piece.Start, Math.Max(piece.Start, without.Start));
        yield return Trim(text, Math.Min(piece.End, without.End), piece.End);
    }

    private static TextSpan Trim(SourceText text, int start, int end)
    {
        var (from, to) = (start, end);
        while (to > from && Array.IndexOf(Separators, text.Value[to - 1]) >= 0)
        {
            to--;
        }

        while (from < to && Array.IndexOf(Separators, text.Value[from]) >= 0)
        {
            from++;
        }

        return new TextSpan(from, to);
    }
}
