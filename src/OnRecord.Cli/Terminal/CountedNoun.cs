namespace OnRecord.Cli.Terminal;

/// <summary>Numbers of things in words: "1 article", "1,234 articles".</summary>
internal static class CountedNoun
{
    /// <param name="count">How many.</param>
    /// <param name="noun">The word for one, whose plural ends in an "s" more.</param>
    public static string Of(long count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {noun}{(count == 1 ? "" : "s")}");
}
