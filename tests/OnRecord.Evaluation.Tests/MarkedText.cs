using System.Text.RegularExpressions;

namespace OnRecord.Evaluation.Tests;

/// <summary>Statements written into their text: <c>{s1:Ada Krol} {c1:said} {x1:it rains}</c>.</summary>
internal static partial class MarkedText
{
    public static (SourceText Text, IReadOnlyList<Attribution> Attributions) Parse(string marked)
    {
        var text = new System.Text.StringBuilder();
        var spans = new SortedDictionary<int, Dictionary<char, List<TextSpan>>>();
        var from = 0;
        foreach (var match in Mark().EnumerateMatches(marked))
        {
            text.Append(marked, from, match.Index - from);
            var mark = Mark().Match(marked, match.Index);
            var number = int.Parse(mark.Groups[2].Value, CultureInfo.InvariantCulture);
            if (!spans.TryGetValue(number, out var roles))
            {
                spans[number] = roles = new()
                {
                    ['s'] = [],
                    ['c'] = [],
                    ['x'] = [],
                };
            }

            roles[mark.Groups[1].Value[0]].Add(new TextSpan(text.Length, text.Length + mark.Groups[3].Length));
            text.Append(mark.Groups[3].Value);
            from = match.Index + match.Length;
        }

        text.Append(marked, from, marked.Length - from);
        return (
            new SourceText(text.ToString()),
            [
                .. spans.Values.Select(roles => new Attribution
                {
                    Source = roles['s'],
                    Cue = roles['c'],
                    Content = roles['x'],
                }),
            ]
        );
    }

    /// <summary>Gold and predicted statements of one text, each marked in a copy of it.</summary>
    public static ScoredDocument Document(string gold, string predicted)
    {
        var (text, wanted) = Parse(gold);
        var (same, found) = Parse(predicted);
        Assert.Equal(text.Value, same.Value);
        return new ScoredDocument("test", text, wanted, found);
    }

    [GeneratedRegex(@"\{([scx])(\d+):([^{}]*)\}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Mark();
}
