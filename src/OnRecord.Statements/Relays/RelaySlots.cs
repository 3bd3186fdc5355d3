using System.Collections.Frozen;

namespace OnRecord.Statements.Relays;

/// <summary>Names, in the setting of a nested statement, the one who passes it on: the source of its parent.</summary>
/// <remarks>The rule and its examples stand in <c>specs/relays.md</c>. Safe on any thread.</remarks>
public static class RelaySlots
{
    /// <summary>Confidence of a relay by rule: the share that is right on the training passages of the development corpora.</summary>
    private const float ByRule = 0.75f;

    private static readonly FrozenSet<string> Pronouns = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        ["i", "we", "he", "she", "it", "they", "who", "himself", "herself", "itself", "themselves"]
    );

    /// <summary>The same statements; a relay that is already there stays as it is.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="statements">All statements of the article, with labels and, where they are resolved, speakers.</param>
    public static IReadOnlyList<Statement> Fill(SourceText text, IReadOnlyList<Statement> statements)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(statements);
        var byNumber = statements.ToDictionary(statement => statement.Number);
        return
        [
            .. statements.Select(statement =>
                statement.Parent is { } parent
                && statement.Setting.Relay.Count == 0
                && PassesOn(text, byNumber[parent])
                && IsAnother(text, byNumber[parent], statement)
                    ? statement with
                    {
                        Setting = statement.Setting.With(Slot.Relay, byNumber[parent].Source, ByRule),
                    }
                    : statement
            ),
        ];
    }

    private static bool PassesOn(SourceText text, Statement parent) =>
        parent.Source.Count > 0
        && parent.Act?.Value is Act.Asserts
        && (
            parent.Kind?.Value is SourceKind.Media or SourceKind.Anonymous
            || (
                parent.Kind?.Value is not SourceKind.Document
                && text.Slice(parent.Cue[0]).StartsWith("according", StringComparison.OrdinalIgnoreCase)
            )
        );

    private static bool IsAnother(SourceText text, Statement parent, Statement statement)
    {
        var (speakers, others) = (parent.Speakers, statement.Speakers);
        return speakers.Count > 0 && others.Count > 0
            ? !speakers.Select(speaker => speaker.Name).Intersect(others.Select(speaker => speaker.Name)).Any()
            : statement.Source.Count > 0
                && !statement.Source.Any(span => Pronouns.Contains(text[span]))
                && text[statement.Source[0]] != text[parent.Source[0]];
    }
}
