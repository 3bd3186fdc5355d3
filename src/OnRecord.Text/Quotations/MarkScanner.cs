using System.Buffers;

namespace OnRecord.Text.Quotations;

/// <summary>Finds the quotation marks of a paragraph and reads from their surroundings what each may be.</summary>
internal static class MarkScanner
{
    private static readonly SearchValues<char> Glyphs = SearchValues.Create("\"＂“”„‟«»‹›'‘’‚‛`「」『』");

    private enum Neighbour
    {
        Space,
        Word,
        Opening,
        Closing,
        Dash,
    }

    /// <summary>The marks in order; apostrophes inside words are left out.</summary>
    public static void Scan(string text, TextSpan paragraph, List<Mark> marks)
    {
        int position = paragraph.Start;
        while (position < paragraph.End)
        {
            int found = text.AsSpan(position, paragraph.End - position).IndexOfAny(Glyphs);
            if (found < 0)
            {
                return;
            }

            int start = position + found;
            int length = text.AsSpan(start, paragraph.End - start).IndexOfAnyExcept(Glyphs);
            position = length < 0 ? paragraph.End : start + length;
            ScanRun(text, paragraph, new TextSpan(start, position), marks);
        }
    }

    /// <summary>Marks without anything between them are judged by what stands on both sides of all.</summary>
    private static void ScanRun(string text, TextSpan paragraph, TextSpan run, List<Mark> marks)
    {
        Neighbour before = run.Start == paragraph.Start ? Neighbour.Space : Classify(text[run.Start - 1]);
        Neighbour after = run.End == paragraph.End ? Neighbour.Space : Classify(text[run.End]);
        bool isEllipsis = run.End + 1 < paragraph.End && text[run.End] is '.' or '…' && text[run.End + 1] is '.' or ' ';
        MarkSide side = SideOf(before, isEllipsis && before == Neighbour.Space ? Neighbour.Word : after);
        if (run.Length > 1 && before == Neighbour.Space && side == MarkSide.Closes)
        {
            // Nothing is quoted: "".
            side = MarkSide.Either;
        }

        int position = run.Start;
        while (position < run.End)
        {
            char glyph = text[position];
            bool isPair = position + 1 < run.End && text[position + 1] == glyph && PairOf(glyph) is not null;
            int end = position + (isPair ? 2 : 1);
            glyph = isPair ? PairOf(glyph)!.Value : glyph;
            if (glyph != '`' && Read(glyph, position, end) is { } mark)
            {
                marks.Add(mark);
            }

            position = end;
        }

        Mark? Read(char glyph, int start, int end) =>
            GroupOf(glyph) switch
            {
                MarkGroup.Single => ReadSingle(
                    text,
                    paragraph,
                    new Mark(start, end, glyph, MarkGroup.Single, side, MarkDoubt.None),
                    isInWord: before == Neighbour.Word && after == Neighbour.Word
                ),
                MarkGroup.Double when glyph is '"' or '＂' => ReadStraightDouble(text, paragraph, start, end, side),
                MarkGroup group => new Mark(start, end, glyph, group, side, MarkDoubt.None),
            };
    }

    /// <summary>The double mark that two single ones stand for; null when they stand for none.</summary>
    private static char? PairOf(char glyph) =>
        glyph switch
        {
            '\'' or '`' => '"',
            '‘' => '“',
            '’' => '”',
            _ => null,
        };

    private static Mark? ReadStraightDouble(string text, TextSpan paragraph, int start, int end, MarkSide side)
    {
        bool afterDigit = start > paragraph.Start && char.IsAsciiDigit(text[start - 1]);
        return afterDigit && FollowsFeet(text, paragraph.Start, start)
            ? null
            : new Mark(start, end, '"', MarkGroup.Double, side, afterDigit ? MarkDoubt.Inches : MarkDoubt.None);
    }

    /// <summary>Whether feet stand before the inches: 5'11".</summary>
    private static bool FollowsFeet(string text, int from, int position)
    {
        const int MostDigits = 2;
        int start = position;
        while (start > from && position - start < MostDigits && char.IsAsciiDigit(text[start - 1]))
        {
            start--;
        }

        return start - 2 >= from && text[start - 1] is '\'' or '’' or '′' && char.IsAsciiDigit(text[start - 2]);
    }

    private static Mark? ReadSingle(string text, TextSpan paragraph, Mark mark, bool isInWord)
    {
        if (isInWord || mark.Side == MarkSide.Either)
        {
            return null;
        }

        if (mark.Side == MarkSide.Opens)
        {
            return
                mark.Glyph == '’' || mark.End == paragraph.End || Apostrophes.IsElision(text, mark.End, paragraph.End)
                ? null
                : mark with
                {
                    Doubt =
                        mark.Glyph != '‚' && Apostrophes.MayBeElision(text, mark.End, paragraph.End)
                            ? MarkDoubt.Elision
                            : MarkDoubt.None,
                };
        }

        if (
            mark.Start == paragraph.Start
            || mark.Glyph == '‚'
            || Apostrophes.EndsShortAnd(text, paragraph.Start, mark.Start)
        )
        {
            return null;
        }

        bool mayEndWord =
            char.IsLetter(text[mark.Start - 1]) && Apostrophes.MayEndWord(text, paragraph.Start, mark.Start);
        return mark with { Doubt = mayEndWord ? MarkDoubt.WordEnd : MarkDoubt.None };
    }

    private static MarkSide SideOf(Neighbour before, Neighbour after) =>
        (before, after) switch
        {
            (Neighbour.Space, Neighbour.Space) => MarkSide.Either,
            (Neighbour.Space, Neighbour.Closing) => MarkSide.Closes,
            (Neighbour.Space, _) => MarkSide.Opens,
            (Neighbour.Opening, Neighbour.Word or Neighbour.Opening or Neighbour.Dash) => MarkSide.Opens,
            (Neighbour.Opening, _) => MarkSide.Either,
            (Neighbour.Dash, Neighbour.Word or Neighbour.Opening) => MarkSide.Opens,
            (Neighbour.Dash, Neighbour.Dash) => MarkSide.Either,
            (_, Neighbour.Word or Neighbour.Opening) => MarkSide.Either,
            _ => MarkSide.Closes,
        };

    private static Neighbour Classify(char character) =>
        character switch
        {
            '(' or '[' or '{' or '/' or '¿' or '¡' or '<' or '=' => Neighbour.Opening,
            '.' or ',' or ';' or ':' or '!' or '?' or '…' or ')' or ']' or '}' or '>' => Neighbour.Closing,
            '—' or '–' or '-' or '‐' or '‑' or '―' => Neighbour.Dash,
            _ => char.IsWhiteSpace(character) ? Neighbour.Space : Neighbour.Word,
        };

    private static MarkGroup GroupOf(char glyph) =>
        glyph switch
        {
            '\'' or '‘' or '’' or '‚' or '‛' => MarkGroup.Single,
            '«' or '»' => MarkGroup.Guillemet,
            '‹' or '›' => MarkGroup.SingleGuillemet,
            '「' or '」' => MarkGroup.Corner,
            '『' or '』' => MarkGroup.WhiteCorner,
            _ => MarkGroup.Double,
        };
}
