namespace OnRecord.Statements;

/// <summary>Something that is said of an article where it was met, and by what.</summary>
/// <param name="Field">One of <see cref="FactField"/>.</param>
/// <param name="Value">What is said, as it is written there; never empty.</param>
/// <param name="From">What says it, for example <c>JSON-LD datePublished</c>, <c>meta og:site_name</c> or <c>column Date</c>.</param>
public sealed record StatedFact(string Field, string Value, string From);

/// <summary>What facts are about.</summary>
public static class FactField
{
    /// <summary>The headline.</summary>
    public const string Title = "title";

    /// <summary>Who published it.</summary>
    public const string Publisher = "publisher";

    /// <summary>The part of the paper or the site that it stands in.</summary>
    public const string Section = "section";

    /// <summary>Who wrote it, as the byline has it.</summary>
    public const string Byline = "byline";

    /// <summary>The agency or the like that it is credited to.</summary>
    public const string Credit = "credit";

    /// <summary>Day or instant of publication.</summary>
    public const string Published = "published";

    /// <summary>Day or instant of the last change.</summary>
    public const string Modified = "modified";

    /// <summary>Instant at which whoever keeps it fetched it.</summary>
    public const string Retrieved = "retrieved";

    /// <summary>Its address.</summary>
    public const string Url = "url";

    /// <summary>Whether it can be read by everybody: <c>paywall</c>, or nothing is said.</summary>
    public const string Access = "access";

    /// <summary>Whether it is all there: <c>stub</c>, or nothing is said.</summary>
    public const string Extent = "extent";

    /// <summary>How much of the page's text was taken, and what was left.</summary>
    public const string Kept = "kept";
}
