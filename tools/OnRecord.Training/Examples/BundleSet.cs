namespace OnRecord.Training.Examples;

/// <summary>A statement that was sorted into a claim of its bundle.</summary>
/// <param name="Claim">The claim's letter; only compared within the bundle.</param>
/// <param name="Ids">Its wording as rows of the vocabulary, in its frame of [CLS] and [SEP].</param>
internal sealed record SortedStatement(string Claim, int[] Ids);

/// <summary>Reads bundles as <c>onrecord-evaluate claims wordings</c> writes them.</summary>
internal static class BundleSet
{
    private const int Columns = 4;

    /// <summary>The bundles of a part.</summary>
    /// <param name="path">Lines of part, bundle, claim and wording, parted by tabs.</param>
    /// <param name="part">Which lines.</param>
    /// <param name="tokenizer">Cuts wordings into pieces.</param>
    /// <param name="longest">Most pieces of a wording; the rest is left out.</param>
    /// <exception cref="InvalidDataException">A line has not four cells; the message names it.</exception>
    public static IReadOnlyList<IReadOnlyList<SortedStatement>> Read(
        string path,
        string part,
        WordPieceTokenizer tokenizer,
        int longest
    ) =>
        [
            .. File.ReadLines(path)
                .Select((line, index) => Cells(line, path, index + 1))
                .Where(cells => cells[0] == part)
                .GroupBy(cells => cells[1])
                .Select(bundle =>
                    bundle.Select(cells => new SortedStatement(cells[2], IdsOf(cells[3], tokenizer, longest))).ToList()
                ),
        ];

    private static string[] Cells(string line, string path, int number)
    {
        var cells = line.Split('\t');
        return cells.Length == Columns
            ? cells
            : throw new InvalidDataException(
                string.Create(CultureInfo.InvariantCulture, $"{path}:{number}: '{line}' is not of {Columns} cells.")
            );
    }

    private static int[] IdsOf(string wording, WordPieceTokenizer tokenizer, int longest) =>
        [
            tokenizer.ClassifierId,
            .. tokenizer.Encode(new SourceText(wording)).Take(longest - 2).Select(piece => piece.Id),
            tokenizer.SeparatorId,
        ];
}
