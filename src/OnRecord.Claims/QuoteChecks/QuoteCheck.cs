namespace OnRecord.Claims.QuoteChecks;

/// <summary>What became of a quotation of a draft that was looked for in a ledger. Nothing is ever called false.</summary>
public enum QuoteVerdict
{
    /// <summary>Word for word, with nothing against who, when and where.</summary>
    Verbatim = 0,

    /// <summary>Word for word or nearly, with differences.</summary>
    Altered = 1,

    /// <summary>Somebody else said it.</summary>
    Anothers = 2,

    /// <summary>The same source said it on another day.</summary>
    OtherDate = 3,

    /// <summary>The same source said it in another place.</summary>
    OtherPlace = 4,

    /// <summary>The articles have it in their own words, or only partly in quotation marks.</summary>
    Reported = 5,

    /// <summary>Nothing like it is in the ledger.</summary>
    NotFound = 6,
}

/// <summary>What differs between a quotation and its original.</summary>
public enum QuoteChangeKind
{
    /// <summary>Words were put in, left out or replaced.</summary>
    Words = 0,

    /// <summary>Tense or person, as reported speech changes them: "will" and "would", "I" and "she".</summary>
    ReportedForm = 1,

    /// <summary>Punctuation between two words.</summary>
    Punctuation = 2,

    /// <summary>An ellipsis, with what it stands for; or two quotations that were run together.</summary>
    Ellipsis = 3,

    /// <summary>Capital or small letters inside the quotation.</summary>
    Capitals = 4,
}

/// <summary>One difference.</summary>
/// <param name="Kind">What differs.</param>
/// <param name="Draft">Where in the draft; empty where something is left out.</param>
/// <param name="Original">Where in the article's text; empty where something was put in.</param>
/// <param name="DropsNegation">Whether a negation is on one side alone.</param>
public sealed record QuoteChange(QuoteChangeKind Kind, TextSpan Draft, TextSpan Original, bool DropsNegation);

/// <summary>How what the draft says of a quotation compares with an article.</summary>
public enum Attribution
{
    /// <summary>One of the two names nobody, or not in a way that can be compared.</summary>
    Open = 0,

    /// <summary>The same source, and no other day or place.</summary>
    Same = 1,

    /// <summary>The same source on another day.</summary>
    OtherDate = 2,

    /// <summary>The same source in another place.</summary>
    OtherPlace = 3,

    /// <summary>Another source.</summary>
    OtherSource = 4,
}

/// <summary>A quotation of a draft.</summary>
/// <param name="Span">With its marks; of a part of a very long one, from its first word to its last.</param>
/// <param name="Parts">Between the marks, one span a paragraph.</param>
/// <param name="Saying">To whom, when and where the draft attributes it.</param>
public sealed record DraftQuotation(TextSpan Span, IReadOnlyList<TextSpan> Parts, Saying Saying);

/// <summary>A place in an article where a quotation or something like it stands.</summary>
/// <param name="Article">Hash of the article's text.</param>
/// <param name="Span">From its first word to its last.</param>
/// <param name="IsQuoted">Whether it stands in quotation marks there.</param>
/// <param name="Changes">How the draft's words differ; empty for none.</param>
/// <param name="Cost">0 for the same words; each word that differs adds about 100.</param>
/// <param name="Saying">Who said it, when and where, as the article has it.</param>
/// <param name="Attribution">How that compares with the draft.</param>
public sealed record QuoteOccurrence(
    string Article,
    TextSpan Span,
    bool IsQuoted,
    IReadOnlyList<QuoteChange> Changes,
    int Cost,
    Saying Saying,
    Attribution Attribution
);

/// <summary>A quotation of a draft with what was found of it.</summary>
/// <param name="Quotation">The quotation.</param>
/// <param name="Verdict">What became of it, by the best occurrence.</param>
/// <param name="Occurrences">Where it stands, the best first; empty when it was not found.</param>
public sealed record QuoteCheck(
    DraftQuotation Quotation,
    QuoteVerdict Verdict,
    IReadOnlyList<QuoteOccurrence> Occurrences
)
{
    /// <summary>Whether somebody should look at it before the draft is published.</summary>
    public bool NeedsALook => Verdict != QuoteVerdict.Verbatim;
}
