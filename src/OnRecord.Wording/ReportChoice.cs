using System.Diagnostics.CodeAnalysis;
using OnRecord.Claims.SourcingReports;

namespace OnRecord.Wording;

/// <summary>Picks numbers of a report by their names.</summary>
public static class ReportChoice
{
    /// <summary>The numbers of some names, in the order of the report; all when no name is given.</summary>
    /// <param name="report">The report.</param>
    /// <param name="names">Names, or beginnings of several names up to a full stop.</param>
    /// <param name="numbers">The numbers; null when a name is none.</param>
    /// <param name="unknown">The name that is none; null when there is no such.</param>
    public static bool TryPick(
        SourcingReport report,
        IReadOnlyList<string> names,
        [NotNullWhen(true)] out IReadOnlyList<ReportNumber>? numbers,
        [NotNullWhen(false)] out string? unknown
    )
    {
        unknown = names.FirstOrDefault(name => !report.Numbers.Any(number => IsMeant(number, name)));
        // A report without any loaded verb has none to show.
        if (unknown is "verbs")
        {
            unknown = null;
        }
        numbers =
            unknown is not null ? null
            : names.Count == 0 ? report.Numbers
            : [.. report.Numbers.Where(number => names.Any(name => IsMeant(number, name)))];
        return unknown is null;
    }

    // The name of a number means it alone, even where it is the beginning of another's.
    private static bool IsMeant(ReportNumber number, string name) =>
        number.Name == name
        || (
            name is "sources" or "statements" or "claims" or "accusations" or "verbs"
            || name.StartsWith("verbs.", StringComparison.Ordinal)
        ) && number.Name.StartsWith(name + ".", StringComparison.Ordinal);
}
