using System.Text.Json;
using OnRecord.Evaluation.Scoring;

namespace OnRecord.Evaluation.Files;

/// <summary>What the offsets of a file count.</summary>
internal enum OffsetUnit
{
    /// <summary>UTF-16 code units, as in .NET strings.</summary>
    Utf16,

    /// <summary>Code points, as in Python strings.</summary>
    CodePoints,
}

/// <summary>
/// Reads gold (<c>id</c>, <c>text</c>, <c>attributions</c>) and predictions (<c>id</c>, <c>attributions</c>) as JSON
/// Lines; other members are passed over. An attribution has <c>source</c>, <c>cue</c> and <c>content</c>, each a list of
/// <c>[start, end)</c>.
/// </summary>
internal static class StatementFile
{
    /// <summary>The documents of <paramref name="goldPath"/> that <paramref name="predictedPath"/> has predictions for.</summary>
    /// <exception cref="InvalidDataException">A line is no such object, or a span does not lie in its text.</exception>
    public static IReadOnlyList<ScoredDocument> Read(
        string goldPath,
        OffsetUnit goldUnit,
        string predictedPath,
        OffsetUnit predictedUnit
    )
    {
        var predictions = new Dictionary<string, (IReadOnlyList<SpansLine> Statements, string Place)>(
            StringComparer.Ordinal
        );
        foreach (var (line, place) in Lines(predictedPath))
        {
            if (!predictions.TryAdd(line.Id, (line.Attributions, place)))
            {
                throw new InvalidDataException($"{place}: document '{line.Id}' stands in this file twice.");
            }
        }

        var documents = new List<ScoredDocument>();
        foreach (var (line, place) in Lines(goldPath))
        {
            if (predictions.TryGetValue(line.Id, out var predicted))
            {
                var text = new SourceText(
                    line.Text ?? throw new InvalidDataException($"{place}: document '{line.Id}' has no text.")
                );
                var codePoints = new CodePoints(text);
                documents.Add(
                    new ScoredDocument(
                        line.Id,
                        text,
                        [.. line.Attributions.Select(spans => ToAttribution(spans, text, codePoints, goldUnit, place))],
                        [
                            .. predicted.Statements.Select(spans =>
                                ToAttribution(spans, text, codePoints, predictedUnit, predicted.Place)
                            ),
                        ]
                    )
                );
            }
        }

        return documents;
    }

    /// <summary>Writes predictions as <see cref="Read"/> takes them, in UTF-16 code units and without any text.</summary>
    public static void Write(string path, IReadOnlyList<ScoredDocument> documents) =>
        File.WriteAllLines(
            path,
            documents.Select(document =>
                JsonSerializer.Serialize(
                    new DocumentLine(document.Id, [.. document.Predicted.Select(ToLine)]),
                    FileJson.Default.DocumentLine
                )
            )
        );

    private static SpansLine ToLine(Attribution attribution) =>
        new(Pairs(attribution.Source), Pairs(attribution.Cue), Pairs(attribution.Content));

    private static int[][] Pairs(IReadOnlyList<TextSpan> spans) =>
        [.. spans.Select(span => (int[])[span.Start, span.End])];

    private static IEnumerable<(DocumentLine Line, string Place)> Lines(string path)
    {
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            var place = string.Create(CultureInfo.InvariantCulture, $"{path}:{number}");
            DocumentLine? document;
            try
            {
                document = JsonSerializer.Deserialize(line, FileJson.Default.DocumentLine);
            }
            catch (JsonException exception)
            {
                throw new InvalidDataException($"{place}: {exception.Message}", exception);
            }

            yield return (document ?? throw new InvalidDataException($"{place}: the line is null."), place);
        }
    }

    private static Attribution ToAttribution(
        SpansLine line,
        SourceText text,
        CodePoints codePoints,
        OffsetUnit unit,
        string place
    ) =>
        new()
        {
            Source = Spans(line.Source, text, codePoints, unit, place),
            Cue = Spans(line.Cue, text, codePoints, unit, place),
            Content = Spans(line.Content, text, codePoints, unit, place),
        };

    private static TextSpan[] Spans(
        int[][] pairs,
        SourceText text,
        CodePoints codePoints,
        OffsetUnit unit,
        string place
    )
    {
        var length = unit == OffsetUnit.CodePoints ? codePoints.Total : text.Length;
        var spans = new List<TextSpan>(pairs.Length);
        foreach (var pair in pairs)
        {
            if (pair is not [var start, var end] || start < 0 || end < start || end > length)
            {
                throw new InvalidDataException(
                    $"{place}: [{string.Join(", ", pair)}) is no span of a text of length {length}."
                );
            }

            spans.Add(
                unit == OffsetUnit.CodePoints
                    ? new TextSpan(codePoints.ToUtf16(start), codePoints.ToUtf16(end))
                    : new TextSpan(start, end)
            );
        }

        return [.. spans.Where(span => !span.IsEmpty).Order()];
    }
}
