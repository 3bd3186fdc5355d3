using OnRecord.Claims.SourcingReports;
using OnRecord.Cli.Cards;
using OnRecord.Cli.Terminal;
using OnRecord.Ledger.Json;
using OnRecord.Ledger.Reporting;

namespace OnRecord.Cli.Reporting;

/// <summary>Reports for people: numbers in columns with the names by which their sentences are asked for, or the sentences.</summary>
internal sealed class ReportPrinter(TextWriter output, CardLayout layout, ScopedReport scoped)
{
    private const int Indent = 2;
    private const int NumberWidth = 11;
    private const int MostLabelWidth = 54;
    private const int MostSources = 10;

    private readonly StyledWriter writer = new(output, layout.Colored);
    private readonly SourcingReport report = scoped.Report;

    /// <summary>Writes all numbers.</summary>
    public void WriteNumbers()
    {
        WriteScope();
        if (report.Statements.Count == 0)
        {
            return;
        }
        foreach (var section in Enum.GetValues<ReportSection>().Where(section => section != ReportSection.Verbs))
        {
            writer.WriteLine();
            var numbers = report.Numbers.Where(number => number.Section == section).ToList();
            WriteHead(section, section == ReportSection.Sources ? "sources" : numbers[0].Unit.ToWireName());
            foreach (var number in numbers)
            {
                WriteNumber(number);
            }
        }
        WriteTop();
        WriteVerbs();
        writer.WriteLine();
        Wrapped(0, new Run("The sentences behind a number: --show and its name on the right.", Role.Faint));
    }

    /// <summary>Writes the sentences behind some numbers.</summary>
    public void WriteSentences(
        IReadOnlyList<ReportNumber> numbers,
        ReportSentences sentences,
        CancellationToken cancellationToken
    )
    {
        var isFirst = true;
        foreach (var number in numbers)
        {
            if (!isFirst)
            {
                writer.WriteLine();
            }
            isFirst = false;
            Wrapped(
                0,
                new Run(number.Name, Role.Faint),
                new Run($"  {ReportWording.Alone(number)}: {ReportWording.Counted(number)}", Role.Title)
            );
            foreach (var thing in number.Things)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (ReportWording.NameOf(report, thing) is { } name)
                {
                    Wrapped(Indent, new Run(name, Role.Source));
                }
                foreach (var (statement, i) in thing.Statements.Select((statement, i) => (statement, i)))
                {
                    var isReply = number.Section == ReportSection.Accusations && i > 0;
                    WriteSentence(statement, sentences, isReply ? "reply: " : "");
                }
            }
        }
    }

    private void WriteScope()
    {
        Wrapped(0, new Run(ReportHeading.Of(scoped.Subject, report), Role.Title));
        foreach (var line in ReportHeading.Lines(scoped.Subject, report))
        {
            Wrapped(0, new Run(line, Role.Plain));
        }
    }

    private void WriteHead(ReportSection section, string unit)
    {
        var second = unit == "statements" ? "" : "statements";
        writer.WriteLine(
            new Run(Column(ReportWording.Of(section), LabelWidth + Indent), Role.Title),
            new Run((unit.PadLeft(NumberWidth) + second.PadLeft(NumberWidth)).TrimEnd(), Role.Faint)
        );
    }

    private void WriteNumber(ReportNumber number)
    {
        var statements = number.Statements.Count;
        var count = Number(number.Count);
        var (first, second) =
            number.Section == ReportSection.Sources && number.Unit == ReportUnit.Statements ? ("", count)
            : number.Unit == ReportUnit.Statements ? (count, "")
            : (count, Number(statements));
        var share = number.Name.StartsWith("sources.top-", StringComparison.Ordinal)
            ? $" = {ReportWording.Share(statements, ReportWording.Sourced(report))}"
            : "";
        var label = LineWrapper.Wrap([new Run(ReportWording.Of(number) + share, Role.Plain)], LabelWidth);
        for (var i = 0; i < label.Count; i++)
        {
            var words = string.Concat(label[i].Select(run => run.Text));
            writer.WriteLine(
                i < label.Count - 1
                    ? [new Run(new string(' ', Indent) + words, Role.Plain)]
                    :
                    [
                        new Run(new string(' ', Indent) + Column(words, LabelWidth), Role.Plain),
                        new Run(first.PadLeft(NumberWidth) + second.PadLeft(NumberWidth), Role.Value),
                        new Run("  " + number.Name, Role.Faint),
                    ]
            );
        }
    }

    private void WriteTop()
    {
        var several = report.Articles.Count > 1;
        foreach (var source in report.Sources.Where(source => source.Statements.Count > 1).Take(MostSources))
        {
            var about =
                $"{ReportWording.OfKind(source.Kind)}, {LabelWording.Counted(source.Statements.Count, "statement")}"
                + (several ? $" in {LabelWording.Counted(report.ArticlesOf(source.Statements), "article")}" : "");
            Wrapped(
                Indent + Indent,
                new Run(VisibleText.Line(source.Name), Role.Source),
                new Run("  " + about, Role.Plain)
            );
        }
    }

    private void WriteVerbs()
    {
        var verbs = report.Numbers.Where(number => number.Verb is not null).ToList();
        if (verbs.Count == 0)
        {
            return;
        }
        writer.WriteLine();
        writer.WriteLine(new Run(ReportWording.Of(ReportSection.Verbs), Role.Title));
        foreach (var verb in verbs.GroupBy(number => number.Verb!.Verb))
        {
            var uses = verb.Select(number => $"{ReportWording.OfSpeakers(number.Verb!.Kind)} {Number(number.Count)}");
            Wrapped(
                Indent,
                new Run(verb.Key.Verb, Role.Cue),
                new Run("  " + string.Join(", ", uses), Role.Value),
                new Run($"  {ReportWording.Why(verb.Key)}", Role.Plain),
                new Run($"  verbs.{verb.Key.Verb.Replace(' ', '-')}", Role.Faint)
            );
        }
    }

    private void WriteSentence(int statement, ReportSentences sentences, string before)
    {
        var said = report.Statements[statement];
        Wrapped(
            Indent + Indent,
            new Run(ReportSentences.IdOf(report, statement).ToString(), Role.Faint),
            new Run("  " + before + ReportWording.Speakers(report, said), Role.Source),
            new Run("  " + ReportHeading.Of(report.Articles[said.Article]), Role.Faint)
        );
        Wrapped(
            Indent + Indent + Indent,
            new Run(VisibleText.Line(sentences.TextOf(said).Slice(said.Sentence)), Role.Plain)
        );
    }

    private int LabelWidth => Math.Clamp(layout.Width - Indent - (3 * NumberWidth) - 20, 24, MostLabelWidth);

    private static string Column(string text, int width) =>
        text + new string(' ', Math.Max(0, width - DisplayWidth.Of(text)));

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private void Wrapped(int indent, params IReadOnlyList<Run> runs)
    {
        foreach (var line in LineWrapper.Wrap(runs, layout.Width - indent))
        {
            writer.WriteLine([new Run(new string(' ', indent), Role.Plain), .. line]);
        }
    }
}
