using OnRecord.Cli.Terminal;

namespace OnRecord.Cli.Commands;

/// <summary>Counts what a run has done so far. Safe on any thread.</summary>
internal sealed class ReadTally(TimeProvider time)
{
    private readonly long start = time.GetTimestamp();
    private readonly Lock gate = new();
    private string current = "";
    private int articles;
    private int statements;
    private long words;

    /// <summary>Inputs, or lines of them, that could not be read.</summary>
    public int Failures { get; private set; }

    /// <summary>Whether an input was a collection of articles.</summary>
    public bool SawArray { get; set; }

    /// <summary>Notes the input that is being read.</summary>
    public void Begin(string input)
    {
        lock (gate)
        {
            current = input;
        }
    }

    /// <summary>Counts an input that could not be read.</summary>
    public void CountFailure()
    {
        lock (gate)
        {
            Failures++;
        }
    }

    /// <summary>Counts a reading.</summary>
    public void Count(Reading reading)
    {
        lock (gate)
        {
            articles++;
            statements += reading.Statements.Count;
            words += CountWords(reading.Article.Text.Value);
        }
    }

    /// <summary>What is going on, for a progress line.</summary>
    public string Describe()
    {
        lock (gate)
        {
            return $"{Seconds():0} s · {CountedNoun.Of(articles, "article")} and {CountedNoun.Of(statements, "statement")} so far · {current}";
        }
    }

    /// <summary>What was done, in one line.</summary>
    public string Summary(bool cancelled)
    {
        lock (gate)
        {
            var summary = string.Create(
                CultureInfo.InvariantCulture,
                $"{CountedNoun.Of(statements, "statement")} in {CountedNoun.Of(articles, "article")} of {CountedNoun.Of(words, "word")}, {Seconds():0.0} s."
            );
            if (Failures > 0)
            {
                summary += $" {CountedNoun.Of(Failures, "input")} could not be read.";
            }
            return cancelled ? "Stopped: " + summary : summary;
        }
    }

    private double Seconds() => time.GetElapsedTime(start).TotalSeconds;

    private static long CountWords(string text)
    {
        var count = 0L;
        var inWord = false;
        foreach (var unit in text)
        {
            var isSpace = char.IsWhiteSpace(unit);
            count += !isSpace && !inWord ? 1 : 0;
            inWord = !isSpace;
        }
        return count;
    }
}
