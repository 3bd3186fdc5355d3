using System.CommandLine.Parsing;

namespace OnRecord.Cli.Commands;

/// <summary>Options whose value is a whole number.</summary>
internal static class WholeNumber
{
    /// <summary>The number; null, and an error, when it is none or out of its range.</summary>
    public static int? Read(ArgumentResult result, string name, int least, int most = int.MaxValue)
    {
        var value = result.Tokens.Single().Value;
        if (
            int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= least
            && number <= most
        )
        {
            return number;
        }
        var range = most == int.MaxValue ? $"of {least} or more" : $"from {least} to {most}";
        result.AddError($"{name} must be a whole number {range}; '{value}' is none.");
        return null;
    }
}
