using System.CommandLine.Parsing;

namespace OnRecord.Cli.Commands;

/// <summary>Options whose value is a length of time.</summary>
internal static class DurationOption
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(366);

    /// <summary>The length, of which <c>90s</c>, <c>15m</c>, <c>1h30m</c> and <c>2d</c> are examples; null, and an error, when it is none.</summary>
    public static TimeSpan? Read(ArgumentResult result, string name, TimeSpan least)
    {
        var value = result.Tokens.Single().Value;
        if (Parse(value) is { } length && length >= least && length <= Longest)
        {
            return length;
        }
        var atLeast = least > TimeSpan.Zero ? $", at least {Shown(least)}" : "";
        result.AddError($"{name} must be a length of time such as 15m, 1h30m or 2d{atLeast}; '{value}' is none.");
        return null;
    }

    private static TimeSpan? Parse(string value)
    {
        var sum = TimeSpan.Zero;
        var digits = 0;
        for (var i = 0; i < value.Length; i++)
        {
            if (char.IsAsciiDigit(value[i]))
            {
                digits++;
                continue;
            }
            if (digits is 0 or > 6 || UnitOf(value[i]) is not { } unit)
            {
                return null;
            }
            sum += unit * int.Parse(value.AsSpan(i - digits, digits), NumberStyles.None, CultureInfo.InvariantCulture);
            digits = 0;
        }
        return value.Length > 0 && digits == 0 ? sum
            : value == "0" ? TimeSpan.Zero
            : null;
    }

    private static TimeSpan? UnitOf(char letter) =>
        letter switch
        {
            's' => TimeSpan.FromSeconds(1),
            'm' => TimeSpan.FromMinutes(1),
            'h' => TimeSpan.FromHours(1),
            'd' => TimeSpan.FromDays(1),
            _ => null,
        };

    private static string Shown(TimeSpan length) =>
        length >= TimeSpan.FromMinutes(1)
            ? string.Create(CultureInfo.InvariantCulture, $"{length.TotalMinutes:0.#}m")
            : string.Create(CultureInfo.InvariantCulture, $"{length.TotalSeconds:0.#}s");
}
