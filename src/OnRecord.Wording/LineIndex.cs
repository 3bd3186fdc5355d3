namespace OnRecord.Wording;

/// <summary>Lines and columns of a text, both from 1, as editors count them: a line ends with LF, CR LF or CR.</summary>
public sealed class LineIndex
{
    private readonly string text;
    private readonly List<int> starts = [0];

    /// <summary>Finds the lines of a text.</summary>
    public LineIndex(SourceText text)
    {
        this.text = text.Value;
        for (var i = 0; i < this.text.Length; i++)
        {
            if (
                this.text[i] == '\n'
                || (this.text[i] == '\r' && (i + 1 == this.text.Length || this.text[i + 1] != '\n'))
            )
            {
                starts.Add(i + 1);
            }
        }
    }

    /// <summary>Line and column of a code unit; the column counts code points.</summary>
    public (int Line, int Column) At(int position)
    {
        var found = starts.BinarySearch(position);
        var line = found >= 0 ? found : ~found - 1;
        var column = 1;
        foreach (var _ in text.AsSpan(starts[line]..position).EnumerateRunes())
        {
            column++;
        }
        return (line + 1, column);
    }
}
