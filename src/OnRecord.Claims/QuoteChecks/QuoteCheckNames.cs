namespace OnRecord.Claims.QuoteChecks;

/// <summary>Names of verdicts, differences and attributions in files.</summary>
public static class QuoteCheckNames
{
    /// <summary>For example <c>not-found</c>.</summary>
    public static string ToWireName(this QuoteVerdict verdict) =>
        verdict switch
        {
            QuoteVerdict.Verbatim => "verbatim",
            QuoteVerdict.Altered => "altered",
            QuoteVerdict.Anothers => "anothers",
            QuoteVerdict.OtherDate => "other-date",
            QuoteVerdict.OtherPlace => "other-place",
            QuoteVerdict.Reported => "reported",
            QuoteVerdict.NotFound => "not-found",
            _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, null),
        };

    /// <summary>For example <c>reported-form</c>.</summary>
    public static string ToWireName(this QuoteChangeKind kind) =>
        kind switch
        {
            QuoteChangeKind.Words => "words",
            QuoteChangeKind.ReportedForm => "reported-form",
            QuoteChangeKind.Punctuation => "punctuation",
            QuoteChangeKind.Ellipsis => "ellipsis",
            QuoteChangeKind.Capitals => "capitals",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };

    /// <summary>For example <c>other-source</c>.</summary>
    public static string ToWireName(this Attribution attribution) =>
        attribution switch
        {
            Attribution.Open => "open",
            Attribution.Same => "same",
            Attribution.OtherDate => "other-date",
            Attribution.OtherPlace => "other-place",
            Attribution.OtherSource => "other-source",
            _ => throw new ArgumentOutOfRangeException(nameof(attribution), attribution, null),
        };
}
