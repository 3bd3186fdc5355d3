using OnRecord.Claims.SourcingReports;
using OnRecord.Ledger.Json;
using OnRecord.Ledger.Reporting;
using OnRecord.Web.Layout;

namespace OnRecord.Web.ReportPages;

/// <summary>A report as its page shows it.</summary>
public sealed record ReportView
{
    /// <summary>The report.</summary>
    public required ScopedReport Scoped { get; init; }

    /// <summary>The number whose sentences are shown; null for none.</summary>
    public ReportNumber? Shown { get; init; }

    /// <summary>The how-manieth thing is the first that is shown, from 0.</summary>
    public int From { get; init; }

    /// <summary>The things that are shown.</summary>
    public IReadOnlyList<ReportThingView> Things { get; init; } = [];

    /// <summary>The how-manieth thing comes next; null when there is no more.</summary>
    public int? Next { get; init; }

    /// <summary>What the report is about.</summary>
    public string Heading => ReportHeading.Of(Scoped.Subject, Scoped.Report, TimeWording.Of);

    /// <summary>The view of a report.</summary>
    /// <param name="scoped">The report.</param>
    /// <param name="show">Name of the number whose sentences are shown; null or empty for none.</param>
    /// <param name="page">Where it begins, and how many sentences it has at least, as far as there are so many.</param>
    /// <param name="textOf">Texts of articles.</param>
    internal static ReportView Of(
        ScopedReport scoped,
        string? show,
        (int From, int Size) page,
        Func<ArticleId, SourceText> textOf
    )
    {
        if (show is not { Length: > 0 } || scoped.Report.Number(show) is not { } number)
        {
            return new ReportView { Scoped = scoped };
        }

        var sentences = new ReportSentences(scoped.Report, textOf);
        var things = new List<ReportThingView>();
        var shown = 0;
        var next = page.From;
        while (next < number.Things.Count && shown < page.Size)
        {
            var thing = number.Things[next++];
            things.Add(ReportThingView.Of(scoped.Report, thing, page.Size, sentences));
            shown += things[^1].Sentences.Count;
        }

        return new ReportView
        {
            Scoped = scoped,
            Shown = number,
            From = page.From,
            Things = things,
            Next = next < number.Things.Count ? next : null,
        };
    }
}

/// <summary>One of the things that a number counts, with its sentences.</summary>
/// <param name="Source">Name of the source that it is; null for what is no source.</param>
/// <param name="Kind">The source's kind in words; null for what is no source.</param>
/// <param name="Statements">How many statements it has.</param>
/// <param name="Sentences">The first of them.</param>
public sealed record ReportThingView(
    string? Source,
    string? Kind,
    int Statements,
    IReadOnlyList<ReportSentenceView> Sentences
)
{
    internal static ReportThingView Of(SourcingReport report, ReportThing thing, int most, ReportSentences sentences) =>
        new(
            ReportWording.NameOf(report, thing),
            thing.Source is { } source ? ReportWording.OfKind(report.Sources[source].Kind) : null,
            thing.Statements.Count,
            [.. thing.Statements.Take(most).Select(place => ReportSentenceView.Of(report, place, sentences))]
        );
}

/// <summary>A statement in its sentence.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Speakers">Who says it.</param>
/// <param name="Act">What the source does, in words; null when open.</param>
/// <param name="Place">Its article.</param>
/// <param name="Pieces">The sentence.</param>
public sealed record ReportSentenceView(
    StatementId Id,
    string Speakers,
    string? Act,
    string Place,
    IReadOnlyList<TextRun> Pieces
)
{
    internal static ReportSentenceView Of(SourcingReport report, int place, ReportSentences sentences)
    {
        var said = report.Statements[place];
        var text = sentences.TextOf(said);
        return new ReportSentenceView(
            ReportSentences.IdOf(report, place),
            ReportWording.Speakers(report, said),
            said.Act is { } act ? LabelWording.Of(act) : null,
            ReportHeading.Of(report.Articles[said.Article], TimeWording.Of),
            [
                .. SentencePiece
                    .Cut(said)
                    .Select(piece => new TextRun(
                        VisibleText.Block(text.Slice(piece.Span)),
                        piece.Role switch
                        {
                            MarkRole.Source => "src h1",
                            MarkRole.Cue => "cue h1",
                            MarkRole.Content => "con h1",
                            _ => "",
                        }
                    )),
            ]
        );
    }
}
