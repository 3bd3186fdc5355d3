namespace OnRecord.Text.Quotations;

/// <summary>Decides for each mark of a paragraph whether it opens or closes a quotation, or is none.</summary>
internal static class ParagraphMarks
{
    /// <summary>Takes the marks in order.</summary>
    /// <param name="marks">All marks of the paragraph.</param>
    /// <param name="first">The first one that is not yet taken: those before it were opened again.</param>
    /// <param name="open">What is open; changed.</param>
    public static void Read(List<Mark> marks, int first, OpenQuotations open)
    {
        bool[] firmAhead = FirmClosersAhead(marks);
        bool toggles = StraightMarksToggle(marks, first);
        for (int index = first; index < marks.Count; index++)
        {
            Mark mark = marks[index];
            switch (mark.Group)
            {
                case MarkGroup.Single:
                    TakeSingle(mark, firmAhead[index], open);
                    break;
                case MarkGroup.Double when mark.Glyph == '"':
                    TakeStraight(toggles ? mark with { Side = MarkSide.Either } : mark, open);
                    break;
                case MarkGroup.Double:
                    TakeCurly(mark, open);
                    break;
                default:
                    TakePaired(mark, open);
                    break;
            }
        }
    }

    /// <summary>For each mark whether, before the next opening single mark, one closes that cannot be an apostrophe.</summary>
    private static bool[] FirmClosersAhead(List<Mark> marks)
    {
        bool[] ahead = new bool[marks.Count];
        bool isAhead = false;
        for (int index = marks.Count - 1; index >= 0; index--)
        {
            ahead[index] = isAhead;
            if (marks[index] is { Group: MarkGroup.Single, Doubt: MarkDoubt.None, Side: var side })
            {
                isAhead = side == MarkSide.Closes;
            }
        }

        return ahead;
    }

    /// <summary>
    /// Whether straight marks open and close by turns: their sides leave something open although their number is even,
    /// so that a space stands on the wrong side of one.
    /// </summary>
    private static bool StraightMarksToggle(List<Mark> marks, int first)
    {
        int depth = 0;
        int count = 0;
        for (int index = 0; index < marks.Count; index++)
        {
            if (marks[index] is not { Glyph: '"', Side: var side, Doubt: var doubt })
            {
                continue;
            }

            bool opens = index < first || side == MarkSide.Opens || (side == MarkSide.Either && depth == 0);
            if (depth == 0 && (!opens || doubt == MarkDoubt.Inches))
            {
                continue;
            }

            count++;
            depth += opens ? 1 : -1;
        }

        return depth > 0 && count % 2 == 0;
    }

    private static void TakeStraight(Mark mark, OpenQuotations open)
    {
        bool isOpen = open.InnermostOf(MarkGroup.Double) is not null;
        if (isOpen && mark.Side != MarkSide.Opens)
        {
            open.Close(mark);
        }
        else if (mark.Side == MarkSide.Opens || (mark.Side == MarkSide.Either && mark.Doubt == MarkDoubt.None))
        {
            open.Open(mark);
        }
    }

    private static void TakeCurly(Mark mark, OpenQuotations open)
    {
        Mark? opened = open.InnermostOf(MarkGroup.Double);

        // “ opens in English and closes in German; ” closes in English and opens as well in Swedish.
        bool closes = mark.Glyph switch
        {
            '„' => false,
            '”' => opened is not null,
            _ => opened?.Glyph == '„' || (opened is not null && mark.Side == MarkSide.Closes),
        };
        if (closes)
        {
            open.Close(mark);
        }
        else if (mark.Glyph == '”' ? mark.Side == MarkSide.Opens : mark.Side != MarkSide.Closes)
        {
            open.Open(mark);
        }
    }

    /// <summary>Guillemets and corner brackets: the mark that opened is closed by its mirror image.</summary>
    private static void TakePaired(Mark mark, OpenQuotations open)
    {
        Mark? opened = open.InnermostOf(mark.Group);
        bool isLeft = mark.Glyph is '«' or '‹' or '「' or '『';
        if (opened is { } first && (first.Glyph != mark.Glyph || mark.Side == MarkSide.Closes))
        {
            open.Close(mark);
        }
        else if (
            isLeft ? mark.Side != MarkSide.Closes || IsCorner(mark) : mark.Side == MarkSide.Opens && !IsCorner(mark)
        )
        {
            open.Open(mark);
        }
    }

    // Chinese and Japanese have no spaces around their marks.
    private static bool IsCorner(Mark mark) => mark.Group is MarkGroup.Corner or MarkGroup.WhiteCorner;

    private static void TakeSingle(Mark mark, bool isFirmAhead, OpenQuotations open)
    {
        bool isOpen = open.Innermost is { Mark.Group: MarkGroup.Single };
        if (mark.Side == MarkSide.Opens)
        {
            if (mark.Doubt == MarkDoubt.None || (isFirmAhead && !isOpen))
            {
                open.Open(mark);
            }
        }
        else if (isOpen && !(mark.Doubt == MarkDoubt.WordEnd && isFirmAhead))
        {
            open.Close(mark);
        }
    }
}
