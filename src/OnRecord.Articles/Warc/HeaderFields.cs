namespace OnRecord.Articles.Warc;

/// <summary>Named fields as WARC records and HTTP messages begin with.</summary>
internal sealed class HeaderFields
{
    /// <summary>Longer lines are no header's; what goes beyond it is lost.</summary>
    private const int LongestLine = 1 << 16;

    private const int MostFields = 1_000;

    private readonly Dictionary<string, string> fields = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The first value of a field; null when there is none.</summary>
    public string? this[string name] => fields.GetValueOrDefault(name);

    /// <summary>Reads fields up to the empty line after them.</summary>
    /// <returns>Null when the stream ends before that line, or there are more than 1,000 lines.</returns>
    public static async ValueTask<HeaderFields?> ReadAsync(
        Func<int, CancellationToken, ValueTask<string?>> readLine,
        CancellationToken cancellationToken
    )
    {
        var header = new HeaderFields();
        string? last = null;
        for (var count = 0; count < MostFields; count++)
        {
            var line = await readLine(LongestLine, cancellationToken).ConfigureAwait(false);
            if (string.IsNullOrEmpty(line))
            {
                return line is null ? null : header;
            }

            if (line[0] is ' ' or '\t')
            {
                // A field goes on in a line that is indented.
                if (last is not null && header.fields[last].Length < LongestLine)
                {
                    header.fields[last] += " " + line.Trim();
                }

                continue;
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
            {
                var name = line[..colon].Trim();
                last = header.fields.TryAdd(name, line[(colon + 1)..].Trim()) ? name : null;
            }
        }

        return null;
    }
}
