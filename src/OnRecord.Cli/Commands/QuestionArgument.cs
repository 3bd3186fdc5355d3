using System.CommandLine;
using System.Text.RegularExpressions;

namespace OnRecord.Cli.Commands;

/// <summary>The words of a question to the ledger; a misspelt option is not taken for one of them.</summary>
internal static partial class QuestionArgument
{
    /// <summary>Makes the argument.</summary>
    /// <param name="arity">Whether there may be none.</param>
    /// <param name="description">What is asked.</param>
    public static Argument<string[]> Of(ArgumentArity arity, string description)
    {
        var question = new Argument<string[]>("question")
        {
            HelpName = "QUESTION",
            Description = description,
            Arity = arity,
        };
        question.Validators.Add(result =>
        {
            if (result.Tokens.FirstOrDefault(token => LooksLikeOption().IsMatch(token.Value)) is { } unknown)
            {
                result.AddError($"There is no option {unknown.Value}; a word is left out with one hyphen before it.");
            }
        });
        return question;
    }

    [GeneratedRegex("^--[a-z][a-z-]*(=.*)?$", RegexOptions.NonBacktracking)]
    private static partial Regex LooksLikeOption();
}
