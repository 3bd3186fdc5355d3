using OnRecord.Cli.Cards;
using OnRecord.Cli.Ledgers;
using OnRecord.Cli.Terminal;
using OnRecord.Ledger.Watching;

namespace OnRecord.Cli.Watching;

/// <summary>Answers of watches for people: under a heading for each watch, each as <c>onrecord find</c> shows it, and why.</summary>
internal sealed class MatchPrinter(TextWriter output, CardLayout layout)
{
    private const int Indent = 2;
    private const int MostText = 80;

    private readonly StyledWriter writer = new(output, layout.Colored);
    private readonly HitPrinter hits = new(output, layout);
    private long? last;

    /// <summary>Writes one.</summary>
    public void Write(StoredWatch watch, WatchMatch match)
    {
        if (last != watch.Id)
        {
            if (last is not null)
            {
                writer.WriteLine();
            }
            last = watch.Id;
            writer.WriteLine([new Run($"watch {watch.Id}: {VisibleText.Line(watch.Question)}", Role.Title)]);
            writer.WriteLine();
        }
        hits.Write(match.Statement);
        foreach (var reason in match.Why)
        {
            WriteWrapped([new Run("because ", Role.Faint), new Run(Shown(reason), Role.Plain)]);
        }
    }

    /// <summary>A reason in words, for example <c>bridge in content “that the bridge was closed”</c>.</summary>
    public static string Shown(MatchReason reason)
    {
        var term = VisibleText.Line(reason.Term);
        if (reason.Field is not { } field)
        {
            return $"{term} holds";
        }
        var text = VisibleText.Line(reason.Text ?? "");
        var quoted =
            text.Length == 0 ? ""
            : text.Length > MostText ? $" “{text[..Cut(text)].TrimEnd()}…”"
            : $" “{text}”";
        return $"{term} in {field}{quoted}";
    }

    // Not between the halves of a surrogate pair.
    private static int Cut(string text) => char.IsHighSurrogate(text[MostText - 1]) ? MostText - 1 : MostText;

    private void WriteWrapped(IReadOnlyList<Run> runs)
    {
        foreach (var line in LineWrapper.Wrap(runs, layout.Width - Indent))
        {
            writer.WriteLine([new Run(new string(' ', Indent), Role.Plain), .. line]);
        }
    }
}
