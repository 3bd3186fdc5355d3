using OnRecord.Text.Sentences;

namespace OnRecord.Ledger.Exporting;

/// <summary>Texts in CoNLL-U, a word a line, with the parts of statements in the last column.</summary>
/// <remarks>
/// <c>MISC</c> has <c>Says=s1:B-source,s2:I-content</c> (B begins a span, I goes on), <c>Range=START:END</c> in UTF-16 code units, and
/// <c>SpaceAfter=No</c>. Words are cut at white space, at signs, and at the borders of spans. The other columns are empty.
/// </remarks>
public sealed class ConlluWriter(TextWriter output) : IExportWriter
{
    /// <inheritdoc/>
    public void Write(StoredArticle stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        var text = stored.Reading.Article.Text;
        var parts = stored
            .Reviewed.Statements.SelectMany(statement =>
                Parts(statement.Number, "source", statement.Source)
                    .Concat(Parts(statement.Number, "cue", statement.Cue))
                    .Concat(Parts(statement.Number, "content", statement.Content))
            )
            .OrderBy(part => part.Span.Start)
            .ToList();
        var borders = parts.SelectMany(part => new[] { part.Span.Start, part.Span.End }).ToHashSet();
        output.Write($"# newdoc id = {stored.Id.Digits}\n");
        var number = 0;
        foreach (var sentence in SentenceSplitter.Split(text))
        {
            output.Write(string.Create(CultureInfo.InvariantCulture, $"# sent_id = {stored.Id}-{++number}\n"));
            output.Write($"# text = {OneLine(text[sentence])}\n");
            var words = Words(text.Value, sentence, borders);
            var near = parts.Where(part => part.Span.Overlaps(sentence)).ToList();
            for (var i = 0; i < words.Count; i++)
            {
                WriteWord(i + 1, words[i], near, text);
            }

            output.Write("\n");
        }
    }

    /// <inheritdoc/>
    public void Complete(ExportCounts counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        output.Write(
            string.Create(
                CultureInfo.InvariantCulture,
                $"# end of {counts.Articles} articles with {counts.Statements} statements\n"
            )
        );
    }

    private void WriteWord(int number, TextSpan word, List<Part> parts, SourceText text)
    {
        var says = parts
            .Where(part => part.Span.Contains(word))
            .Select(part =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"s{part.Statement}:{(part.Span.Start == word.Start ? 'B' : 'I')}-{part.Field}"
                )
            );
        var misc = new List<string>();
        if (string.Join(',', says) is { Length: > 0 } tags)
        {
            misc.Add($"Says={tags}");
        }

        misc.Add(string.Create(CultureInfo.InvariantCulture, $"Range={word.Start}:{word.End}"));
        if (word.End < text.Length && !char.IsWhiteSpace(text.Value[word.End]))
        {
            misc.Add("SpaceAfter=No");
        }

        output.Write(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{number}\t{text[word]}\t_\t_\t_\t_\t_\t_\t_\t{string.Join('|', misc)}\n"
            )
        );
    }

    private static IEnumerable<Part> Parts(int statement, string field, IReadOnlyList<TextSpan> spans) =>
        spans.Select(span => new Part(statement, field, span));

    private static List<TextSpan> Words(string text, TextSpan sentence, HashSet<int> borders)
    {
        var words = new List<TextSpan>();
        var start = sentence.Start;
        while (start < sentence.End)
        {
            if (char.IsWhiteSpace(text[start]))
            {
                start++;
                continue;
            }

            var end = start + RuneLength(text, start);
            while (end < sentence.End && !borders.Contains(end) && GoesOn(text, start, end))
            {
                end += RuneLength(text, end);
            }

            words.Add(new TextSpan(start, Math.Min(end, sentence.End)));
            start = end;
        }

        return words;
    }

    private static bool GoesOn(string text, int start, int position) => IsWord(text, start) && IsWord(text, position);

    private static bool IsWord(string text, int position) =>
        char.IsLetterOrDigit(text, position)
        || char.GetUnicodeCategory(text, position)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark;

    private static int RuneLength(string text, int position) =>
        char.IsHighSurrogate(text[position]) && position + 1 < text.Length ? 2 : 1;

    private static string OneLine(string sentence) =>
        string.Join(' ', sentence.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private sealed record Part(int Statement, string Field, TextSpan Span);
}
