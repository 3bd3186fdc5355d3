namespace OnRecord.Articles.Pages;

/// <summary>Writes a text as a browser would flow it: breaks and spaces come when something follows them, and never twice.</summary>
internal sealed class FlowingText(string markup)
{
    private readonly MappedTextBuilder output = new();
    private string owedBreak = "";
    private bool owesSpace;
    private TextSpan? owedSpace;

    /// <summary>Parts what follows from what came before; of several breaks in a row the widest counts.</summary>
    /// <param name="boundary">An empty line, a line break, a tab, or nothing.</param>
    public void Break(string boundary)
    {
        if (boundary.Length == 0)
        {
            return;
        }

        (owesSpace, owedSpace) = (false, null);
        if (boundary.Length > owedBreak.Length || (boundary == "\n" && owedBreak == "\t"))
        {
            owedBreak = boundary;
        }
    }

    /// <summary>A line break; two in a row make an empty line.</summary>
    public void LineBreak() => Break(owedBreak == "\n" ? "\n\n" : "\n");

    /// <summary>A space, unless it would stand at the beginning or the end of a line.</summary>
    /// <param name="page">The white space on the page that it stands for; null when there is none.</param>
    public void Space(TextSpan? page)
    {
        if (output.Length == 0 || owedBreak.Length > 0)
        {
            return;
        }

        var continues = owedSpace is { } before && page is { } more && before.End == more.Start;
        owedSpace = continues ? owedSpace!.Value.Union(page!.Value) : owedSpace ?? page;
        owesSpace = true;
    }

    /// <summary>Writes characters that stand at <paramref name="pageStart"/> of the page just so.</summary>
    public void Verbatim(ReadOnlySpan<char> value, int pageStart)
    {
        Settle();
        output.Verbatim(value, pageStart);
    }

    /// <summary>Writes characters that stand for a run of the page as a whole.</summary>
    public void Decoded(ReadOnlySpan<char> value, TextSpan page)
    {
        Settle();
        output.Decoded(value, page);
    }

    /// <summary>Writes characters that are not on the page.</summary>
    public void Inserted(ReadOnlySpan<char> value)
    {
        Settle();
        output.Inserted(value);
    }

    /// <summary>Writes characters that are not on the page before any space or break that is still owed.</summary>
    public void InsertedAtOnce(ReadOnlySpan<char> value) => output.Inserted(value);

    public override string ToString() => output.ToString();

    public PageMap ToMap() => output.ToMap();

    private void Settle()
    {
        if (output.Length > 0 && owedBreak.Length > 0)
        {
            output.Inserted(owedBreak);
        }
        else if (owesSpace)
        {
            WriteSpace();
        }

        (owedBreak, owesSpace, owedSpace) = ("", false, null);
    }

    private void WriteSpace()
    {
        switch (owedSpace)
        {
            case null:
                output.Inserted(" ");
                break;
            case { Length: 1 } page when markup[page.Start] == ' ':
                output.Verbatim(" ", page.Start);
                break;
            case { } page:
                output.Decoded(" ", page);
                break;
        }
    }
}
