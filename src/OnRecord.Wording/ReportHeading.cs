using OnRecord.Claims.SourcingReports;

namespace OnRecord.Wording;

/// <summary>What a report is about, in words.</summary>
public static class ReportHeading
{
    private const int MostNamed = 12;

    /// <summary>A heading in one line.</summary>
    /// <param name="subject">What was asked for.</param>
    /// <param name="report">The report.</param>
    /// <param name="dayOf">How a day is written; as <c>2018-03-15</c> by default.</param>
    public static string Of(ReportSubject subject, SourcingReport report, Func<DateOnly, string>? dayOf = null)
    {
        if (subject.Article is not null && report.Articles is [var only])
        {
            return Of(only, dayOf);
        }
        string?[] parts =
        [
            subject.Article is { } article ? $"article {VisibleText.Line(article)}" : null,
            subject.Author is { } author ? $"by {VisibleText.Line(author)}" : null,
            subject.Desk is { } desk ? $"desk {VisibleText.Line(desk)}" : null,
            subject.Outlet is { } outlet ? VisibleText.Line(outlet) : null,
            subject.Understood is { } question ? $"statements that answer {VisibleText.Line(question)}" : null,
        ];
        return string.Join(", ", parts.OfType<string>()) is { Length: > 0 } heading ? heading : "The whole ledger";
    }

    /// <summary>An article in one line: day, publisher and headline, or its address.</summary>
    /// <param name="article">The article.</param>
    /// <param name="dayOf">How a day is written; as <c>2018-03-15</c> by default.</param>
    public static string Of(ReportArticle article, Func<DateOnly, string>? dayOf = null) =>
        VisibleText.Line(
            string.Join(
                " · ",
                new[]
                {
                    article.Published is { } day ? (dayOf ?? PositionWording.Day)(day) : null,
                    article.Publisher,
                    article.Title ?? article.Address,
                }.OfType<string>()
            )
        );

    /// <summary>How much there is, whose words were meant, and what is left out, a sentence each.</summary>
    public static IReadOnlyList<string> Lines(ReportSubject subject, SourcingReport report)
    {
        string?[] lines =
        [
            $"{LabelWording.Counted(report.Articles.Count, "article")}, {LabelWording.Counted(report.Statements.Count, "statement")}, {LabelWording.Counted(report.Sources.Count, "source")}.",
            Matched("Bylines", subject.Author, subject.Bylines),
            Matched("Sections", subject.Desk, subject.Sections),
            Matched("Publishers", subject.Outlet, subject.Publishers),
            report.Rejected > 0
                ? $"Left out: {LabelWording.Counted(report.Rejected, "statement")} that people rejected."
                : null,
            subject.OlderVersions > 0
                ? $"Left out: {LabelWording.Counted(subject.OlderVersions, "article")} in whose place a later version stands."
                : null,
        ];
        return [.. lines.OfType<string>()];
    }

    private static string? Matched(string what, string? wanted, IReadOnlyList<string> values)
    {
        if (wanted is null)
        {
            return null;
        }
        var more = values.Count > MostNamed ? $" and {values.Count - MostNamed} more" : "";
        return values.Count == 0
            ? $"{what} with these words: none."
            : $"{what} with these words: {string.Join("; ", values.Take(MostNamed).Select(value => VisibleText.Line(value)))}{more}.";
    }
}
