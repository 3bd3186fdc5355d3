namespace OnRecord.Claims.Positions;

/// <summary>What a statement does with a claim.</summary>
public enum Stance
{
    /// <summary>Presents it as so.</summary>
    Affirms = 0,

    /// <summary>Presents it as not so.</summary>
    Denies = 1,

    /// <summary>Presents it as probably or possibly not so.</summary>
    Doubts = 2,

    /// <summary>Takes no position though one was asked for or expected.</summary>
    Neither = 3,

    /// <summary>Asks whether it is so.</summary>
    Asks = 4,

    /// <summary>Passes it on, or brings it up, without a position of its own.</summary>
    Reports = 5,
}

/// <summary>How a position was withheld.</summary>
public enum Withheld
{
    /// <summary>In another way, or the words do not tell.</summary>
    Otherwise = 0,

    /// <summary>Neither confirmed nor denied.</summary>
    NeitherConfirmedNorDenied = 1,

    /// <summary>Declined or refused to comment, to say, to answer.</summary>
    DeclinedToComment = 2,

    /// <summary>Could not be reached.</summary>
    CouldNotBeReached = 3,

    /// <summary>Did not respond.</summary>
    DidNotRespond = 4,
}

/// <summary>The position of a statement on a claim.</summary>
/// <param name="Stance">What it does with the claim.</param>
/// <param name="Hedge">How surely, from <see cref="Certainty.CertainlySo"/> to <see cref="Certainty.PossiblySo"/>; null where that says nothing.</param>
/// <param name="Withheld">How the position was withheld; null unless it was.</param>
public readonly record struct Position(Stance Stance, Certainty? Hedge = null, Withheld? Withheld = null)
{
    /// <summary>The position on the negated claim: who affirms one denies the other, and who doubts one holds the other for possible.</summary>
    public Position Turned() =>
        Stance switch
        {
            Stance.Affirms when Hedge is Certainty.ProbablySo or Certainty.PossiblySo => new Position(Stance.Doubts),
            Stance.Affirms => this with { Stance = Stance.Denies },
            Stance.Denies => this with { Stance = Stance.Affirms },
            Stance.Doubts => new Position(Stance.Affirms, Certainty.PossiblySo),
            _ => this,
        };
}
