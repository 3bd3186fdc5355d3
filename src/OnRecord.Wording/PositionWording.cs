using OnRecord.Claims;
using OnRecord.Claims.Erosions;
using OnRecord.Claims.Positions;
using OnRecord.Claims.Timelines;

namespace OnRecord.Wording;

/// <summary>Positions on claims in words.</summary>
public static class PositionWording
{
    /// <summary>To follow a name: "affirms it, as probable".</summary>
    public static string Of(Position position) =>
        position.Stance switch
        {
            Stance.Affirms => "affirms it" + HedgeOf(position),
            Stance.Denies => "denies it" + HedgeOf(position),
            Stance.Doubts => "doubts it",
            Stance.Asks => "asks whether it is so",
            Stance.Reports => "passes it on",
            _ => position.Withheld switch
            {
                Withheld.NeitherConfirmedNorDenied => "neither confirms nor denies it",
                Withheld.DeclinedToComment => "declined to comment",
                Withheld.CouldNotBeReached => "could not be reached",
                Withheld.DidNotRespond => "did not respond",
                _ => "takes no position",
            },
        };

    /// <summary>To follow a number of actors: "3 affirm".</summary>
    public static string Of(Stance stance, int count) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{count:#,0} {(stance, count) switch
            {
                (Stance.Affirms, 1) => "affirms",
                (Stance.Affirms, _) => "affirm",
                (Stance.Denies, 1) => "denies",
                (Stance.Denies, _) => "deny",
                (Stance.Doubts, 1) => "doubts",
                (Stance.Doubts, _) => "doubt",
                (Stance.Asks, 1) => "asks",
                (Stance.Asks, _) => "ask",
                (Stance.Reports, 1) => "passes on",
                (Stance.Reports, _) => "pass on",
                (_, 1) => "takes no position",
                _ => "take no position",
            }}"
        );

    /// <summary>Who says a statement.</summary>
    public static string Speakers(PositionedStatement statement) =>
        string.Join(" and ", statement.Actors.Select(NameOf));

    /// <summary>An actor's name.</summary>
    public static string NameOf(ClaimActor actor) =>
        actor.Name.Length == 0 ? "nobody named" : VisibleText.Line(actor.Name);

    /// <summary>What became of a statement of a claim in an article that was changed: "reworded, “may” lost".</summary>
    public static string Of(VersionChange change) =>
        change.Fate is not StatementFate.Changed
            ? change.Fate.ToWireName()
            : string.Join(", ", change.Differences.Select(difference => difference.ToWords()))
                + (change.IsOtherPosition ? ", other position" : "")
                + (
                    !change.IsHalf ? ""
                    : change.After!.Statement is null ? ", now of another claim"
                    : ", before of another claim"
                );

    /// <summary>What was lost.</summary>
    public static string Of(ErosionKind kind) =>
        kind switch
        {
            ErosionKind.Hedge => "the hedge is gone",
            ErosionKind.Attribution => "nobody is named for it any more",
            _ => "the denial is not told",
        };

    /// <summary>A day as <c>2018-03-15</c>, with <c>*</c> where it is that of publication.</summary>
    public static string DayOf(PositionedStatement statement) =>
        statement.Day is { } day ? Day(day) + (statement.IsDayOfSaying ? "" : "*") : "undated";

    /// <summary>A day as <c>2018-03-15</c>.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string HedgeOf(Position position) =>
        position.Hedge switch
        {
            Certainty.ProbablySo => ", as probable",
            Certainty.PossiblySo => ", as possible",
            _ => "",
        };
}
