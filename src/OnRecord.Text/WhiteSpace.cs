namespace OnRecord.Text;

/// <summary>Leaves white space out of spans.</summary>
internal static class WhiteSpace
{
    /// <summary>The span from <paramref name="start"/> to <paramref name="end"/> without the white space at its ends.</summary>
    public static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new TextSpan(start, end);
    }
}
