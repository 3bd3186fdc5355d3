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

    private readonly FlowingText output = new(characters.Markup);

    /// <summary>Writes all of it.</summary>
    public FlowingText Write(IElement article)
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
            case IElement element when ElementKinds.IsHidden(element.LocalName) || IsInvisible(element):
                break;
            case IElement { LocalName: "br" }:
                output.LineBreak();
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
        output.Break(boundary);
        if (element.LocalName == "q")
        {
            output.Inserted("“");
        }

        foreach (var child in element.ChildNodes)
        {
            Visit(child, isPreformatted);
        }

        if (element.LocalName == "q")
        {
            output.InsertedAtOnce("”");
        }

        output.Break(boundary == "\t" ? "" : boundary);
    }

    private static bool IsInvisible(IElement element) =>
        element.HasAttribute("hidden")
        || element
            .GetAttribute("style")
            ?.Replace(" ", "", StringComparison.Ordinal)
            .Contains("display:none", StringComparison.OrdinalIgnoreCase) == true;

    private static string Boundary(IElement element) =>
        element.LocalName switch
        {
            "td" or "th" => element.PreviousElementSibling is null ? "" : "\t",
            var name when ElementKinds.IsLine(name) => "\n",
            var name when ElementKinds.IsBlock(name) => "\n\n",
            _ => "",
        };

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
                Append(text[..words], segment);
            }

            var spaces = text[words..].IndexOfAnyExcept(WhiteSpace);
            spaces = spaces < 0 ? text.Length - words : spaces;
            if (spaces > 0)
            {
                output.Space(Shift(segment, words, spaces)?.Page);
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
