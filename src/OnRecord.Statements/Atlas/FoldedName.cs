namespace OnRecord.Statements.Atlas;

/// <summary>The spelling of a name that lookups compare.</summary>
internal static class FoldedName
{
    /// <summary>A longer text, in UTF-16 code units, is no name of the gazetteer.</summary>
    internal const int LongestName = 64;

    /// <summary>The folded name.</summary>
    /// <exception cref="ArgumentException">The name is longer than <see cref="LongestName"/>.</exception>
    internal static string Of(string name)
    {
        if (name.Length > LongestName)
        {
            throw new ArgumentException($"'{name}' is longer than a name of the gazetteer may be.", nameof(name));
        }

        Span<char> buffer = stackalloc char[LongestName];
        return buffer[..Write(name, buffer)].ToString();
    }

    /// <summary>Writes the folded name and returns its length, which is never more than that of <paramref name="name"/>.</summary>
    internal static int Write(ReadOnlySpan<char> name, Span<char> folded)
    {
        if (name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) && name.Length > 4)
        {
            name = name[4..];
        }

        var length = 0;
        foreach (var character in name)
        {
            var written = character switch
            {
                '\u2019' or '\u2018' or '\u02BB' => '\'',
                '-' or '\u2010' or '\u2011' => ' ',
                _ when char.IsWhiteSpace(character) => ' ',
                _ => character,
            };
            if (written == ' ' && (length == 0 || folded[length - 1] == ' '))
            {
                continue;
            }

            folded[length++] = written;
        }

        return length > 0 && folded[length - 1] == ' ' ? length - 1 : length;
    }
}
