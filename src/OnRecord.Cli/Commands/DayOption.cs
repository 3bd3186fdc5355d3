using System.CommandLine.Parsing;

namespace OnRecord.Cli.Commands;

/// <summary>Options whose value is a day.</summary>
internal static class DayOption
{
    /// <summary>The day; null, and an error, when it is none.</summary>
    public static DateOnly? Read(ArgumentResult result, string name)
    {
        var value = result.Tokens.Single().Value;
        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }
        result.AddError($"{name} must be a day such as 2024-10-23; '{value}' is none.");
        return null;
    }
}
