namespace OnRecord.Statements.Speakers;

/// <summary>Tells names of bodies from descriptions. Safe on any thread.</summary>
public static class BodyNames
{
    /// <summary>
    /// Whether a body is called by what it is ("the ministry", "a court"), so that in another article the same words mean another one.
    /// </summary>
    /// <remarks>
    /// A capital or digit behind the first word makes a name ("the Senate", "the ministry of Velmark"); one at the first word
    /// does so unless the word is a noun that any body may be called by: it may begin a sentence ("Police").
    /// </remarks>
    /// <param name="name">The name or description, as an article writes it.</param>
    public static bool IsDescription(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var words = name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Skip(1).Any(HasCapitalOrDigit) || words is [])
        {
            return false;
        }

        var first = words[0].ToLowerInvariant();
        return !HasCapitalOrDigit(words[0])
            || GrammarWords.IsDeterminer(first)
            || words.Any(word => SourceWords.Noun(word.ToLowerInvariant()) is not null);
    }

    private static bool HasCapitalOrDigit(string word) =>
        word.Any(letter => char.IsUpper(letter) || char.IsDigit(letter));
}
