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
        var resolved = Resolve(example, names, kind: null);
        var found = string.Join("; ", resolved[^1].Speakers.Select(speaker => speaker.Name));
        Assert.Equal(speaker, found.Length == 0 ? "–" : found);
        Assert.All(resolved[^1].Speakers, speaker => Assert.InRange(speaker.Confidence, 0f, 1f));
    }

    [Theory]
    [InlineData("(1: The owner, Nordwind,) {1: said} [1: it rained].", SourceKind.Role, SourceKind.Organization)]
    [InlineData("(1: The owner, Nordwind,) {1: said} [1: it rained].", SourceKind.Media, SourceKind.Media)]
    [InlineData("(1: Nordwind) {1: said} [1: it rained].", SourceKind.Person, SourceKind.Person)]
    public void A_body_that_is_named_behind_its_role_is_no_role(string example, SourceKind judged, SourceKind kind) =>
        Assert.Equal(kind, Resolve(example, "org Nordwind", judged)[^1].Kind?.Value);

    [Theory]
    [InlineData("(1: Ada Lund) {1: said} [1: it rained].", "per Ada Lund", SourceKind.Anonymous, SourceKind.Person)]
    [InlineData("(1: Ada Lund) {1: said} [1: it rained].", "per Ada Lund", SourceKind.Media, SourceKind.Media)]
    [InlineData(
        "(1: Nordwind) {1: said} [1: it rained].",
        "org Nordwind",
        SourceKind.Unspecified,
        SourceKind.Organization
    )]
    [InlineData("(1: Nordwind) {1: said} [1: it rained].", "org Nordwind", SourceKind.Anonymous, SourceKind.Anonymous)]
    [InlineData(
        "(1: The owner of the ferry, Nordwind,) {1: said} [1: it rained].",
        "loc Nordwind",
        SourceKind.Role,
        SourceKind.Organization
    )]
    [InlineData(
        "(1: The mayor of the town, Nordwind,) {1: said} [1: it rained].",
        "loc Nordwind",
        SourceKind.Role,
        SourceKind.Role
    )]
    public void Who_is_named_is_not_unnamed(string example, string names, SourceKind judged, SourceKind kind) =>
        Assert.Equal(kind, Resolve(example, names, judged)[^1].Kind?.Value);

    private static IReadOnlyList<Statement> Resolve(string example, string names, SourceKind? kind)
    {
        var (text, statements) = MarkedStatements.Parse(example);
        return new SpeakerResolver(null).Resolve(
            new Article { Id = "example", Text = text },
            QuotationReader.Read(text),
            Mentions(text, names),
            [
                .. statements.Select(statement =>
                    statement with
                    {
                        Kind = kind is { } judged ? new Judged<SourceKind>(judged, 0.9f) : statement.Kind,
                    }
                ),
            ]
        );
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
