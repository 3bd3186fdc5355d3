using System.CommandLine;

namespace OnRecord.Cli.Commands;

/// <summary>Options whose value is one of a few words.</summary>
internal static class Choice
{
    /// <summary>Makes the option; without a value on the command line it has the first of the choices.</summary>
    /// <param name="name">Its name and its short form, if any.</param>
    /// <param name="description">What it is for, without the choices.</param>
    /// <param name="choices">The words and what they mean; the first is the default value of the type.</param>
    public static Option<T> Of<T>(string[] name, string description, params (string Word, T Value)[] choices)
        where T : struct, Enum
    {
        string[] words = [.. choices.Select(choice => choice.Word)];
        var option = new Option<T>(name[0], name[1..])
        {
            Description = $"{description} [default: {words[0]}]",
            HelpName = string.Join('|', words),
            CustomParser = result =>
            {
                var word = result.Tokens.Single().Value;
                foreach (var choice in choices)
                {
                    if (choice.Word == word)
                    {
                        return choice.Value;
                    }
                }
                result.AddError($"{name[0]} must be one of {string.Join(", ", words)}; '{word}' is none of them.");
                return default;
            },
        };
        option.CompletionSources.Add(words);
        return option;
    }
}
