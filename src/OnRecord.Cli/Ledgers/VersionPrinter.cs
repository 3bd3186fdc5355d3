using OnRecord.Claims.Timelines;
using OnRecord.Cli.Cards;
using OnRecord.Cli.Terminal;
using OnRecord.Ledger;
using OnRecord.Ledger.Versions;

namespace OnRecord.Cli.Ledgers;

/// <summary>Versions of an article for people: the texts, then each comparison with the words that differ in square brackets.</summary>
internal sealed class VersionPrinter(TextWriter output, CardLayout layout, bool all)
{
    private const int Indent = 2;

    private readonly StyledWriter writer = new(output, layout.Colored);
    private bool first = true;

    /// <summary>Writes the texts that stood at an address.</summary>
    public void Write(IReadOnlyList<StoredVersion> versions)
    {
        if (!first)
        {
            writer.WriteLine();
        }
        first = false;
        Line(0, new Run(VisibleText.Line(versions[0].Address), Role.Title));
        foreach (var version in versions)
        {
            Line(Indent, new Run($"{version.Number}  {version.Article}  {Instant(version.Seen)}", Role.Plain));
        }
        if (versions.Count == 1)
        {
            Line(Indent, new Run("There is no other version.", Role.Faint));
        }
    }

    /// <summary>Writes a comparison.</summary>
    public void Write(VersionComparison comparison)
    {
        writer.WriteLine();
        Line(0, new Run(HeadingOf(comparison), Role.Title));
        if (!comparison.IsOfOneEngine)
        {
            Line(
                Indent,
                new Run(
                    "Different engines read them, so some differences may be theirs; 'onrecord reread' brings both to one.",
                    Role.Faint
                )
            );
        }
        var (before, after) = (comparison.Before.Article, comparison.After.Article);
        if (before.Title is { } old && after.Title is { } current && old != current)
        {
            Line(Indent, new Run("headline", Role.Value));
            Line(2 * Indent, new Run("- " + VisibleText.Line(old), Role.Plain));
            Line(2 * Indent, new Run("+ " + VisibleText.Line(current), Role.Plain));
        }
        foreach (var change in comparison.Changes.Where(change => all || change.Fate != StatementFate.Kept))
        {
            Write(comparison, change);
        }
    }

    private static string HeadingOf(VersionComparison comparison)
    {
        var counts = Enum.GetValues<StatementFate>()
            .Select(fate => (Fate: fate, Count: comparison.Count(fate)))
            .Where(counted => counted.Count > 0)
            .Select(counted =>
                string.Create(CultureInfo.InvariantCulture, $"{counted.Count:#,0} {counted.Fate.ToWireName()}")
            )
            .ToList();
        var said = counts.Count == 0 ? "no statements" : string.Join(", ", counts);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{comparison.From.Number} → {comparison.To.Number}: {said} · {comparison.Resemblance.FirstInSecond * 100:0} % of the text stayed"
        );
    }

    private void Write(VersionComparison comparison, StatementChange change)
    {
        var words =
            change.Fate == StatementFate.Changed
                ? string.Join(", ", change.Differences.Select(difference => difference.ToWords()))
                : change.Fate.ToWireName();
        Line(Indent, new Run(words, change.Fate == StatementFate.Kept ? Role.Faint : Role.Value));
        if (change.Before is { } before && change.Fate != StatementFate.Kept)
        {
            Write("- ", comparison.BeforeId(change), before, comparison.Before.Article.Text, change.WordsGone);
        }
        if (change.After is { } after)
        {
            var mark = change.Fate == StatementFate.Kept ? "  " : "+ ";
            Write(mark, comparison.AfterId(change), after, comparison.After.Article.Text, change.WordsNew);
        }
    }

    private void Write(
        string mark,
        StatementId? id,
        Statement statement,
        SourceText text,
        IReadOnlyList<TextSpan> marked
    )
    {
        var names = string.Join(
            " and ",
            statement.Speakers.Select(speaker => VisibleText.Line(speaker.Name)).Distinct()
        );
        var runs = new List<Run> { new(mark, Role.Plain), new($"{id}  ", Role.Faint) };
        if (names.Length > 0)
        {
            runs.Add(new Run($"{names}: ", Role.Source));
        }
        var parts = statement.Source.Concat(statement.Cue).Concat(statement.Content).Distinct().Order();
        foreach (var (index, part) in parts.Index())
        {
            runs.Add(new Run((index == 0 ? "" : " … ") + WithMarks(text, part, marked), Role.Plain));
        }
        Line(2 * Indent, [.. runs]);
    }

    private static string WithMarks(SourceText text, TextSpan part, IReadOnlyList<TextSpan> marked)
    {
        var written = new System.Text.StringBuilder();
        var at = part.Start;
        foreach (var span in marked.Where(span => part.Contains(span)))
        {
            written.Append(text.Slice(new TextSpan(at, span.Start))).Append('[').Append(text.Slice(span)).Append(']');
            at = span.End;
        }
        return VisibleText.Line(written.Append(text.Slice(new TextSpan(at, part.End))).ToString());
    }

    private void Line(int indent, params IReadOnlyList<Run> runs)
    {
        foreach (var line in LineWrapper.Wrap(runs, Math.Max(20, layout.Width - indent)))
        {
            writer.WriteLine([new Run(new string(' ', indent), Role.Plain), .. line]);
        }
    }

    private static string Instant(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
