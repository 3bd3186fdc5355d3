using System.Buffers;
using AngleSharp.Dom;
using OnRecord.Articles.Pages;

namespace OnRecord.Articles.Html;

/// <summary>Writes the elements of an article as a text, remembering where every character comes from.</summary>
/// <remarks>
/// Runs of white space become one space, as a browser shows them, save in <c>pre</c>. Paragraphs, headings, quotations and
/// the like are parted by an empty line, list items and table rows by a line break, table cells by a tab. The
/// marks of a <c>q</c> element, which browsers draw, are written as “ and ”. Nothing else is added, and what a browser does not show as text (scripts, forms, pictures) is left out.
/// </remarks>
internal sealed class ArticleTextWriter(CharacterData characters, TextNodePlaces places)
{
    private static readonly SearchValues<char> WhiteSpace = SearchValues.Create(" \t\n\r\f");

    private readonly MappedTextBuilder output = new();
    private string owedBreak = "";
    private bool owesSpace;
    private TextSpan? owedSpace;

    /// <summary>Writes all of it.</summary>
    public MappedTextBuilder Write(IElement article)
    {
        Visit(article, isPreformatted: false);
        return output;
    }

    private void Visit(INode node, bool isPreformatted)
    {
        switch (node)
        {
            case IText text:
                WriteText(text, isPreformatted);
                break;
            case IElement element when ElementKinds.IsHidden(element.LocalName):
                break;
            case IElement { LocalName: "br" }:
                Owe(owedBreak == "\n" ? "\n\n" : "\n");
                break;
            case IElement element:
                VisitElement(element, isPreformatted || element.LocalName is "pre" or "listing");
                break;
            default:
                break;
        }
    }

    private void VisitElement(IElement element, bool isPreformatted)
    {
        var boundary = Boundary(element);
        Owe(boundary);
        if (element.LocalName == "q")
        {
            Settle();
            output.Inserted("“");
        }

        foreach (var child in element.ChildNodes)
        {
            Visit(child, isPreformatted);
        }

        if (element.LocalName == "q")
        {
            output.Inserted("”");
        }

        Owe(boundary == "\t" ? "" : boundary);
    }

    private static string Boundary(IElement element) =>
        element.LocalName switch
        {
            "td" or "th" => element.PreviousElementSibling is null ? "" : "\t",
            var name when ElementKinds.IsLine(name) => "\n",
            var name when ElementKinds.IsBlock(name) => "\n\n",
            _ => "",
        };

    /// <summary>Parts what follows from what came before; of several breaks in a row the widest counts.</summary>
    private void Owe(string boundary)
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

    private void WriteText(IText text, bool isPreformatted)
    {
        var data = text.Data.AsSpan();
        var (partStart, written) = (0, 0);
        foreach (var part in places.Find(text))
        {
            foreach (var segment in characters.Cover(part))
            {
                var start = partStart + segment.Text.Start - part.Start;
                WritePiece(data[written..start], null, isPreformatted);
                written = start + segment.Text.Length;
                WritePiece(data[start..written], segment, isPreformatted);
            }

            partStart += part.Length;
        }

        WritePiece(data[written..], null, isPreformatted);
    }

    private void WritePiece(ReadOnlySpan<char> text, PageSegment? segment, bool isPreformatted)
    {
        while (!text.IsEmpty)
        {
            var words = isPreformatted ? text.Length : text.IndexOfAny(WhiteSpace);
            words = words < 0 ? text.Length : words;
            if (words > 0)
            {
                Settle();
                Append(text[..words], segment);
            }

            var spaces = text[words..].IndexOfAnyExcept(WhiteSpace);
            spaces = spaces < 0 ? text.Length - words : spaces;
            if (spaces > 0)
            {
                OweSpace(Shift(segment, words, spaces)?.Page);
            }

            segment = Shift(segment, words + spaces, text.Length - words - spaces);
            text = text[(words + spaces)..];
        }
    }

    /// <summary>A part of a segment; the whole of it when it is not verbatim, null when nothing is left.</summary>
    private static PageSegment? Shift(PageSegment? segment, int start, int length)
    {
        if (segment is not { IsVerbatim: true } whole)
        {
            return segment;
        }

        return length == 0
            ? null
            : new PageSegment(
                new TextSpan(whole.Text.Start + start, whole.Text.Start + start + length),
                new TextSpan(whole.Page.Start + start, whole.Page.Start + start + length),
                true
            );
    }

    private void OweSpace(TextSpan? page)
    {
        if (output.Length == 0 || owedBreak.Length > 0)
        {
            return;
        }

        var continues = owedSpace is { } before && page is { } more && before.End == more.Start;
        owedSpace = continues ? owedSpace!.Value.Union(page!.Value) : owedSpace ?? page;
        owesSpace = true;
    }

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
            case { Length: 1 } page when characters.Markup[page.Start] == ' ':
                output.Verbatim(" ", page.Start);
                break;
            case { } page:
                output.Decoded(" ", page);
                break;
        }
    }

    private void Append(ReadOnlySpan<char> text, PageSegment? segment)
    {
        if (segment is not { } place)
        {
            output.Inserted(text);
        }
        else if (place.IsVerbatim)
        {
            output.Verbatim(text, place.Page.Start);
        }
        else
        {
            output.Decoded(text, place.Page);
        }
    }
}
