using System.Text.RegularExpressions;

namespace OnRecord.Statements.Relays;

/// <summary>Finds the words beside a relay that say that it passes something on.</summary>
internal static partial class RelayCue
{
    private const int Longest = 40;

    /// <summary>The words directly before ("according to") or behind ("reported"); null when there are none.</summary>
    internal static TextSpan? Beside(SourceText text, TextSpan relay)
    {
        var from = Math.Max(0, relay.Start - Longest);
        if (Before().Match(text.Value, from, relay.Start - from) is { Success: true, Groups: [_, var before] })
        {
            return new TextSpan(before.Index, before.Index + before.Length);
        }

        var length = Math.Min(Longest, text.Length - relay.End);
        return Behind().Match(text.Value, relay.End, length) is { Success: true, Groups: [_, var behind] }
            ? new TextSpan(behind.Index, behind.Index + behind.Length)
            : null;
    }

    [GeneratedRegex(
        @"\b(according\ to|(?:first\ )?reported\ by|(?:as\ )?(?:quoted|cited)\ by)\ (?:an?\ |the\ )?\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Before();

    [GeneratedRegex(
        @"\A\ ((?:has\ |had\ |first\ )?reported|reports|reporting|quoted|wrote|writes|said|says)\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Behind();
}
