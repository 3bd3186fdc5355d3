namespace OnRecord.Claims.SourcingReports;

/// <summary>On whom some articles rest: counts only, each with the statements that it counts. Immutable.</summary>
/// <remarks>Made by <see cref="SourcingReportBuilder"/>. It holds no text: spans index the texts of <see cref="Articles"/>.</remarks>
public sealed record SourcingReport
{
    /// <summary>The articles, in the order in which they came.</summary>
    public required IReadOnlyList<ReportArticle> Articles { get; init; }

    /// <summary>The statements, article by article in the order of the text.</summary>
    public required IReadOnlyList<ReportStatement> Statements { get; init; }

    /// <summary>Who says them; those with the most statements first.</summary>
    public required IReadOnlyList<ReportSource> Sources { get; init; }

    /// <summary>What was counted, in the order in which it is shown; also what there is none of, except for verbs.</summary>
    public required IReadOnlyList<ReportNumber> Numbers { get; init; }

    /// <summary>How many statements people rejected; they count nowhere.</summary>
    public required int Rejected { get; init; }

    /// <summary>The number of a name; null when there is none.</summary>
    /// <param name="name">As in <see cref="ReportNumber.Name"/>.</param>
    public ReportNumber? Number(string name) => Numbers.FirstOrDefault(number => number.Name == name);

    /// <summary>In how many articles some statements stand.</summary>
    /// <param name="statements">Places in <see cref="Statements"/>.</param>
    public int ArticlesOf(IEnumerable<int> statements) =>
        statements.Select(statement => Statements[statement].Article).Distinct().Count();
}

/// <summary>An article of a report.</summary>
/// <param name="Hash">SHA-256 of its text.</param>
/// <param name="Address">Where it was met first.</param>
/// <param name="Title">Headline; null when unknown.</param>
/// <param name="Publisher">Publisher; null when unknown.</param>
/// <param name="Published">First day of publication; null when unknown.</param>
public sealed record ReportArticle(string Hash, string Address, string? Title, string? Publisher, DateOnly? Published);

/// <summary>A statement of a report.</summary>
/// <param name="Article">Place of its article in <see cref="SourcingReport.Articles"/>.</param>
/// <param name="Number">Its number in its article.</param>
/// <param name="Sentence">Where it stands, from the beginning of a sentence to the end of one.</param>
/// <param name="Source">Who says it.</param>
/// <param name="Cue">The words that attribute.</param>
/// <param name="Content">What is said.</param>
/// <param name="Sources">Places of its sources in <see cref="SourcingReport.Sources"/>; empty when no source is given.</param>
/// <param name="Kind">Who is behind the source; null when open.</param>
/// <param name="Act">What the source does; null when open.</param>
public sealed record ReportStatement(
    int Article,
    int Number,
    TextSpan Sentence,
    IReadOnlyList<TextSpan> Source,
    IReadOnlyList<TextSpan> Cue,
    IReadOnlyList<TextSpan> Content,
    IReadOnlyList<int> Sources,
    SourceKind? Kind,
    Act? Act
);

/// <summary>A source of a report.</summary>
/// <param name="Name">Its fullest name or description.</param>
/// <param name="Kind">Of what kind it is in most of its statements; null when open.</param>
/// <param name="Statements">Places of its statements in <see cref="SourcingReport.Statements"/>.</param>
public sealed record ReportSource(string Name, SourceKind? Kind, IReadOnlyList<int> Statements);

/// <summary>What the parts of a report are about.</summary>
public enum ReportSection
{
    /// <summary>Who the sources are.</summary>
    Sources = 0,

    /// <summary>On how many sources claims rest.</summary>
    Claims = 1,

    /// <summary>Whether the accused have their say.</summary>
    Accusations = 2,

    /// <summary>Whether the same sources come again and again.</summary>
    Concentration = 3,

    /// <summary>Verbs that tell more than that somebody said something.</summary>
    Verbs = 4,
}

/// <summary>What a number counts.</summary>
public enum ReportUnit
{
    /// <summary>Sources.</summary>
    Sources = 0,

    /// <summary>Statements.</summary>
    Statements = 1,

    /// <summary>Claims: statements that say the same, or one that stands alone.</summary>
    Claims = 2,
}

/// <summary>A number of a report, with what it counts.</summary>
/// <param name="Name">By which it is asked for, such as <c>sources.anonymous</c>; lower case.</param>
/// <param name="Section">Where it belongs.</param>
/// <param name="Unit">What it counts.</param>
/// <param name="Things">What was counted.</param>
public sealed record ReportNumber(
    string Name,
    ReportSection Section,
    ReportUnit Unit,
    IReadOnlyList<ReportThing> Things
)
{
    /// <summary>The number.</summary>
    public int Count => Things.Count;

    /// <summary>Of a verb, which and of whom; null for the other numbers.</summary>
    public VerbUse? Verb { get; init; }

    /// <summary>The statements on which it opens, in the order of the report, each once.</summary>
    public IReadOnlyList<int> Statements =>
        Things is [var only] ? only.Statements : [.. Things.SelectMany(thing => thing.Statements).Distinct().Order()];
}

/// <summary>One of the things that a number counts.</summary>
/// <param name="Source">Place of the source that it is in <see cref="SourcingReport.Sources"/>; null for what is no source.</param>
/// <param name="Statements">Its statements: of a source its own, of a claim those that affirm it, of an accusation itself and what the accused say.</param>
public sealed record ReportThing(int? Source, IReadOnlyList<int> Statements);

/// <summary>A loaded verb with the sort of speaker that it is used of.</summary>
/// <param name="Verb">The verb.</param>
/// <param name="Kind">The sort of speaker; null when open.</param>
public sealed record VerbUse(LoadedVerb Verb, SourceKind? Kind);
