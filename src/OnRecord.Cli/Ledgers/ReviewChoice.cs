using System.CommandLine;
using OnRecord.Ledger.Reviews;

namespace OnRecord.Cli.Ledgers;

/// <summary>Which state of review is listed.</summary>
internal static class ReviewChoice
{
    /// <summary>Makes the option; without it, null.</summary>
    /// <param name="description">What it leaves in the list, without the states.</param>
    public static Option<ReviewState?> Of(string description)
    {
        var option = new Option<ReviewState?>("--review")
        {
            Description = $"{description}: {string.Join(", ", ReviewStates.Names)}.",
            HelpName = "STATE",
            CustomParser = result =>
            {
                var word = result.Tokens.Single().Value;
                if (ReviewStates.Find(word) is { } state)
                {
                    return state;
                }

                result.AddError(
                    $"--review must be one of {string.Join(", ", ReviewStates.Names)}; '{word}' is none of them."
                );
                return null;
            },
        };
        option.CompletionSources.Add([.. ReviewStates.Names]);
        return option;
    }
}
