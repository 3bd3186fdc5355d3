using System.Text;

namespace OnRecord.TestKit;

/// <summary>The examples of a file in <c>specs</c>: the rows of its tables whose first heading is "text", or another.</summary>
public static class SpecTable
{
    /// <summary>The cells of every example, without its line number.</summary>
    public static IReadOnlyList<string[]> Rows(string file) => Rows(file, "text");

    /// <summary>The cells of every row of the tables whose headings begin with these.</summary>
    public static IReadOnlyList<string[]> Rows(string file, params string[] headings)
    {
        var rows = new List<string[]>();
        var isExamples = false;
        foreach (var line in File.ReadLines(RepositoryFiles.PathOf($"specs/{file}")))
        {
            if (!line.StartsWith('|'))
            {
                isExamples = false;
                continue;
            }

            var cells = line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray();
            if (cells.AsSpan().StartsWith(headings))
            {
                isExamples = true;
            }
            else if (isExamples && !cells[0].StartsWith("---", StringComparison.Ordinal))
            {
                rows.Add(cells);
            }
        }

        return rows;
    }

    /// <summary>An example's text without its square brackets, and the spans that they mark.</summary>
    public static (string Text, IReadOnlyList<TextSpan> Marked) Unmark(string example)
    {
        var text = new StringBuilder();
        var marked = new List<TextSpan>();
        var start = 0;
        foreach (var character in example)
        {
            if (character == '[')
            {
                start = text.Length;
            }
            else if (character == ']')
            {
                marked.Add(new TextSpan(start, text.Length));
            }
            else
            {
                text.Append(character);
            }
        }

        return (text.ToString(), marked);
    }

    /// <summary>The text with square brackets around spans that do not overlap.</summary>
    public static string Mark(string text, IEnumerable<TextSpan> spans)
    {
        var marked = new StringBuilder(text);
        foreach (var span in spans.OrderByDescending(span => span.Start))
        {
            marked.Insert(span.End, ']').Insert(span.Start, '[');
        }

        return marked.ToString();
    }

    /// <summary>A value's name in plain words: "part of day".</summary>
    public static string Words(Enum value) =>
        string.Concat(
            value
                .ToString()
                .Select((letter, i) => (i > 0 && char.IsUpper(letter) ? " " : "") + char.ToLowerInvariant(letter))
        );
}
