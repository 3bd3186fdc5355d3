namespace OnRecord.Cli.Terminal;

/// <summary>Breaks runs into lines that fit a number of columns.</summary>
internal static class LineWrapper
{
    /// <summary>The lines; at least one. Breaks at spaces, before wide characters, and inside a word only when it alone is wider than a line.</summary>
    /// <param name="runs">Text without line breaks.</param>
    /// <param name="width">Columns of a line; 2 or more.</param>
    public static IReadOnlyList<IReadOnlyList<Run>> Wrap(IReadOnlyList<Run> runs, int width)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 2);
        var lines = new List<IReadOnlyList<Run>>();
        var line = new Line();
        foreach (var word in Words(runs))
        {
            if (!line.IsEmpty && line.Width + word.Width > width)
            {
                lines.Add(line.TakeRuns());
            }
            if (word.Width - (line.IsEmpty ? word.Spaces : 0) <= width)
            {
                line.Add(word);
                continue;
            }
            foreach (var cluster in word.Clusters.Skip(word.Spaces))
            {
                var columns = DisplayWidth.OfCluster(cluster.Text);
                if (!line.IsEmpty && line.Width + columns > width)
                {
                    lines.Add(line.TakeRuns());
                }
                line.Add(new Word([cluster], columns, 0));
            }
        }
        if (!line.IsEmpty || lines.Count == 0)
        {
            lines.Add(line.TakeRuns());
        }
        return lines;
    }

    // A word is what stands between two chances to break, with the spaces before it.
    private static IEnumerable<Word> Words(IReadOnlyList<Run> runs)
    {
        var clusters = new List<Run>();
        var (spaces, width) = (0, 0);
        foreach (var cluster in runs.SelectMany(Clusters))
        {
            var columns = DisplayWidth.OfCluster(cluster.Text);
            var breaksBefore =
                cluster.Text == " "
                    ? clusters.Count > spaces
                    : clusters.Count > spaces && BreaksBetween(clusters[^1], cluster);
            if (breaksBefore)
            {
                yield return new Word([.. clusters], width, spaces);
                clusters.Clear();
                (spaces, width) = (0, 0);
            }
            if (cluster.Text == " ")
            {
                spaces++;
            }
            clusters.Add(cluster);
            width += columns;
        }
        if (clusters.Count > spaces)
        {
            yield return new Word([.. clusters], width, spaces);
        }
    }

    // Scripts without spaces may break between any two characters, but not before a closing mark.
    private static bool BreaksBetween(Run before, Run after) =>
        before.Text != " "
        && (IsWideLetter(before.Text) || IsWideLetter(after.Text))
        && !IsClosing(after.Text)
        && !IsOpening(before.Text);

    private static bool IsWideLetter(string cluster) =>
        DisplayWidth.OfCluster(cluster) == 2 && char.GetUnicodeCategory(cluster, 0) == UnicodeCategory.OtherLetter;

    private static bool IsClosing(string cluster) =>
        char.GetUnicodeCategory(cluster, 0)
            is UnicodeCategory.ClosePunctuation
                or UnicodeCategory.FinalQuotePunctuation
                or UnicodeCategory.OtherPunctuation;

    private static bool IsOpening(string cluster) =>
        char.GetUnicodeCategory(cluster, 0)
            is UnicodeCategory.OpenPunctuation
                or UnicodeCategory.InitialQuotePunctuation;

    private static IEnumerable<Run> Clusters(Run run)
    {
        for (var start = 0; start < run.Text.Length; )
        {
            var length = StringInfo.GetNextTextElementLength(run.Text, start);
            yield return run with
            {
                Text = run.Text.Substring(start, length),
            };
            start += length;
        }
    }

    private readonly record struct Word(IReadOnlyList<Run> Clusters, int Width, int Spaces);

    private sealed class Line
    {
        private readonly List<Run> clusters = [];

        public int Width { get; private set; }

        public bool IsEmpty => clusters.Count == 0;

        public void Add(Word word)
        {
            var skipped = IsEmpty ? word.Spaces : 0;
            clusters.AddRange(word.Clusters.Skip(skipped));
            Width += word.Width - skipped;
        }

        public List<Run> TakeRuns()
        {
            var runs = new List<Run>();
            for (var first = 0; first < clusters.Count; )
            {
                var role = clusters[first].Role;
                var end = first;
                while (end < clusters.Count && clusters[end].Role == role)
                {
                    end++;
                }
                runs.Add(new Run(string.Concat(clusters[first..end].Select(cluster => cluster.Text)), role));
                first = end;
            }
            clusters.Clear();
            Width = 0;
            return runs;
        }
    }
}
