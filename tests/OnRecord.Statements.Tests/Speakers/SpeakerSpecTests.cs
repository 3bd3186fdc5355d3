using OnRecord.Statements.Speakers;
using OnRecord.TestKit;
using OnRecord.Text.Quotations;

namespace OnRecord.Statements.Tests.Speakers;

/// <summary>The examples of <c>specs/speakers.md</c>.</summary>
public sealed class SpeakerSpecTests
{
    public static TheoryData<string, string, string> Examples =>
        [.. SpecTable.Rows("speakers.md").Select(row => (row[0], row[1], row[2]))];

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_source_is_named_as_the_article_names_it(string example, string names, string speaker)
    {
        var (text, statements) = MarkedStatements.Parse(example);
        var resolved = new SpeakerResolver(null).Resolve(
            new Article { Id = "example", Text = text },
            QuotationReader.Read(text),
            Mentions(text, names),
            statements
        );
        var found = string.Join("; ", resolved[^1].Speakers.Select(speaker => speaker.Name));
        Assert.Equal(speaker, found.Length == 0 ? "–" : found);
        Assert.All(resolved[^1].Speakers, speaker => Assert.InRange(speaker.Confidence, 0f, 1f));
    }

    private static NameMention[] Mentions(SourceText text, string names) =>
        [
            .. names
                .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .SelectMany(entry => Mentions(text, entry[4..], KindOf(entry[..3])))
                .GroupBy(mention => mention.Span.Start)
                .Select(sameStart => sameStart.MaxBy(mention => mention.Span.Length)!)
                .OrderBy(mention => mention.Span.Start)
                .Aggregate(new List<NameMention>(), AddUnlessInside),
        ];

    private static List<NameMention> AddUnlessInside(List<NameMention> found, NameMention next)
    {
        if (found.Count == 0 || found[^1].Span.End <= next.Span.Start)
        {
            found.Add(next);
        }

        return found;
    }

    private static IEnumerable<NameMention> Mentions(SourceText text, string name, NameKind kind)
    {
        for (var at = text.Value.IndexOf(name, StringComparison.Ordinal); at >= 0; )
        {
            yield return new NameMention(new TextSpan(at, at + name.Length), kind, 1);
            at = text.Value.IndexOf(name, at + name.Length, StringComparison.Ordinal);
        }
    }

    private static NameKind KindOf(string kind) =>
        kind switch
        {
            "per" => NameKind.Person,
            "org" => NameKind.Organization,
            _ => NameKind.Location,
        };
}
