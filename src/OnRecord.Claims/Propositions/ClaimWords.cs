namespace OnRecord.Claims.Propositions;

/// <summary>The words of <c>data/lexicons/claim-words.tsv</c>. Safe on any thread.</summary>
public static class ClaimWords
{
    /// <summary>The term of a word: the thing that it stands for, or its stem.</summary>
    /// <param name="word">A word in lower case that is no name.</param>
    public static string TermOf(string word) => ClaimTerms.OfWord(word);
}
