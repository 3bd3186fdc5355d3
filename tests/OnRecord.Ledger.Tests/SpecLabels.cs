using OnRecord.Ledger.Storing;

namespace OnRecord.Ledger.Tests;

/// <summary>Gives statements the labels that a spec writes as words.</summary>
internal static class SpecLabels
{
    /// <param name="statement">The statement.</param>
    /// <param name="told">Its article.</param>
    /// <param name="labels">Words, parted by spaces.</param>
    /// <param name="first">Number in the spec of the article's first statement.</param>
    public static Statement Apply(Statement statement, Told told, string labels, int first)
    {
        foreach (var label in labels.Split(' '))
        {
            statement = Apply(statement, told, label, first, label.Split(':')[^1]);
        }

        return statement;
    }

    private static Statement Apply(Statement statement, Told told, string label, int first, string value) =>
        label.Split(':')[0] switch
        {
            "target" => statement with { Setting = statement.Setting with { Target = [told.At(value, null)] } },
            "answers" => statement with { Answers = int.Parse(value, CultureInfo.InvariantCulture) - first + 1 },
            "evidence" => statement with { Setting = statement.Setting with { Evidence = statement.Cue } },
            "figure" => statement with { Figures = [new Figure { Span = statement.Content[0], Value = 40 }] },
            var name when StoredNames.Kinds.TryGetValue(name, out var kind) => statement with
            {
                Kind = new Judged<SourceKind>(kind, 0.9f),
            },
            var name when StoredNames.Acts.TryGetValue(name, out var act) => statement with
            {
                Act = new Judged<Act>(act, 0.9f),
            },
            var name when StoredNames.Forms.TryGetValue(name, out var form) => statement with { Form = form },
            var name => statement with { Certainty = new Judged<Certainty>(StoredNames.Certainties.Read(name), 0.9f) },
        };
}
