using OnRecord.Claims.Grouping;
using OnRecord.Claims.Propositions;

namespace OnRecord.Claims.Tests;

/// <summary>Statements made by hand: a source, a cue and a content in a row.</summary>
internal static class Said
{
    /// <summary>The reading of an article of one sentence.</summary>
    public static Reading Article(
        string source,
        string cue,
        string content,
        Act? act = null,
        Certainty? certainty = null,
        SourceKind? kind = null,
        DateOnly? published = null
    )
    {
        var text = new SourceText($"{source} {cue} {content}".TrimStart());
        var cueStart = source.Length == 0 ? 0 : source.Length + 1;
        var contentStart = cueStart + cue.Length + 1;
        var span = new TextSpan(contentStart, text.Length);
        return new Reading
        {
            Article = new Article
            {
                Id = "a",
                Text = text,
                Published = published,
            },
            Engine = new EngineVersion("0.1.0", "hand"),
            Names = [],
            Statements =
            [
                new Statement
                {
                    Number = 1,
                    Source = source.Length == 0 ? [] : [new TextSpan(0, source.Length)],
                    Cue = [new TextSpan(cueStart, cueStart + cue.Length)],
                    Content = [span],
                    Form = QuotationForm.Indirect,
                    Confidence = 1,
                    Act = act is { } a ? new Judged<Act>(a, 1) : null,
                    Certainty = certainty is { } c ? new Judged<Certainty>(c, 1) : null,
                    Kind = kind is { } k ? new Judged<SourceKind>(k, 1) : null,
                    Speakers = source.Length == 0 ? [] : [new Speaker(source, kind ?? SourceKind.Person, 1)],
                    Figures = OnRecord.Statements.Figures.FigureFinder.Find(text, span, published),
                },
            ],
        };
    }

    /// <summary>What a sentence says.</summary>
    public static Proposition? Proposition(
        string source,
        string cue,
        string content,
        Act? act = null,
        SourceKind? kind = null
    )
    {
        var reading = Article(source, cue, content, act, kind: kind);
        return new PropositionReader(reading).Read(reading.Statements[0]);
    }

    /// <summary>A statement for grouping, with a vector that words of a content decide.</summary>
    public static GroupedStatement Grouped(string id, string content, string? with = null, string source = "Varga")
    {
        var proposition = Proposition(source, "said", content);
        return new GroupedStatement(id, id.Split('.')[0], null)
        {
            Proposition = proposition,
            Vector = proposition is null ? null : ClaimVector.Of(BagOf(proposition.Wording)),
            With = with,
        };
    }

    /// <summary>A stand-in for the embedder: a number for each word, by its letters.</summary>
    public static float[] BagOf(string text)
    {
        var vector = new float[64];
        foreach (var word in text.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            vector[word.Aggregate(7, (hash, letter) => unchecked((hash * 31) + letter)) & 63] += 1;
        }

        return vector;
    }
}
