namespace OnRecord.Articles.Fetching;

/// <summary>What a <c>robots.txt</c> allows one program, by RFC 9309; examples in <c>specs/robots.md</c>.</summary>
internal sealed class RobotsFile
{
    private const int MaxLength = 512_000;
    private const int MaxRules = 20_000;
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(1);

    private readonly IReadOnlyList<(bool Allows, string Pattern)> rules;

    private RobotsFile(IReadOnlyList<(bool Allows, string Pattern)> rules, TimeSpan? delay)
    {
        this.rules = rules;
        Delay = delay;
    }

    /// <summary>Allows everything.</summary>
    public static RobotsFile Open { get; } = new([], null);

    /// <summary>Time that it wants between two requests (<c>Crawl-delay</c>), at most a minute; null when it does not say.</summary>
    public TimeSpan? Delay { get; }

    /// <summary>Reads what a file says to a program.</summary>
    /// <param name="text">The file; what is beyond 512,000 characters is not looked at.</param>
    /// <param name="name">The name of the program, without version.</param>
    public static RobotsFile Read(string text, string name)
    {
        var own = new List<(bool, string)>();
        var all = new List<(bool, string)>();
        TimeSpan? ownDelay = null;
        TimeSpan? allDelay = null;
        var (isOwn, isAll, hasOwn, inAgents) = (false, false, false, false);
        foreach (var line in text.AsSpan(0, Math.Min(text.Length, MaxLength)).EnumerateLines())
        {
            if (!Split(line, out var key, out var value))
            {
                continue;
            }

            if (key == "user-agent")
            {
                // Names that follow each other begin one group.
                (isOwn, isAll) = inAgents ? (isOwn, isAll) : (false, false);
                inAgents = true;
                isOwn |= IsNameOf(value, name);
                isAll |= value.SequenceEqual("*");
                hasOwn |= isOwn;
                continue;
            }

            // Other records, such as Sitemap, are of no group.
            inAgents &= key is not ("allow" or "disallow" or "crawl-delay");
            if (key is "allow" or "disallow" && value.Length > 0)
            {
                var rule = (key == "allow", Normal(value.ToString()));
                Add(own, rule, isOwn);
                Add(all, rule, isAll);
            }
            else if (key == "crawl-delay" && DelayOf(value) is { } delay)
            {
                ownDelay = isOwn ? delay : ownDelay;
                allDelay = isAll ? delay : allDelay;
            }
        }

        return hasOwn ? new RobotsFile(own, ownDelay) : new RobotsFile(all, allDelay);
    }

    /// <summary>Whether an address may be asked for.</summary>
    public bool Allows(Uri address)
    {
        var path = Normal(address.PathAndQuery);
        if (path == "/robots.txt")
        {
            return true;
        }

        var (best, allows) = (-1, true);
        foreach (var (ruleAllows, pattern) in rules)
        {
            if ((pattern.Length > best || (pattern.Length == best && ruleAllows)) && Matches(pattern, path))
            {
                (best, allows) = (pattern.Length, ruleAllows);
            }
        }

        return allows;
    }

    private static void Add(List<(bool, string)> rules, (bool, string) rule, bool applies)
    {
        if (applies && rules.Count < MaxRules)
        {
            rules.Add(rule);
        }
    }

    private static bool Split(ReadOnlySpan<char> line, out string key, out ReadOnlySpan<char> value)
    {
        key = "";
        value = default;
        var comment = line.IndexOf('#');
        var content = (comment < 0 ? line : line[..comment]).Trim();
        var colon = content.IndexOf(':');
        if (colon < 0)
        {
            return false;
        }

        key = content[..colon].Trim().ToString().ToLowerInvariant();
        value = content[(colon + 1)..].Trim();
        return true;
    }

    // The name of a group may have a version behind it, which does not count.
    private static bool IsNameOf(ReadOnlySpan<char> written, string name)
    {
        var length = 0;
        while (length < written.Length && (char.IsAsciiLetter(written[length]) || written[length] is '-' or '_'))
        {
            length++;
        }

        return written[..length].Equals(name, StringComparison.OrdinalIgnoreCase);
    }

    private static TimeSpan? DelayOf(ReadOnlySpan<char> value) =>
        double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(Math.Min(seconds, LongestDelay.TotalSeconds))
            : null;

    // Octets that need no escape are compared unescaped, all others escaped, in capitals.
    private static string Normal(string path)
    {
        var bytes = Encoding.UTF8.GetBytes(path);
        var normal = new StringBuilder(bytes.Length);
        for (var i = 0; i < bytes.Length; i++)
        {
            var octet = bytes[i];
            var isEscaped =
                octet == '%'
                && i + 2 < bytes.Length
                && char.IsAsciiHexDigit((char)bytes[i + 1])
                && char.IsAsciiHexDigit((char)bytes[i + 2]);
            if (isEscaped)
            {
                octet = (byte)((Digit(bytes[i + 1]) << 4) | Digit(bytes[i + 2]));
                i += 2;
            }

            var isPlain = octet is > 0x20 and < 0x7F && (!isEscaped || IsUnreserved((char)octet));
            normal.Append(isPlain ? ((char)octet).ToString() : $"%{octet:X2}");
        }

        return normal.ToString();
    }

    private static int Digit(byte hex) => char.IsAsciiDigit((char)hex) ? hex - '0' : (hex | 0x20) - 'a' + 10;

    private static bool IsUnreserved(char octet) =>
        char.IsAsciiLetterOrDigit(octet) || octet is '-' or '.' or '_' or '~';

    /// <summary>Whether a path begins as a pattern with <c>*</c> and <c>$</c> says; in time of the product of their lengths at most.</summary>
    private static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> path)
    {
        var isWhole = pattern is [.., '$'];
        if (isWhole)
        {
            pattern = pattern[..^1];
        }

        var (p, s, star, resume) = (0, 0, -1, 0);
        while (true)
        {
            if (p == pattern.Length && (!isWhole || s == path.Length))
            {
                return true;
            }

            if (p < pattern.Length && pattern[p] == '*')
            {
                (star, resume) = (p++, s);
            }
            else if (p < pattern.Length && s < path.Length && pattern[p] == path[s])
            {
                (p, s) = (p + 1, s + 1);
            }
            else if (star >= 0 && resume < path.Length)
            {
                (p, s) = (star + 1, ++resume);
            }
            else
            {
                return false;
            }
        }
    }
}
