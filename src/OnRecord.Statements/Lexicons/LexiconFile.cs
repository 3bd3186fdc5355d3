using System.Text;

namespace OnRecord.Statements.Lexicons;

/// <summary>Reads the tab-separated files of <c>data/lexicons</c>, which are built into this assembly.</summary>
internal static class LexiconFile
{
    private static readonly Encoding StrictUtf8 = new UTF8Encoding(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    /// <summary>The rows of a file in its order, without comments.</summary>
    /// <param name="name">File name without folder and extension, for example <c>countries</c>.</param>
    /// <param name="columns">How many cells each row has; a row's empty cells are empty strings.</param>
    /// <exception cref="InvalidDataException">There is no such file, or a row has another number of cells.</exception>
    internal static IReadOnlyList<string[]> Read(string name, int columns)
    {
        using var stream =
            typeof(LexiconFile).Assembly.GetManifestResourceStream($"lexicons/{name}.tsv")
            ?? throw new InvalidDataException($"Lexicon '{name}' is not part of this assembly.");
        using var reader = new StreamReader(stream, StrictUtf8);
        var rows = new List<string[]>();
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var cells = line.Split('\t');
            if (cells.Length != columns)
            {
                throw new InvalidDataException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Lexicon '{name}', line {number}: {cells.Length} cells instead of {columns} in '{line}'."
                    )
                );
            }

            rows.Add(cells);
        }

        return rows;
    }

    /// <summary>The values of a cell, which are parted by <c>|</c>; none for an empty cell.</summary>
    internal static string[] Values(string cell) => cell.Length == 0 ? [] : cell.Split('|');
}
