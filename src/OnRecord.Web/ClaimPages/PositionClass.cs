using OnRecord.Claims.Positions;

namespace OnRecord.Web.ClaimPages;

/// <summary>How positions look.</summary>
internal static class PositionClass
{
    /// <summary>The class of the style sheet; words say the same.</summary>
    public static string Of(Stance stance) =>
        stance switch
        {
            Stance.Affirms => "for",
            Stance.Denies or Stance.Doubts => "against",
            Stance.Neither => "open",
            _ => "told",
        };
}
