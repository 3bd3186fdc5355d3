using OnRecord.Cli.Tests;

namespace OnRecord.Web.Tests;

/// <summary>A draft with a quotation for each verdict and each difference of a check, and the article that has the originals.</summary>
internal static class CheckedDraft
{
    private const string Original =
        "“Nobody should cross a bridge and not wonder, and we will look at every bolt again.”";

    private static readonly (string Speaker, int? Day, string? Town, string Quoted)[] Lines =
    [
        ("Carla Odum", 6, "Paris", Original),
        ("Carla Odum", null, null, "“Nobody should cross a bridge and wonder, and we will look at each bolt again.”"),
        (
            "Carla Odum",
            null,
            null,
            "“Nobody should cross a bridge and not wonder, and they would look at every bolt again.”"
        ),
        ("Carla Odum", null, null, "“Nobody should cross a bridge … and we will look at every bolt again.”"),
        (
            "Carla Odum",
            null,
            null,
            "“Nobody should cross a bridge and not wonder. And we will look at every Bolt again.”"
        ),
        ("Anton Reskov", null, null, Original),
        ("Carla Odum", 10, null, Original),
        ("Carla Odum", null, "London", Original),
        ("the town", null, null, "“The bridge had been built to last a hundred years and no longer.”"),
        ("Carla Odum", null, null, "“Ferries are for those who like to wait.”"),
    ];

    /// <summary>The text of the draft.</summary>
    public static string Text { get; } = string.Join("\n\n", Lines.Select(Paragraph));

    /// <summary>Adds the article to a ledger.</summary>
    public static void AddOriginals(TestSite site)
    {
        var reading = HandMade.OneStatement(
            $"At a rally in Paris on Monday, Carla Odum said: {Original} The bridge had been built to last a hundred years and no longer, the town said.",
            "Carla Odum",
            "said",
            Original,
            "A rally at the bridge"
        );
        site.Add(
            reading with
            {
                Article = reading.Article with
                {
                    Id = "rally.txt",
                    Publisher = "The Ostwick Mercury",
                    Published = new DateOnly(2024, 5, 7),
                },
                Statements =
                [
                    reading.Statements[0] with
                    {
                        Form = QuotationForm.Direct,
                        Speakers = [new Speaker("Carla Odum", SourceKind.Person, 1)],
                        Act = new Judged<Act>(Act.Asserts, 1),
                        Setting = new Setting { Occasion = [SpanOf(reading, "a rally in Paris")] },
                        Times = [OnDay(SpanOf(reading, "Monday"), 6)],
                    },
                    new Statement
                    {
                        Number = 2,
                        Source = [SpanOf(reading, "the town")],
                        Cue = [SpanOf(reading, "said.")],
                        Content = [SpanOf(reading, "The bridge had been built to last a hundred years and no longer")],
                        Form = QuotationForm.Indirect,
                        Speakers = [new Speaker("the town", SourceKind.Organization, 1)],
                        Confidence = 1,
                    },
                ],
            }
        );
    }

    /// <summary>What a reader has on the draft; null for another text.</summary>
    public static Reading? Read(Article article)
    {
        if (article.Text.Value != Text)
        {
            return null;
        }
        var statements = new List<Statement>();
        var start = 0;
        foreach (var line in Lines)
        {
            var paragraph = Paragraph(line);
            statements.Add(StatementOf(line, start, start + paragraph.Length, statements.Count + 1));
            start += paragraph.Length + 2;
        }
        return new Reading
        {
            Article = article,
            Engine = new EngineVersion("0.1.0", "hand"),
            Names = [],
            Statements = statements,
        };
    }

    private static string Paragraph((string Speaker, int? Day, string? Town, string Quoted) line) =>
        $"{line.Speaker} {Cue(line)}: {line.Quoted}";

    private static string Cue((string Speaker, int? Day, string? Town, string Quoted) line) =>
        "said" + (line.Day is { } day ? $" on {day} May" : "") + (line.Town is { } town ? $" in {town}" : "");

    private static Statement StatementOf(
        (string Speaker, int? Day, string? Town, string Quoted) line,
        int start,
        int end,
        int number
    )
    {
        var source = new TextSpan(start, start + line.Speaker.Length);
        var cue = new TextSpan(source.End + 1, source.End + 1 + Cue(line).Length);
        return new Statement
        {
            Number = number,
            Source = [source],
            Cue = [cue],
            Content = [new TextSpan(end - line.Quoted.Length, end)],
            Form = QuotationForm.Direct,
            Speakers = [new Speaker(line.Speaker, SourceKind.Person, 1)],
            Setting = line.Town is null ? Setting.Empty : new Setting { Occasion = [cue] },
            Times = line.Day is { } day ? [OnDay(cue, day)] : [],
            Confidence = 1,
        };
    }

    private static TimeExpression OnDay(TextSpan span, int day) =>
        new(span, new DateOnly(2024, 5, day), new DateOnly(2024, 5, day)) { Role = TimeRole.Saying };

    private static TextSpan SpanOf(Reading reading, string words)
    {
        var start = reading.Article.Text.Value.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(start, start + words.Length);
    }
}
