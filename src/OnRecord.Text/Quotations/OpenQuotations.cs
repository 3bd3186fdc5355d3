namespace OnRecord.Text.Quotations;

/// <summary>The quotations that are open at a place of the text, outermost first.</summary>
/// <param name="text">The whole text.</param>
internal sealed class OpenQuotations(string text)
{
    private readonly List<FoundQuotation> open = [];
    private readonly List<FoundQuotation> found = [];
    private TextSpan paragraph;

    /// <summary>All quotations so far, in the order of their opening marks.</summary>
    public IReadOnlyList<FoundQuotation> Found => found;

    /// <summary>The innermost one; null when none is open.</summary>
    public FoundQuotation? Innermost => open.Count == 0 ? null : open[^1];

    /// <summary>The mark of the innermost one of a group; null when none is open.</summary>
    public Mark? InnermostOf(MarkGroup group)
    {
        int last = open.FindLastIndex(quotation => quotation.Mark.Group == group);
        return last < 0 ? null : open[last].Mark;
    }

    /// <summary>Opens a quotation, unless too many are open.</summary>
    public void Open(Mark mark)
    {
        if (open.Count == QuotationReader.MaxDepth)
        {
            return;
        }

        FoundQuotation quotation = new(mark, paragraph);
        open.Add(quotation);
        found.Add(quotation);
    }

    /// <summary>Closes the innermost quotation of the mark's group, and those inside it for want of a mark.</summary>
    public void Close(Mark mark)
    {
        int closed = open.FindLastIndex(quotation => quotation.Mark.Group == mark.Group);
        foreach (FoundQuotation inner in open[(closed + 1)..])
        {
            inner.EndPart(text, mark.Start);
            inner.GiveUp();
        }

        open[closed].Close(text, mark);
        open.RemoveRange(closed, open.Count - closed);
    }

    /// <summary>Begins a paragraph: what is open goes on when the paragraph opens its marks again.</summary>
    /// <returns>How many marks that took.</returns>
    public int BeginParagraph(TextSpan next, IReadOnlyList<Mark> marks)
    {
        paragraph = next;
        int resumed = 0;
        int position = next.Start;
        while (
            resumed < open.Count
            && resumed < marks.Count
            && string.IsNullOrWhiteSpace(text[position..marks[resumed].Start])
            && OpensAgain(open[resumed].Mark, marks[resumed])
        )
        {
            open[resumed].Resume(marks[resumed]);
            position = marks[resumed].End;
            resumed++;
        }

        GiveUpFrom(resumed);
        return resumed;
    }

    /// <summary>Ends a paragraph; the next one says whether the open quotations go on.</summary>
    public void EndParagraph()
    {
        foreach (FoundQuotation quotation in open)
        {
            quotation.EndPart(text, paragraph.End);
        }
    }

    /// <summary>Ends the text.</summary>
    public void EndText() => GiveUpFrom(0);

    private void GiveUpFrom(int first)
    {
        foreach (FoundQuotation quotation in open[first..])
        {
            quotation.GiveUp();
        }

        open.RemoveRange(first, open.Count - first);
    }

    private static bool OpensAgain(Mark opened, Mark mark) =>
        mark.Group == opened.Group
        && mark.Doubt == MarkDoubt.None
        && (mark.Group is MarkGroup.Guillemet or MarkGroup.SingleGuillemet || mark.Glyph == opened.Glyph)
        && mark.Side != MarkSide.Closes;
}
