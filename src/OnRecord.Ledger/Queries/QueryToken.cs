namespace OnRecord.Ledger.Queries;

internal enum TokenKind
{
    Word,
    Phrase,
    Field,
    Open,
    Close,
    Minus,
    Or,
    And,
    End,
}

/// <summary>A piece of a question.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The word, the phrase without its marks, the name of the field; else empty.</param>
/// <param name="Start">Where it begins in the question.</param>
/// <param name="Length">Code units that it takes there.</param>
internal readonly record struct QueryToken(TokenKind Kind, string Text, int Start, int Length);

/// <summary>Carries an error out of the parser; never leaves <see cref="Query.TryParse"/>.</summary>
#pragma warning disable CA1032, CA1064 // Thrown and caught inside this folder only.
internal sealed class QuerySyntaxException(string message, int start, int length) : Exception(message)
#pragma warning restore CA1032, CA1064
{
    public QueryError Error { get; } = new(message, start, length);
}
