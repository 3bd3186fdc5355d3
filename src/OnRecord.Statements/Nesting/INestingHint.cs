namespace OnRecord.Statements.Nesting;

/// <summary>Says cheaply which contents are worth reading again for statements inside them.</summary>
public interface INestingHint
{
    /// <summary>Whether a content may hold a statement; a wrong no loses it, a wrong yes costs time only.</summary>
    /// <remarks>Safe on any thread.</remarks>
    bool MayHoldStatement(ReadOnlySpan<char> content);
}
