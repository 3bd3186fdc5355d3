using OnRecord.Statements.Forms;

namespace OnRecord.Statements.Relays;

/// <summary>Makes who passes a statement on its parent: "Putin said X, according to L'Independent" is L'Independent reporting that Putin said X.</summary>
/// <remarks>The rule and its examples stand in <c>specs/relays.md</c>. Safe on any thread.</remarks>
public static class RelayParents
{
    /// <summary>Confidence of the labels that the rule gives.</summary>
    private const float ByRule = 0.99f;

    /// <summary>The statements with those of their relays, numbered anew from 1 in the order of the text.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="forms">Its quotation marks.</param>
    /// <param name="statements">All statements of the article in the order of the text, with their settings.</param>
    public static IReadOnlyList<Statement> Add(
        SourceText text,
        QuotationForms forms,
        IReadOnlyList<Statement> statements
    )
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(forms);
        ArgumentNullException.ThrowIfNull(statements);
        var byNumber = statements.ToDictionary(statement => statement.Number);
        var relayed = statements
            .SelectMany(statement =>
                RelaysOf(statement, byNumber).Select(relay => (Statement: statement, Relay: relay))
            )
            .Select(pair => (pair.Statement, pair.Relay, Cue: RelayCue.Beside(text, pair.Relay)))
            .Where(pair => pair.Cue is not null && !IsPartOfAny(statements, pair.Relay, pair.Cue.Value))
            .GroupBy(pair => (pair.Relay, pair.Statement.Parent), pair => (pair.Statement, Cue: pair.Cue!.Value))
            .ToList();
        if (relayed.Count == 0)
        {
            return statements;
        }

        var parents = new Dictionary<int, int>();
        var added = new List<Statement>();
        var next = statements.Max(statement => statement.Number);
        foreach (var group in relayed)
        {
            var told = group.Select(pair => pair.Statement).ToList();
            var parent = Parent(text, forms, group.Key.Relay, group.First().Cue, told);
            if (parent.Content.Count > 0)
            {
                next++;
                told.ForEach(statement => parents.Add(statement.Number, next));
                added.Add(parent with { Number = next, Parent = group.Key.Parent });
            }
        }

        return InOrder([
            .. statements.Select(statement =>
                parents.TryGetValue(statement.Number, out var parent) ? statement with { Parent = parent } : statement
            ),
            .. added,
        ]);
    }

    // Whom a source tells something is its outlet, which has no words of its own.
    private static IEnumerable<TextSpan> RelaysOf(Statement statement, Dictionary<int, Statement> byNumber) =>
        statement
            .Setting.Relay.Where(relay => !statement.Setting.Addressee.Any(relay.Overlaps))
            .Where(relay => !statement.Source.Concat(statement.Cue).Any(relay.Overlaps))
            .Where(relay => !Ancestors(statement, byNumber).Any(above => above.Source.Any(relay.Overlaps)))
            .Take(1);

    private static IEnumerable<Statement> Ancestors(Statement statement, Dictionary<int, Statement> byNumber)
    {
        for (var at = statement; at.Parent is { } parent && byNumber.TryGetValue(parent, out at); )
        {
            yield return at;
        }
    }

    private static bool IsPartOfAny(IReadOnlyList<Statement> statements, TextSpan relay, TextSpan cue) =>
        statements.Any(statement => statement.Source.Any(relay.Overlaps) || statement.Cue.Any(cue.Overlaps));

    private static Statement Parent(
        SourceText text,
        QuotationForms forms,
        TextSpan relay,
        TextSpan cue,
        IReadOnlyList<Statement> told
    )
    {
        var content = RelayedContent.Of(text, told, cue.Union(relay));
        return new Statement
        {
            Number = 0,
            Source = [relay],
            Cue = [cue],
            Content = content,
            Form = forms.Of([relay], [cue], content),
            Act = new Judged<Act>(Act.Asserts, ByRule),
            Certainty = new Judged<Certainty>(Certainty.CertainlySo, ByRule),
            Confidence = told.Min(statement => statement.Confidence),
        };
    }

    // A parent stands before its children, even where a comma that is no content of its own begins theirs.
    private static Statement[] InOrder(IReadOnlyList<Statement> statements)
    {
        var byNumber = statements.ToDictionary(statement => statement.Number);
        var starts = statements.ToDictionary(statement => statement.Number, StartOf);
        foreach (var statement in statements)
        {
            foreach (var above in Ancestors(statement, byNumber))
            {
                starts[above.Number] = Math.Min(starts[above.Number], starts[statement.Number]);
            }
        }

        var ordered = statements
            .OrderBy(statement => starts[statement.Number])
            .ThenBy(statement => Ancestors(statement, byNumber).Count())
            .ToArray();
        var numbers = new Dictionary<int, int>();
        foreach (var statement in ordered)
        {
            numbers.Add(statement.Number, numbers.Count + 1);
        }

        return Array.ConvertAll(
            ordered,
            statement =>
                statement with
                {
                    Number = numbers[statement.Number],
                    Parent = statement.Parent is { } parent ? numbers[parent] : null,
                    Answers = statement.Answers is { } answers ? numbers[answers] : null,
                }
        );
    }

    private static int StartOf(Statement statement) =>
        statement.Source.Concat(statement.Cue).Concat(statement.Content).Min(span => span.Start);
}
