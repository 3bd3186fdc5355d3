using System.Globalization;
using OnRecord.Ledger.Claiming;

namespace OnRecord.Web.Tests;

/// <summary>A claim of five statements of four articles: affirmed, denied, with figures that differ and a hedge that gets lost.</summary>
internal static class BridgeClaim
{
    /// <summary>Groups by the letters of words; no model is loaded.</summary>
    public static ClaimModel Model { get; } = new("letters", Embed);

    /// <summary>The address of the first statement.</summary>
    public static StatementId Varga { get; } =
        IdOf(Text("Varga", "said", "that floods may have closed the Ostwick bridge"));

    /// <summary>The address of the denial.</summary>
    public static StatementId Dorn { get; } = IdOf(Text("Dorn", "denied", "that floods closed the Ostwick bridge"));

    /// <summary>Adds its articles to a ledger whose claims are then out of date.</summary>
    public static void AddTo(TestSite site)
    {
        Add(site, "Varga", "said", "that floods may have closed the Ostwick bridge", 1, sure: Certainty.PossiblySo);
        Add(site, "Reskov", "stated", "that floods had closed the Ostwick bridge", 2);
        Add(site, "Dorn", "denied", "that floods closed the Ostwick bridge", 3, Act.Denies);
        Add(site, "Dorn", "confirmed", "that floods closed the Ostwick bridge", 6, Act.Confirms);
        Add(site, "Hale", "said", "that floods closed the Ostwick bridge for 300 lorries", 4, figure: ("300", 300));
        Add(site, "Moss", "said", "that floods closed the Ostwick bridge for 900 lorries", 5, figure: ("900", 900));
    }

    /// <summary>Adds one article of one statement.</summary>
    public static void Add(
        TestSite site,
        string who,
        string cue,
        string content,
        int day,
        Act act = Act.Asserts,
        Certainty sure = Certainty.CertainlySo,
        (string Words, decimal Value)? figure = null,
        IReadOnlyList<(int Value, string Thing)>? counts = null
    )
    {
        var text = new SourceText(Text(who, cue, content));
        TextSpan At(string words)
        {
            var start = text.Value.IndexOf(words, StringComparison.Ordinal);
            return new TextSpan(start, start + words.Length);
        }

        Figure FigureAt(string words, decimal value, string thing) =>
            new()
            {
                Span = At(words),
                Value = value,
                Bound = FigureBound.Exact,
                Counted = At(thing),
            };

        site.Add(
            new Reading
            {
                Article = new Article
                {
                    Id = $"{who}-{day}.txt",
                    Text = text,
                    Title = $"Bridge, day {day}",
                    Publisher = day % 2 == 0 ? "Ostwick Post" : "Harbour News",
                    Published = new DateOnly(2024, 5, day),
                },
                Engine = new EngineVersion("0.1.0", "hand"),
                Names = [],
                Statements =
                [
                    new Statement
                    {
                        Number = 1,
                        Source = [At(who)],
                        Cue = [At(cue)],
                        Content = [At(content)],
                        Form = QuotationForm.Indirect,
                        Speakers = [new Speaker(who, SourceKind.Organization, 1)],
                        Kind = new Judged<SourceKind>(SourceKind.Organization, 1),
                        Act = new Judged<Act>(act, 1),
                        Certainty = new Judged<Certainty>(sure, 1),
                        Figures =
                        [
                            .. figure is { } known
                                ? [FigureAt(known.Words, known.Value, "lorries")]
                                : Array.Empty<Figure>(),
                            .. (counts ?? []).Select(count =>
                                FigureAt(count.Value.ToString(CultureInfo.InvariantCulture), count.Value, count.Thing)
                            ),
                        ],
                        Confidence = 0.9f,
                    },
                ],
            }
        );
    }

    private static string Text(string who, string cue, string content) => $"Before. {who} {cue} {content}.";

    private static StatementId IdOf(string text) =>
        StatementId.TryParse($"{ArticleId.Of(new SourceText(text))}.s1", out var id)
            ? id
            : throw new InvalidOperationException(text);

    private static float[] Embed(string text)
    {
        var vector = new float[64];
        foreach (var word in text.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            vector[word.Aggregate(7, (hash, letter) => unchecked((hash * 31) + letter)) & 63] += 1;
        }

        return vector;
    }
}
