using OnRecord.Corpora.Attributions;
using OnRecord.Corpora.Lines;

namespace OnRecord.Corpora.Articles;

/// <summary>Reads the articles of <c>data/quality</c>: a text and what a person reads in it, made to be reviewed.</summary>
/// <remarks>
/// The format of a <c>.gold</c> file stands in <c>docs/evaluation.md</c>. Every span is written with its offsets and its
/// words; both must agree with the text.
/// </remarks>
public static class GoldArticleReader
{
    private const string Folder = "data/quality";
    private const string GoldExtension = ".gold";
    private const string TextExtension = ".txt";

    private static readonly string[] Heads = ["title", "publisher", "date", "terms"];

    /// <summary>The articles of a folder, by name.</summary>
    /// <exception cref="InvalidDataException">An annotation is malformed or does not agree with its text.</exception>
    public static IReadOnlyList<AnnotatedDocument> ReadFolder(string folder) =>
        [
            .. Directory
                .EnumerateFiles(folder, "*" + GoldExtension)
                .Order(StringComparer.Ordinal)
                .Select(path => Read(Path.ChangeExtension(path, TextExtension), path)),
        ];

    /// <summary>The first <c>data/quality</c> in <paramref name="start"/> or a folder above it; null when there is none.</summary>
    public static string? FindFolder(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, Folder);
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }

    /// <summary>One article.</summary>
    /// <param name="textPath">The text, in UTF-8.</param>
    /// <param name="goldPath">The annotations.</param>
    /// <exception cref="InvalidDataException">An annotation is malformed or does not agree with its text.</exception>
    public static AnnotatedDocument Read(string textPath, string goldPath)
    {
        var text = new SourceText(File.ReadAllText(textPath));
        var head = new Dictionary<string, string>(StringComparer.Ordinal);
        var statements = new List<GoldStatement>();
        var number = 0;
        foreach (var line in File.ReadLines(goldPath))
        {
            number++;
            var place = new LinePlace(goldPath, number);
            if (line.Length == 0)
            {
                continue;
            }

            if (line[0] == ' ')
            {
                (statements.LastOrDefault() ?? throw place.Error("the line belongs to no statement")).Add(
                    line.Trim(),
                    text,
                    place
                );
            }
            else if (char.IsAsciiDigit(line[0]))
            {
                statements.Add(GoldStatement.Begin(line, statements.Count + 1, place));
            }
            else
            {
                var (name, value) = GoldStatement.Cut(line);
                if (!Heads.Contains(name, StringComparer.Ordinal) || !head.TryAdd(name, value))
                {
                    throw place.Error($"'{name}' is unknown in the head or stands there twice");
                }
            }
        }

        var whole = new LinePlace(goldPath, number);
        if (Array.Find(Heads, name => !head.ContainsKey(name)) is { } missing)
        {
            throw whole.Error($"the head has no '{missing}'");
        }

        return new AnnotatedDocument
        {
            Id = Path.GetFileNameWithoutExtension(goldPath),
            Title = head["title"],
            Publisher = head["publisher"],
            Date = DayText.Parse(head["date"], whole),
            Text = text,
            Attributions = [.. statements.Select(statement => statement.ToAttribution(statements.Count))],
        };
    }
}
