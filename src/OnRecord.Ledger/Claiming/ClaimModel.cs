namespace OnRecord.Ledger.Claiming;

/// <summary>What turns a wording into a vector.</summary>
/// <param name="Id">Name of the model; vectors of different models are never compared.</param>
/// <param name="Embed">Gives the vector of a text; safe on any thread.</param>
public sealed record ClaimModel(string Id, Func<string, float[]> Embed);

/// <summary>How far an update of claims has come.</summary>
/// <param name="Stage">What is done.</param>
/// <param name="Done">How many articles or statements of this stage are done.</param>
/// <param name="Total">Of how many.</param>
public readonly record struct ClaimProgress(ClaimStage Stage, int Done, int Total);

/// <summary>The stages of an update of claims.</summary>
public enum ClaimStage
{
    /// <summary>What the statements of new articles say.</summary>
    Reading = 0,

    /// <summary>Which statements say the same.</summary>
    Grouping = 1,
}

/// <summary>What an update of claims did.</summary>
/// <param name="Articles">Articles whose statements were new or had been corrected.</param>
/// <param name="Claims">Claims of two statements or more that there are now.</param>
public sealed record ClaimUpdate(int Articles, long Claims);
