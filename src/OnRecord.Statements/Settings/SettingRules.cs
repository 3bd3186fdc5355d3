using OnRecord.Statements.Words;

namespace OnRecord.Statements.Settings;

/// <summary>What is regular around a statement, by rule: whole phrases, whom it tells, when and in what medium.</summary>
/// <remarks>
/// The rules and their examples stand in <c>specs/setting.md</c>. Reads one article; immutable, so safe on any thread.
/// </remarks>
public sealed class SettingRules
{
    /// <summary>Confidence of a span that a rule found: the share of them that is right on the training statements of the development corpora is 87 to 96 %.</summary>
    private const float ByRule = 0.9f;

    private static readonly Slot[] Slots = Enum.GetValues<Slot>();

    private readonly WordList words;
    private readonly Lazy<WordTimes> times;
    private readonly OwnOutlet own;

    /// <summary>Reads an article's words.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="publisher">Who published it; null when it does not say.</param>
    public SettingRules(SourceText text, string? publisher = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        own = new OwnOutlet(publisher);
        words = new WordList(text, text.Whole);
        times = new Lazy<WordTimes>(() => new WordTimes(words));
    }

    /// <summary>The statement's setting with the rules applied.</summary>
    public Setting Refine(Statement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        var found = Array.ConvertAll(Slots, slot => Complete(statement, slot));
        var confidence = Array.ConvertAll(Slots, slot => ConfidenceOf(statement.Setting, slot));
        if (statement.Cue.Count > 0)
        {
            foreach (var (slot, span) in new RegularSlots(words, times.Value, statement).Find())
            {
                Add(found, confidence, slot, span);
            }
        }

        found[(int)Slot.Relay].RemoveAll(span => own.IsNamed(words.Text[span]));
        return Slots.Aggregate(
            statement.Setting,
            (setting, slot) => setting.With(slot, found[(int)slot], confidence[(int)slot])
        );
    }

    private static void Add(List<TextSpan>[] found, float?[] confidence, Slot slot, TextSpan span)
    {
        var spans = found[(int)slot];
        if (slot is Slot.Occasion && spans.Exists(other => other.Contains(span)))
        {
            return;
        }

        spans.RemoveAll(other => other.Overlaps(span));
        confidence[(int)slot] = spans.Count == 0 ? ByRule : Math.Min(confidence[(int)slot] ?? ByRule, ByRule);
        spans.Add(span);
        spans.Sort();
    }

    private static float? ConfidenceOf(Setting setting, Slot slot) =>
        setting.Confidence.Count > 0 ? setting.Confidence[(int)slot] : null;

    private List<TextSpan> Complete(Statement statement, Slot slot)
    {
        var spans = statement.Setting[slot];
        if (slot is Slot.Anonymity)
        {
            spans = [.. spans.Where(span => !AnonymityClause.IsOfAnother(words, statement, span))];
        }

        return slot is Slot.Repetition or Slot.ResponseTo or Slot.Evidence || spans.Count == 0
            ? [.. spans]
            : SlotPhrases.Complete(words, times.Value, slot, spans, [.. statement.Source, .. statement.Cue]);
    }
}
