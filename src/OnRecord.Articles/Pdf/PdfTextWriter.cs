namespace OnRecord.Articles.Pdf;

/// <summary>Joins the lines of a PDF's blocks into paragraphs.</summary>
/// <remarks>
/// Lines of a block are joined by a space. A word parted by a hyphen at the end of a line is joined without it only when
/// the same word stands whole elsewhere in the document, otherwise with it: <c>inter-</c> and <c>national</c> give
/// <c>international</c> or <c>inter-national</c>, never a word that the document does not have. A soft hyphen at the end
/// of a line goes. Blocks are parted by an empty line, save where one breaks off in mid-sentence and the next goes on in
/// lower case, as at the end of a column or a page. A block of digits alone is a page number and is left out, and so is a
/// header or footer: a line that, but for its digits, stands in a block of one or two lines on at least three pages and on
/// a third of all pages.
/// </remarks>
internal sealed class PdfTextWriter
{
    private const int FewestRepeats = 3;

    private readonly HashSet<string> words;
    private readonly StringBuilder text = new();
    private readonly List<int> pageStarts = [];

    /// <summary>Writes the text of pages of blocks of lines.</summary>
    public PdfTextWriter(IReadOnlyList<IReadOnlyList<IReadOnlyList<string>>> pages)
    {
        words = pages
            .SelectMany(page => page)
            .SelectMany(block => block)
            .SelectMany(line => line.Split(' '))
            .Select(Bare)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var repeated = RepeatedLines(pages);
        RunningLines = [.. repeated.Values];
        foreach (var page in pages)
        {
            var start = -1;
            foreach (
                var block in page.Where(b => !IsPageNumber(b))
                    .Select(b => WithoutRepeated(b, repeated))
                    .Where(b => b.Count > 0)
            )
            {
                var at = Write(block);
                start = start < 0 ? at : start;
            }

            pageStarts.Add(start < 0 ? text.Length : start);
        }

        Text = text.ToString();
    }

    /// <summary>The whole text.</summary>
    public string Text { get; }

    /// <summary>Headers and footers that were left out, each as it stands where it comes first.</summary>
    public IReadOnlyList<string> RunningLines { get; }

    /// <summary>Where each page begins in the text; an empty page where the next one would.</summary>
    public IReadOnlyList<int> PageStarts => pageStarts;

    private static bool IsPageNumber(IReadOnlyList<string> block) =>
        block is [{ Length: <= 4 } line] && line.All(char.IsAsciiDigit);

    private static Dictionary<string, string> RepeatedLines(
        IReadOnlyList<IReadOnlyList<IReadOnlyList<string>>> pages
    ) =>
        pages
            .SelectMany(page =>
                page.Where(block => block.Count <= 2 && !IsPageNumber(block))
                    .SelectMany(block => block)
                    .DistinctBy(WithoutDigits)
            )
            .GroupBy(WithoutDigits, StringComparer.Ordinal)
            .Where(lines => lines.Count() >= FewestRepeats && lines.Count() * 3 >= pages.Count)
            .ToDictionary(lines => lines.Key, lines => lines.First(), StringComparer.Ordinal);

    private static string WithoutDigits(string line) => string.Concat(line.Where(c => !char.IsAsciiDigit(c)));

    /// <summary>The block without the headers that begin it and the footers that end it, which are parted from it on other pages.</summary>
    private static List<string> WithoutRepeated(IReadOnlyList<string> block, Dictionary<string, string> repeated)
    {
        bool IsRepeated(string line) => repeated.ContainsKey(WithoutDigits(line));
        var rest = block.SkipWhile(IsRepeated).ToList();
        while (rest.Count > 0 && IsRepeated(rest[^1]))
        {
            rest.RemoveAt(rest.Count - 1);
        }

        return rest;
    }

    private int Write(List<string> block)
    {
        if (text.Length > 0 && !(BreaksOff() && char.IsLower(block[0][0])))
        {
            text.Append("\n\n");
            var start = text.Length;
            text.Append(block[0]);
            WriteRest(block);
            return start;
        }

        var at = Join(block[0]);
        WriteRest(block);
        return at;
    }

    private void WriteRest(List<string> block)
    {
        foreach (var line in block.Skip(1))
        {
            Join(line);
        }
    }

    /// <summary>Whether the text so far ends within a sentence.</summary>
    private bool BreaksOff() => text[^1] is ',' or ';' or '-' or '\u00AD' || char.IsLetterOrDigit(text[^1]);

    private int Join(string line)
    {
        if (text.Length == 0)
        {
            text.Append(line);
            return 0;
        }

        if (text[^1] == '\u00AD')
        {
            text.Length--;
        }
        else if (!EndsWithHyphen() || !char.IsLower(line[0]))
        {
            text.Append(' ');
        }
        else if (words.Contains(Bare(LastWord()[..^1] + line.Split(' ')[0])))
        {
            text.Length--;
        }

        var start = text.Length;
        text.Append(line);
        return start;
    }

    private bool EndsWithHyphen() => text.Length > 1 && text[^1] is '-' or '\u2010' && char.IsLetter(text[^2]);

    private string LastWord()
    {
        var start = text.Length;
        while (start > 0 && !char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        return text.ToString(start, text.Length - start);
    }

    private static string Bare(string word) =>
        word.Trim().Trim('.', ',', ';', ':', '!', '?', '"', '“', '”', '‘', '’', '(', ')');
}
