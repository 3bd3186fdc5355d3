using OnRecord.Claims.QuoteChecks;

namespace OnRecord.Wording;

/// <summary>Checks of quotations in words.</summary>
public static class QuoteWording
{
    /// <summary>What became of a quotation.</summary>
    public static string Of(QuoteCheck check)
    {
        var best = check.Occurrences.Count > 0 ? check.Occurrences[0] : null;
        return check.Verdict switch
        {
            QuoteVerdict.Verbatim => best!.Attribution == Attribution.Same
                ? "verbatim"
                : "verbatim; who said it cannot be compared",
            QuoteVerdict.Altered => "altered: "
                + string.Join(", ", best!.Changes.Select(change => NameOf(change.Kind)).Distinct()),
            QuoteVerdict.Anothers => "the words are another's",
            QuoteVerdict.OtherDate => "said on another day",
            QuoteVerdict.OtherPlace => "said in another place",
            QuoteVerdict.Reported => "not a quotation there: the article's own words",
            _ => "not in the ledger",
        };
    }

    /// <summary>What differs, in a few words.</summary>
    public static string Of(QuoteChange change) =>
        NameOf(change.Kind)
        + (
            change switch
            {
                { DropsNegation: true } => ": a negation is on one side alone",
                { Kind: QuoteChangeKind.Ellipsis, Draft.IsEmpty: false, Original.IsEmpty: true } =>
                    ": nothing is left out",
                _ => "",
            }
        );

    /// <summary>How who, when and where differ; null where they do not.</summary>
    public static string? Of(Attribution attribution) =>
        attribution switch
        {
            Attribution.OtherSource => "another source",
            Attribution.OtherDate => "another day",
            Attribution.OtherPlace => "another place",
            _ => null,
        };

    /// <summary>Who said it and when, to follow the words: <c> (Anna Brandt, 2024-05-03)</c>; empty when nothing is known.</summary>
    /// <param name="saying">Who said it, and when.</param>
    /// <param name="dayOf">How a day is written; as above by default.</param>
    public static string Said(Saying saying, Func<DateOnly, string>? dayOf = null)
    {
        dayOf ??= PositionWording.Day;
        var day = (saying.From, saying.To) switch
        {
            ({ } from, { } to) when from == to => dayOf(from),
            ({ } from, { } to) => $"{dayOf(from)} to {dayOf(to)}",
            _ => null,
        };
        var known = saying.Speakers.Select(speaker => VisibleText.Line(speaker.Name)).Append(day).OfType<string>();
        return string.Join(", ", known) is { Length: > 0 } all ? $" ({all})" : "";
    }

    private static string NameOf(QuoteChangeKind kind) =>
        kind switch
        {
            QuoteChangeKind.Words => "words",
            QuoteChangeKind.ReportedForm => "tense or person",
            QuoteChangeKind.Punctuation => "punctuation",
            QuoteChangeKind.Ellipsis => "an ellipsis",
            _ => "capitals",
        };
}
