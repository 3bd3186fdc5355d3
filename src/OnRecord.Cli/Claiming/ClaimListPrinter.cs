using OnRecord.Cli.Cards;
using OnRecord.Cli.Terminal;
using OnRecord.Ledger.Claiming;

namespace OnRecord.Cli.Claiming;

/// <summary>Claims for people: the words, whose they are, and how many hold what.</summary>
internal sealed class ClaimListPrinter(TextWriter output, CardLayout layout)
{
    private const int Indent = 2;

    private readonly StyledWriter writer = new(output, layout.Colored);

    /// <summary>Writes a page, with an empty line between claims.</summary>
    public void Write(ClaimPage page)
    {
        var isFirst = true;
        foreach (var claim in page.Claims)
        {
            if (!isFirst)
            {
                writer.WriteLine();
            }
            isFirst = false;
            var speakers = VisibleText.Line(string.Join(" and ", claim.Speakers));
            Wrapped(
                0,
                new Run(claim.Id.ToString(), Role.Faint),
                new Run("  ", Role.Plain),
                new Run(VisibleText.Line(claim.Wording), Role.Title),
                new Run(speakers.Length > 0 ? $" ({speakers})" : "", Role.Source)
            );
            Wrapped(Indent, new Run(string.Join(", ", claim.Positions.Select(Held)), Role.Value));
            Wrapped(Indent, new Run(Extent(claim), Role.Faint));
        }
        if (page.HasMore)
        {
            writer.WriteLine();
            writer.WriteLine(new Run("There are more: --limit, --skip.", Role.Faint));
        }
    }

    private static string Held(KeyValuePair<Claims.Positions.Stance, int> held) =>
        PositionWording.Of(held.Key, held.Value);

    private static string Extent(ClaimSummary claim)
    {
        var days = (claim.First, claim.Last) switch
        {
            ({ } first, { } last) when first == last => $" · {PositionWording.Day(first)}",
            ({ } first, { } last) => $" · {PositionWording.Day(first)} to {PositionWording.Day(last)}",
            _ => "",
        };
        return LabelWording.Counted(claim.Statements, "statement") + " · " + OriginWording.Of(claim.Count) + days;
    }

    private void Wrapped(int indent, params IReadOnlyList<Run> runs)
    {
        foreach (var line in LineWrapper.Wrap(runs, layout.Width - indent))
        {
            writer.WriteLine([new Run(new string(' ', indent), Role.Plain), .. line]);
        }
    }
}
