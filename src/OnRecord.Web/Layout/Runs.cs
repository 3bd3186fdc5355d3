using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace OnRecord.Web.Layout;

/// <summary>Marked text; written without Razor, which would put white space between runs.</summary>
/// <remarks>A screen reader hears where the content of a statement begins and ends, and which one it is.</remarks>
public sealed class Runs : ComponentBase
{
    /// <summary>The runs.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<TextRun> Items { get; set; } = [];

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        foreach (var run in Items)
        {
            foreach (var number in run.Anchors)
            {
                builder.OpenElement(0, "span");
                builder.AddAttribute(1, "id", Named('t', number));
                builder.AddAttribute(2, "class", "anchor");
                builder.CloseElement();
            }

            foreach (var number in run.Opens)
            {
                Unseen(builder, string.Create(CultureInfo.InvariantCulture, $"[statement {number}: "));
            }

            if (run.Class.Length == 0)
            {
                builder.AddContent(3, run.Text);
            }
            else
            {
                builder.OpenElement(4, "span");
                builder.AddAttribute(5, "class", run.Class);
                builder.AddContent(6, run.Text);
                builder.CloseElement();
            }

            foreach (var number in run.Closes)
            {
                Unseen(builder, string.Create(CultureInfo.InvariantCulture, $" end of statement {number}]"));
            }

            foreach (var number in run.References)
            {
                builder.OpenElement(7, "a");
                builder.AddAttribute(8, "class", $"ref {MarkedText.HueOf(number)}");
                builder.AddAttribute(9, "href", "#" + Named('s', number));
                builder.AddAttribute(
                    10,
                    "aria-label",
                    string.Create(CultureInfo.InvariantCulture, $"Statement {number}")
                );
                builder.AddContent(11, number);
                builder.CloseElement();
            }
        }
    }

    private static void Unseen(RenderTreeBuilder builder, string words)
    {
        builder.OpenElement(12, "span");
        builder.AddAttribute(13, "class", "unseen");
        builder.AddContent(14, words);
        builder.CloseElement();
    }

    private static string Named(char kind, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{kind}{number}");
}
