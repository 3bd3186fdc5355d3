using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using OnRecord.Articles.Pages;

namespace OnRecord.Articles.Markdown;

/// <summary>Writes a parsed Markdown document as a text, remembering where every character comes from.</summary>
/// <remarks>
/// Paragraphs, headings and quotations are parted by an empty line, list items and table rows by a line break, cells by a
/// tab; a line break within a paragraph is a space, a hard one a line break. Marks, addresses, pictures, HTML and front
/// matter are left out.
/// </remarks>
internal sealed class MarkdownTextWriter(string markdown)
{
    /// <summary>Characters beyond what was written last in which a text without a place is looked for.</summary>
    private const int Nearby = 1000;

    private readonly FlowingText output = new(markdown);
    private int reached;

    /// <summary>HTML blocks that were left out.</summary>
    public int HtmlBlocks { get; private set; }

    /// <summary>Writes all of it.</summary>
    public FlowingText Write(MarkdownDocument document)
    {
        Visit(document, "\n\n");
        return output;
    }

    /// <summary>The text of one block.</summary>
    public string WriteBlock(Block block)
    {
        Visit(block, "");
        return output.ToString();
    }

    private void Visit(Block block, string boundary)
    {
        switch (block)
        {
            case YamlFrontMatterBlock or LinkReferenceDefinitionGroup:
                break;
            case HtmlBlock html:
                HtmlBlocks += html.Type is HtmlBlockType.Comment ? 0 : 1;
                break;
            case TableRow row:
                VisitRow(row);
                break;
            case ContainerBlock container:
                VisitContainer(container, boundary);
                break;
            case LeafBlock { Inline: { } inline }:
                output.Break(boundary);
                Visit(inline);
                output.Break(boundary);
                break;
            case CodeBlock code:
                output.Break(boundary);
                WriteLines(code);
                output.Break(boundary);
                break;
            default:
                output.Break(boundary);
                break;
        }
    }

    private void VisitContainer(ContainerBlock container, string boundary)
    {
        output.Break(boundary);
        var inner = container switch
        {
            ListBlock { IsLoose: false } => "\n",
            ListItemBlock => boundary,
            Table => "\n",
            _ => "\n\n",
        };
        foreach (var child in container)
        {
            Visit(child, inner);
        }

        output.Break(boundary);
    }

    private void VisitRow(TableRow row)
    {
        output.Break("\n");
        foreach (var (index, cell) in row.Index())
        {
            output.Break(index == 0 ? "" : "\t");
            foreach (var inline in cell.Descendants<ParagraphBlock>().Select(p => p.Inline).OfType<ContainerInline>())
            {
                Visit(inline);
            }
        }

        output.Break("\n");
    }

    /// <summary>Writes all that is in it, without recursion: marks may be nested as deep as a document is long.</summary>
    private void Visit(ContainerInline container)
    {
        Inline? inline = container.FirstChild;
        while (inline is not null)
        {
            if (inline is ContainerInline { FirstChild: { } first } and not LinkInline { IsImage: true })
            {
                inline = first;
                continue;
            }

            Write(inline);
            while (inline is { NextSibling: null } && inline.Parent != container)
            {
                inline = inline.Parent;
            }

            inline = inline?.NextSibling;
        }
    }

    private void Write(Inline inline)
    {
        switch (inline)
        {
            case HtmlInline html when html.Tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase):
            case LineBreakInline { IsHard: true }:
                output.LineBreak();
                break;
            case LineBreakInline soft:
                output.Space(Span(soft.Span, [' ', '\r', '\n']));
                break;
            case HtmlEntityInline entity:
                Write(entity.Transcoded.AsSpan(), Span(entity.Span, ['&']));
                break;
            case LiteralInline literal:
                WriteVerbatim(literal.Content.AsSpan(), Span(literal.Span, []));
                break;
            case CodeInline code:
                Write(code.ContentSpan, Span(code.Span, ['`']));
                break;
            case AutolinkInline link:
                WriteVerbatim(link.Url, Span(link.Span, []));
                break;
            default:
                break;
        }
    }

    /// <summary>Writes text that stands in a run of the page: as it is, or as a whole when it was changed.</summary>
    private void Write(ReadOnlySpan<char> text, TextSpan? page)
    {
        if (page is not { } run || markdown.AsSpan(run.Start, run.Length).Contains(text, StringComparison.Ordinal))
        {
            WriteVerbatim(text, page);
        }
        else if (!text.IsEmpty)
        {
            output.Decoded(text, run);
            reached = run.End;
        }
    }

    /// <summary>Writes text that stands in a run of the page as it is, or else soon after what was written last.</summary>
    private void WriteVerbatim(ReadOnlySpan<char> text, TextSpan? page)
    {
        if (text.IsEmpty)
        {
            return;
        }

        if (Place(text, page) is var place and >= 0)
        {
            output.Verbatim(text, place);
            reached = place + text.Length;
        }
        else
        {
            output.Inserted(text);
        }
    }

    /// <summary>Markdig's places are off by some lines after a few odd turns; then the text is looked for close by.</summary>
    private int Place(ReadOnlySpan<char> text, TextSpan? page)
    {
        if (page is { } run && Find(text, run) is var there and >= 0)
        {
            return there;
        }

        return Find(text, new TextSpan(reached, Math.Min(markdown.Length, reached + text.Length + Nearby)));
    }

    private int Find(ReadOnlySpan<char> text, TextSpan run)
    {
        var at = markdown.AsSpan(run.Start, run.Length).IndexOf(text, StringComparison.Ordinal);
        return at < 0 ? -1 : run.Start + at;
    }

    private void WriteLines(CodeBlock code)
    {
        for (var i = 0; i < code.Lines.Count; i++)
        {
            var line = code.Lines.Lines[i];
            var isThere = line.Position >= 0 && line.Position < markdown.Length;
            output.LineBreak();
            WriteVerbatim(
                line.Slice.AsSpan(),
                isThere
                    ? new TextSpan(line.Position, Math.Min(markdown.Length, line.Position + line.Slice.Length + 8))
                    : null
            );
        }
    }

    /// <summary>The run of the page; null when it lies outside, or does not begin with one of the characters that it must.</summary>
    private TextSpan? Span(SourceSpan span, ReadOnlySpan<char> starts) =>
        span.IsEmpty
        || span.Start < 0
        || span.End >= markdown.Length
        || (!starts.IsEmpty && !starts.Contains(markdown[span.Start]))
            ? null
            : new TextSpan(span.Start, span.End + 1);
}
