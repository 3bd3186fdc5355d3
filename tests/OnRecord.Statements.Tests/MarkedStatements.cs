using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using OnRecord.Statements.Json;

namespace OnRecord.Statements.Tests;

/// <summary>Statements written into their text: <c>(1: Kyiv) {1 denies: denied} [1: the charge]</c>, relays as <c>&lt;1: Reuters&gt;</c>, one inside another as well.</summary>
internal static partial class MarkedStatements
{
    private const string Opening = "({[<";
    private const string Closing = ")}]>";

    /// <summary>The text without marks, and the statements in the order of their numbers.</summary>
    public static (SourceText Text, IReadOnlyList<Statement> Statements) Parse(string marked)
    {
        var text = new StringBuilder();
        var open = new Stack<(char Closing, int Number, int Start)>();
        var spans = new SortedDictionary<int, Dictionary<char, List<TextSpan>>>();
        var acts = new Dictionary<int, string>();
        for (var at = 0; at < marked.Length; at++)
        {
            if (Mark().Match(marked, at) is { Success: true } mark && mark.Index == at)
            {
                var number = int.Parse(mark.Groups["number"].Value, CultureInfo.InvariantCulture);
                open.Push((Closing[Opening.IndexOf(marked[at], StringComparison.Ordinal)], number, text.Length));
                spans.TryAdd(number, Closing.ToDictionary(role => role, _ => new List<TextSpan>()));
                if (mark.Groups["act"] is { Success: true } act)
                {
                    acts[number] = act.Value;
                }

                at += mark.Length - 1;
            }
            else if (open.Count > 0 && open.Peek().Closing == marked[at])
            {
                var (role, number, start) = open.Pop();
                spans[number][role].Add(new TextSpan(start, text.Length));
            }
            else
            {
                text.Append(marked[at]);
            }
        }

        return (
            new SourceText(text.ToString()),
            [.. spans.Select(statement => Of(statement.Key, statement.Value, acts.GetValueOrDefault(statement.Key)))]
        );
    }

    private static Statement Of(int number, Dictionary<char, List<TextSpan>> spans, string? act) =>
        new()
        {
            Number = number,
            Source = spans[')'],
            Cue = spans['}'],
            Content = spans[']'],
            Form = QuotationForm.Indirect,
            Setting = new Setting { Relay = spans['>'] },
            Act = act is null ? null : new Judged<Act>(Enum.GetValues<Act>().Single(a => a.ToWireName() == act), 1),
            Confidence = 1,
        };

    [GeneratedRegex(@"[({\[<](?<number>\d+)(?: (?<act>\w+))?: ", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Mark();
}
