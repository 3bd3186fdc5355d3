using OnRecord.Corpora.Attributions;
using OnRecord.Corpora.Lines;

namespace OnRecord.Corpora.Articles;

/// <summary>A statement of a <c>.gold</c> file while its lines are read.</summary>
internal sealed class GoldStatement
{
    private static readonly string[] Spans = ["source", "cue", "content", .. SettingSlot.All.Select(slot => slot.Name)];

    private readonly Dictionary<string, List<TextSpan>> spans = new(StringComparer.Ordinal);
    private readonly LinePlace place;
    private readonly LabelTexts labels;
    private readonly int number;
    private string? speaker;
    private int? parent;
    private int? answers;

    private GoldStatement(int number, LabelTexts labels, LinePlace place)
    {
        this.number = number;
        this.labels = labels;
        this.place = place;
    }

    /// <summary><c>3 denies CT- person</c></summary>
    public static GoldStatement Begin(string line, int expected, LinePlace place)
    {
        var parts = line.Split(' ');
        if (
            parts.Length != 4
            || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || number != expected
        )
        {
            throw place.Error($"'{line}' is not '{expected} ACT CERTAINTY KIND'");
        }

        return new GoldStatement(number, new LabelTexts(parts[1], parts[2], parts[3], ""), place);
    }

    /// <summary>The first word of a line, and the rest without the spaces between.</summary>
    public static (string Name, string Value) Cut(string line)
    {
        var space = line.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? (line, "") : (line[..space], line[space..].Trim());
    }

    /// <summary><c>speaker Ada Lund</c>, <c>parent 2</c>, <c>cue 129-133 said</c></summary>
    public void Add(string line, SourceText text, LinePlace at)
    {
        var (name, value) = Cut(line);
        switch (name)
        {
            case "speaker" when speaker is null && value.Length > 0:
                speaker = value;
                break;
            case "parent" when parent is null:
                parent = Number(value, at);
                break;
            case "answers" when answers is null:
                answers = Number(value, at);
                break;
            case var role when Spans.Contains(role, StringComparer.Ordinal):
                AddSpan(role, value, text, at);
                break;
            default:
                throw at.Error($"'{line}' is unknown, empty, or given twice");
        }
    }

    public Attribution ToAttribution(int statements)
    {
        var labelled = labels.Onto(
            new Attribution
            {
                Source = Of("source"),
                Cue = Of("cue"),
                Content = Of("content"),
                Parent = Index(parent, statements),
                Answers = Index(answers, statements),
                Setting = new Setting
                {
                    Addressee = Of("addressee"),
                    Target = Of("target"),
                    Occasion = Of("occasion"),
                    When = Of("when"),
                    Evidence = Of("evidence"),
                    Relay = Of("relay"),
                    Repetition = Of("repetition"),
                    Anonymity = Of("anonymity"),
                    ResponseTo = Of("response_to"),
                },
            },
            place
        );
        if (labelled.Cue.Count == 0 || labelled.Content.Count == 0)
        {
            throw place.Error($"statement {number} lacks a cue or a content");
        }

        if ((labelled.Kind == SourceKind.Unspecified) != (speaker is null))
        {
            throw place.Error($"statement {number} needs a speaker unless its source is unspecified, and only then");
        }

        return labelled with
        {
            Speaker = speaker ?? "",
        };
    }

    private static int Number(string value, LinePlace at) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw at.Error($"'{value}' is no number of a statement");

    private void AddSpan(string role, string value, SourceText text, LinePlace at)
    {
        var (offsets, words) = Cut(value);
        if (
            offsets.Split('-') is not [var first, var last]
            || !int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            || !int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var end)
        )
        {
            throw at.Error($"'{value}' is not 'START-END WORDS'");
        }

        var span = SpanCheck.Span(start, end, text, at, role);
        if (text[span] != words)
        {
            throw at.Error($"{role} {span} is \"{text[span]}\" in the text and \"{words}\" here");
        }

        if (!spans.TryGetValue(role, out var list))
        {
            spans[role] = list = [];
        }

        if (list.Count > 0 && span.Start < list[^1].End)
        {
            throw at.Error($"{role} {span} begins before the end of {list[^1]}");
        }

        list.Add(span);
    }

    private List<TextSpan> Of(string role) => spans.GetValueOrDefault(role) ?? [];

    private int? Index(int? other, int statements) =>
        other is null ? null
        : other >= 1 && other <= statements && other != number ? other - 1
        : throw place.Error($"statement {number} points to {other}, which is no other statement of {statements}");
}
