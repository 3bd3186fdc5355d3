namespace OnRecord.Bench;

/// <summary>Any number of articles made of the paragraphs of freely licensed ones: the samples, and GUM news (CC BY, see <c>data/quality/CREDITS.md</c>).</summary>
internal sealed class RecombinedTexts
{
    private const int Fewest = 4;
    private const int Most = 7;

    private readonly string[] paragraphs =
    [
        .. Directory
            .EnumerateFiles("samples", "*.txt")
            .Concat(Directory.EnumerateFiles("data/quality", "*.txt"))
            .Order(StringComparer.Ordinal)
            .SelectMany(file => File.ReadAllText(file).ReplaceLineEndings("\n").Split("\n\n"))
            .Select(paragraph => paragraph.Trim())
            .Where(paragraph => paragraph.Length > 0),
    ];

    /// <summary>The paragraphs, each once.</summary>
    public IReadOnlyList<string> Paragraphs => paragraphs;

    /// <summary>The article of a number; the same for the same number.</summary>
    public string Text(int number)
    {
        var chance = new Random(number);
        var count = chance.Next(Fewest, Most + 1);
        return string.Join("\n\n", Enumerable.Range(0, count).Select(_ => paragraphs[chance.Next(paragraphs.Length)]))
            + "\n";
    }

    /// <summary>Writes articles as files of a folder, a thousand in each of its folders.</summary>
    /// <returns>Their words.</returns>
    public long Write(string folder, int articles)
    {
        var words = 0L;
        for (var number = 0; number < articles; number++)
        {
            var text = Text(number);
            words += text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
            var place = Directory.CreateDirectory(Path.Combine(folder, $"{number / 1000:000}"));
            File.WriteAllText(Path.Combine(place.FullName, $"{number:000000}.txt"), text);
        }

        return words;
    }
}
