namespace OnRecord.Text;

/// <summary>What is left of a character when it is decomposed canonically and its combining marks are dropped: é becomes e.</summary>
/// <remarks>
/// <see cref="string.Normalize()"/> does nothing under invariant globalisation, hence a table of our own
/// (<c>CanonicalBases.txt</c>, written by <c>eng/canonical_bases.py</c>). Hangul syllables decompose by the arithmetic
/// of the Unicode Standard, section 3.12. Safe on any thread.
/// </remarks>
internal static class CanonicalBases
{
    private const int FirstSyllable = 0xAC00;
    private const int LastSyllable = 0xD7A3;
    private const int Leading = 0x1100;
    private const int Vowel = 0x1161;
    private const int Trailing = 0x11A7;
    private const int Vowels = 21;
    private const int Trailings = 28;

    private static readonly Dictionary<int, string> Table = ReadTable();

    /// <summary>Most UTF-16 code units that one character can leave.</summary>
    public const int MaxLength = 6;

    /// <summary>Writes the base characters of <paramref name="codePoint"/>, which is itself when it does not decompose.</summary>
    /// <param name="codePoint">A Unicode scalar value that is no nonspacing mark.</param>
    /// <param name="bases">Room for <see cref="MaxLength"/> code units.</param>
    /// <returns>The number of code units written.</returns>
    public static int Write(int codePoint, Span<char> bases)
    {
        if (codePoint is >= FirstSyllable and <= LastSyllable)
        {
            return WriteSyllable(codePoint - FirstSyllable, bases);
        }

        if (Table.TryGetValue(codePoint, out string? found))
        {
            found.CopyTo(bases);
            return found.Length;
        }

        return new Rune(codePoint).EncodeToUtf16(bases);
    }

    private static int WriteSyllable(int index, Span<char> bases)
    {
        bases[0] = (char)(Leading + (index / (Vowels * Trailings)));
        bases[1] = (char)(Vowel + (index % (Vowels * Trailings) / Trailings));
        int trailing = index % Trailings;
        if (trailing == 0)
        {
            return 2;
        }

        bases[2] = (char)(Trailing + trailing);
        return 3;
    }

    private static Dictionary<int, string> ReadTable()
    {
        using Stream resource = typeof(CanonicalBases).Assembly.GetManifestResourceStream("CanonicalBases.txt")!;
        using StreamReader reader = new(resource, Encoding.ASCII);
        Dictionary<int, string> table = new(2048);
        StringBuilder bases = new();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
            {
                continue;
            }

            int? key = null;
            bases.Clear();
            foreach (Range field in line.AsSpan().Split(' '))
            {
                int codePoint = int.Parse(line.AsSpan()[field], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
                if (key is null)
                {
                    key = codePoint;
                }
                else
                {
                    bases.Append(new Rune(codePoint).ToString());
                }
            }

            table.Add(key!.Value, bases.ToString());
        }

        return table;
    }
}
