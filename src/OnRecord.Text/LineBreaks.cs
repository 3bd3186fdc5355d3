namespace OnRecord.Text;

/// <summary>What breaks a line.</summary>
internal static class LineBreaks
{
    /// <summary>LF, CR, next line (U+0085), line separator (U+2028), paragraph separator (U+2029).</summary>
    public const string Characters = "\n\r\u0085\u2028\u2029";

    /// <summary>Whether a line ends at the character.</summary>
    public static bool Contains(int codePoint) => codePoint is '\n' or '\r' or 0x85 or 0x2028 or 0x2029;
}
