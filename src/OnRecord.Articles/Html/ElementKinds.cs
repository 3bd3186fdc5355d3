using System.Collections.Frozen;

namespace OnRecord.Articles.Html;

/// <summary>How browsers lay elements out by default, as far as a text shows it.</summary>
internal static class ElementKinds
{
    private static readonly FrozenSet<string> Hidden = Names(
        "audio button canvas embed head iframe math noscript object script select style svg template textarea title video"
    );

    private static readonly FrozenSet<string> Lines = Names("dd dt li option summary tr");

    private static readonly FrozenSet<string> Blocks = Names(
        "address article aside blockquote body caption center details dialog div dl fieldset figcaption figure footer form "
            + "h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section table tbody tfoot thead ul"
    );

    /// <summary>Whether what is inside is no text to be read.</summary>
    public static bool IsHidden(string name) => Hidden.Contains(name);

    /// <summary>Whether it stands on a line of its own.</summary>
    public static bool IsLine(string name) => Lines.Contains(name);

    /// <summary>Whether it stands apart from what is around it.</summary>
    public static bool IsBlock(string name) => Blocks.Contains(name);

    private static FrozenSet<string> Names(string names) =>
        names.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
