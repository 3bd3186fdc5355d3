namespace OnRecord.Cli.Tests;

/// <summary>Readings made by hand, so that outputs can be checked without a model.</summary>
internal static class HandMade
{
    private const string HarbourText = """
        The mayor 🌊 speaks

        Mayor Zoë Brandt on Monday neither confirmed nor denied that around 3,000 crates had been seized in Ostwick. “Boxes are boxes,” she told reporters, “until someone opens them.”

        Inspector Rahn said that, according to the harbour office, between 40 and 60 crates held weapons, a charge repeatedly denied by the owners.

        On Sunday two dock workers, who asked not to be named for fear of dismissal, had accused the owners at a union meeting of paying $1.2 million a year to customs officers, citing bank records. Asked about the records, the owners’ lawyer called them forged, the Harbour Post reported.
        """;

    /// <summary>Eight statements with every field: two of them below others, three in answer to others.</summary>
    public static Reading Harbour { get; } = MakeHarbour();

    /// <summary>An article in which nobody says anything.</summary>
    public static Reading Silent { get; } =
        new()
        {
            Article = new Article { Id = "silent.txt", Text = new SourceText("It rained.") },
            Engine = new EngineVersion("0.1.0", "hand"),
            Statements = [],
            Names = [],
        };

    /// <summary>One statement, whose parts are given as they stand in the text.</summary>
    public static Reading OneStatement(string text, string source, string cue, string content, string? title = null)
    {
        var at = new Finder(text);
        return new Reading
        {
            Article = new Article
            {
                Id = "one.txt",
                Text = new SourceText(text),
                Title = title,
            },
            Engine = new EngineVersion("0.1.0", "hand"),
            Statements =
            [
                new Statement
                {
                    Number = 1,
                    Source = [at.First(source)],
                    Cue = [at.First(cue)],
                    Content = [at.First(content)],
                    Form = QuotationForm.Indirect,
                    Confidence = 0.5f,
                },
            ],
            Names = [],
        };
    }

    private static Reading MakeHarbour()
    {
        var text = HarbourText.ReplaceLineEndings("\n");
        var at = new Finder(text);
        return new Reading
        {
            Article = new Article
            {
                Id = "harbour.txt",
                Text = new SourceText(text),
                Title = "The mayor speaks",
                Publisher = "The Ostwick Mercury",
                Published = new DateOnly(2024, 11, 4),
                Url = new Uri("https://mercury.example/mayor"),
            },
            Engine = new EngineVersion("0.1.0", "hand"),
            Names = [new NameMention(at.First("Zoë Brandt"), NameKind.Person, 0.97f)],
            Statements =
            [
                Withheld(at),
                Quoted(at),
                Reported(at),
                Relayed(at),
                Denied(at),
                Accused(at),
                PassedOn(at),
                Rejected(at),
            ],
        };
    }

    private static Statement Withheld(Finder at) =>
        new()
        {
            Number = 1,
            Source = [at.First("Mayor Zoë Brandt")],
            Cue = [at.First("neither confirmed nor denied")],
            Content = [at.First("that around 3,000 crates had been seized in Ostwick")],
            Form = QuotationForm.Indirect,
            Speakers = [new Speaker("Zoë Brandt", SourceKind.Person, 0.98f)],
            Kind = new Judged<SourceKind>(SourceKind.Person, 0.99f),
            Act = new Judged<Act>(Act.Withholds, 0.96f),
            Certainty = new Judged<Certainty>(Certainty.Uncommitted, 0.91f),
            Setting = new Setting { When = [at.First("Monday")] },
            Figures =
            [
                new Figure
                {
                    Span = at.First("around 3,000"),
                    Value = 3000,
                    Bound = FigureBound.About,
                    Counted = at.First("crates"),
                },
            ],
            Times =
            [
                new TimeExpression(at.First("Monday"), new DateOnly(2024, 11, 4), new DateOnly(2024, 11, 4))
                {
                    Role = TimeRole.Saying,
                },
            ],
            Places = [new Place(at.First("Ostwick"), "NL") { Name = "Oostwijk", Kind = PlaceKind.City }],
            Confidence = 0.9345f,
        };

    private static Statement Quoted(Finder at) =>
        new()
        {
            Number = 2,
            Source = [at.First("she")],
            Cue = [at.First("told")],
            Content = [at.First("“Boxes are boxes,”"), at.First("“until someone opens them.”")],
            Form = QuotationForm.Direct,
            Speakers = [new Speaker("Zoë Brandt", SourceKind.Person, 0.91f)],
            Act = new Judged<Act>(Act.Asserts, 0.8f),
            Certainty = new Judged<Certainty>(Certainty.CertainlySo, 0.77f),
            Setting = Setting.Empty.With(Slot.Addressee, [at.First("reporters")], 0.84f),
            Confidence = 0.88f,
        };

    private static Statement Reported(Finder at) =>
        new()
        {
            Number = 3,
            Source = [at.First("Inspector Rahn")],
            Cue = [at.First("said")],
            Content = [at.First("according to the harbour office, between 40 and 60 crates held weapons")],
            Form = QuotationForm.Indirect,
            Confidence = 0.81f,
        };

    private static Statement Relayed(Finder at) =>
        new()
        {
            Number = 4,
            Parent = 3,
            Source = [at.First("the harbour office")],
            Cue = [at.First("according to")],
            Content = [at.First("between 40 and 60 crates held weapons")],
            Form = QuotationForm.Indirect,
            Kind = new Judged<SourceKind>(SourceKind.Government, 0.62f),
            Act = new Judged<Act>(Act.Alleges, 0.7f),
            Figures =
            [
                new Figure
                {
                    Span = at.First("between 40 and 60"),
                    Low = 40,
                    High = 60,
                    Bound = FigureBound.Between,
                    Counted = at.Start("crates held weapons", "crates"),
                },
            ],
            Confidence = 0.74f,
        };

    private static Statement Denied(Finder at) =>
        new()
        {
            Number = 5,
            Answers = 4,
            Source = [at.First("the owners")],
            Cue = [at.First("denied by")],
            Content = [at.First("a charge")],
            Form = QuotationForm.Indirect,
            Speakers = [new Speaker("the owners", SourceKind.Collective, 0.66f)],
            Act = new Judged<Act>(Act.Denies, 0.97f),
            Certainty = new Judged<Certainty>(Certainty.CertainlyNot, 0.95f),
            Setting = new Setting { Repetition = [at.First("repeatedly")] },
            Confidence = 0.9f,
        };

    private static Statement Accused(Finder at) =>
        new()
        {
            Number = 6,
            Source = [at.First("two dock workers")],
            Cue = [at.First("had accused")],
            Content = [at.First("the owners at"), at.First("of paying $1.2 million a year to customs officers")],
            Form = QuotationForm.Indirect,
            Speakers = [new Speaker("two dock workers", SourceKind.Anonymous, 0.83f)],
            Kind = new Judged<SourceKind>(SourceKind.Anonymous, 0.83f),
            Act = new Judged<Act>(Act.Alleges, 0.94f),
            Certainty = new Judged<Certainty>(Certainty.CertainlySo, 0.87f),
            Setting = new Setting
            {
                Target = [at.Start("the owners at", "the owners")],
                Occasion = [at.First("a union meeting")],
                When = [at.First("Sunday")],
                Evidence = [at.First("bank records")],
                Anonymity = [at.First("asked not to be named for fear of dismissal")],
            },
            Figures =
            [
                new Figure
                {
                    Span = at.First("$1.2 million"),
                    Value = 1_200_000,
                    Unit = "USD",
                    Scope = at.First("a year"),
                },
            ],
            Times =
            [
                new TimeExpression(at.First("Sunday"), new DateOnly(2024, 11, 3), new DateOnly(2024, 11, 3))
                {
                    Role = TimeRole.Saying,
                },
            ],
            Confidence = 0.79f,
        };

    private static Statement PassedOn(Finder at) =>
        new()
        {
            Number = 7,
            Source = [at.First("the Harbour Post")],
            Cue = [at.First("reported")],
            Content = [at.First("Asked about the records, the owners’ lawyer called them forged")],
            Form = QuotationForm.Indirect,
            Speakers = [new Speaker("Harbour Post", SourceKind.Media, 0.95f)],
            Act = new Judged<Act>(Act.Asserts, 0.9f),
            Certainty = new Judged<Certainty>(Certainty.CertainlySo, 0.92f),
            Confidence = 0.85f,
        };

    private static Statement Rejected(Finder at) =>
        new()
        {
            Number = 8,
            Parent = 7,
            Answers = 6,
            Source = [at.First("the owners’ lawyer")],
            Cue = [at.First("called")],
            Content = [at.First("them forged")],
            Form = QuotationForm.Indirect,
            Speakers = [new Speaker("the owners’ lawyer", SourceKind.Role, 0.9f)],
            Act = new Judged<Act>(Act.Denies, 0.81f),
            Certainty = new Judged<Certainty>(Certainty.CertainlySo, 0.6f),
            Setting = new Setting
            {
                Relay = [at.First("the Harbour Post")],
                ResponseTo = [at.First("Asked about the records")],
            },
            Confidence = 0.76f,
        };

    private sealed class Finder(string text)
    {
        public TextSpan First(string words)
        {
            var start = text.IndexOf(words, StringComparison.Ordinal);
            Assert.True(start >= 0, $"\"{words}\" does not stand in the text.");
            return new TextSpan(start, start + words.Length);
        }

        public TextSpan Start(string words, string firstWords)
        {
            var start = First(words).Start;
            return new TextSpan(start, start + firstWords.Length);
        }
    }
}
