using System.Text;
using Wcwidth;

namespace OnRecord.Cli.Terminal;

/// <summary>How many columns of a terminal a text takes, by grapheme clusters and East Asian width.</summary>
internal static class DisplayWidth
{
    private const int EmojiPresentation = 0xFE0F;

    /// <summary>Columns of a text without control characters.</summary>
    public static int Of(ReadOnlySpan<char> text)
    {
        var columns = 0;
        while (!text.IsEmpty)
        {
            var length = StringInfo.GetNextTextElementLength(text);
            columns += OfCluster(text[..length]);
            text = text[length..];
        }
        return columns;
    }

    /// <summary>Columns of one grapheme cluster: 0, 1 or 2.</summary>
    /// <remarks>The widest of its characters counts, as terminals draw accents, joined emoji and flags on one place.</remarks>
    public static int OfCluster(ReadOnlySpan<char> cluster)
    {
        if (cluster.Length == 1 && cluster[0] is >= ' ' and <= '~')
        {
            return 1;
        }
        var widest = 0;
        foreach (var rune in cluster.EnumerateRunes())
        {
            var width =
                rune.Value == EmojiPresentation || IsRegionalIndicator(rune) ? 2 : UnicodeCalculator.GetWidth(rune);
            widest = Math.Max(widest, width);
        }
        return widest;
    }

    private static bool IsRegionalIndicator(Rune rune) => rune.Value is >= 0x1F1E6 and <= 0x1F1FF;
}
