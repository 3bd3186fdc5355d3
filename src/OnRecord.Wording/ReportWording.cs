using OnRecord.Claims.SourcingReports;

namespace OnRecord.Wording;

/// <summary>Sourcing reports in words. They count and judge nobody.</summary>
public static class ReportWording
{
    private static readonly Dictionary<string, string> Labels = new(StringComparer.Ordinal)
    {
        ["sources.all"] = "all sources",
        ["sources.named"] = "named",
        ["sources.person"] = "– persons",
        ["sources.organization"] = "– organizations",
        ["sources.government"] = "– governments",
        ["sources.role"] = "known by role only",
        ["sources.anonymous"] = "unnamed",
        ["sources.anonymous.reason"] = "– with the reason given",
        ["sources.anonymous.condition"] = "– at their wish, without a reason",
        ["sources.anonymous.unexplained"] = "– without a word on why",
        ["statements.anonymous.plural"] = "– in the plural: “officials”, “sources”",
        ["sources.collective"] = "groups and public opinion",
        ["sources.document"] = "documents and data",
        ["sources.media"] = "news outlets",
        ["sources.open"] = "of a kind that is not told",
        ["statements.unsourced"] = "no source given",
        ["claims.all"] = "claims that a statement affirms",
        ["claims.single-source"] = "affirmed by one source alone",
        ["claims.single-source.anonymous"] = "– and that one is unnamed",
        ["claims.unsourced"] = "affirmed without a source",
        ["accusations.all"] = "accusations",
        ["accusations.answered"] = "the accused deny, confirm, answer or take no position",
        ["accusations.heard"] = "the accused speak, but not to it as far as is read",
        ["accusations.no-reply"] = "nobody who may be the accused speaks",
        ["accusations.unknown-accused"] = "whom they accuse is not told by a name",
        ["sources.repeated"] = "sources with two statements or more",
        ["sources.several-articles"] = "sources in two articles or more",
        ["sources.top-1"] = "the source with the most statements",
        ["sources.top-3"] = "the three with the most",
        ["sources.top-5"] = "the five with the most",
        ["sources.top-10"] = "the ten with the most",
    };

    /// <summary>What a number counts.</summary>
    public static string Of(ReportNumber number) =>
        number.Verb is { } use ? $"{use.Verb.Verb}, {OfSpeakers(use.Kind)}" : Labels[number.Name];

    /// <summary>The same to stand alone, without the dash of a part of the number before.</summary>
    public static string Alone(ReportNumber number) =>
        (
            number.Name.StartsWith("sources.anonymous.", StringComparison.Ordinal)
            || number.Name is "statements.anonymous.plural"
                ? "unnamed "
            : number.Name is "claims.single-source.anonymous" ? "affirmed by one source alone "
            : ""
        ) + Of(number).TrimStart('–', ' ');

    /// <summary>The heading of a part.</summary>
    public static string Of(ReportSection section) =>
        section switch
        {
            ReportSection.Sources => "Sources",
            ReportSection.Claims => "Claims",
            ReportSection.Accusations => "Accusations",
            ReportSection.Concentration => "Repeated sources",
            _ => "Loaded verbs",
        };

    /// <summary>What a part says of itself, in a sentence.</summary>
    public static string About(ReportSection section) =>
        section switch
        {
            ReportSection.Sources => "Who says it, by kind; a source counts once, however often it speaks.",
            ReportSection.Claims =>
                "Statements that say the same are one claim. Who denies it, asks or passes it on is no source for it.",
            ReportSection.Accusations =>
                "Whether the accused have their say in the same article, about anything; “unknown” is what the reader could not tell.",
            ReportSection.Concentration => "Whether the same sources come again and again.",
            _ =>
                "Verbs that tell more than that somebody said something, by sort of speaker. Each has its right use; none is counted against anybody.",
        };

    /// <summary>A number with what it counts: "3 sources".</summary>
    public static string Counted(ReportNumber number) =>
        LabelWording.Counted(
            number.Count,
            number.Unit switch
            {
                ReportUnit.Sources => "source",
                ReportUnit.Claims => "claim",
                _ => "statement",
            }
        );

    /// <summary>The sort of speaker of a verb, in the plural.</summary>
    public static string OfSpeakers(SourceKind? kind) =>
        kind switch
        {
            SourceKind.Person => "named persons",
            SourceKind.Organization => "organizations",
            SourceKind.Government => "governments",
            SourceKind.Role => "known by role only",
            SourceKind.Anonymous => "unnamed sources",
            SourceKind.Collective => "groups",
            SourceKind.Document => "documents",
            SourceKind.Media => "news outlets",
            SourceKind.Unspecified => "no source given",
            _ => "kind not told",
        };

    /// <summary>The kind of a source.</summary>
    public static string OfKind(SourceKind? kind) => kind is { } known ? LabelWording.Of(known) : "kind not told";

    /// <summary>A loaded verb with why it is loaded.</summary>
    public static string Why(LoadedVerb verb) =>
        verb.Why + (verb.NamedBy.Count > 0 ? $" ({string.Join(", ", verb.NamedBy)})" : "");

    /// <summary>Some of all in whole percent, rounded down where it is not all; empty when there is none.</summary>
    public static string Share(int some, int all) =>
        all == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{some * 100L / all} %");

    /// <summary>The statements with a source.</summary>
    public static int Sourced(SourcingReport report) => report.Statements.Count(said => said.Sources.Count > 0);

    /// <summary>The names of the sources of a statement; "no source given" when there is none.</summary>
    public static string Speakers(SourcingReport report, ReportStatement said) =>
        said.Sources.Count == 0
            ? "no source given"
            : string.Join(" and ", said.Sources.Select(source => VisibleText.Line(report.Sources[source].Name)));

    /// <summary>What a number counts as one, as a heading: the source, or nothing.</summary>
    public static string? NameOf(SourcingReport report, ReportThing thing) =>
        thing.Source is { } source ? VisibleText.Line(report.Sources[source].Name) : null;
}
