namespace OnRecord.Statements.Speakers;

/// <summary>How often speakers that a rule names are right, as counted on labelled articles.</summary>
internal static class Confidences
{
    internal const float Name = 0.95f;
    internal const float Government = 0.85f;
    internal const float Description = 0.8f;
    internal const float AtLarge = 0.97f;
    internal const float FirstPerson = 0.8f;
    internal const float Author = 0.6f;
    internal const float Elided = 0.7f;
}
