namespace OnRecord.Articles.Archives;

/// <summary>Names of entries as archives state them.</summary>
internal static class EntryName
{
    private const int Longest = 4096;

    /// <summary>The name with <c>/</c> between its parts and without <c>.</c> in it; null when it leads out of the archive or is no path.</summary>
    /// <remarks>Nothing is ever written under such a name; but addresses of articles are made of it.</remarks>
    public static string? Safe(string stated)
    {
        var name = stated.Replace('\\', '/');
        if (
            name.Length is 0 or > Longest
            || name.StartsWith('/')
            || (name.Length > 1 && name[1] == ':' && char.IsAsciiLetter(name[0]))
            || name.Any(char.IsControl)
        )
        {
            return null;
        }

        var parts = name.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(part => part != ".").ToList();
        return parts.Count == 0 || parts.Contains("..") ? null : string.Join('/', parts);
    }
}
