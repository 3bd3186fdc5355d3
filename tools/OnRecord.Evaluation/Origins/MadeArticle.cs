using OnRecord.Claims;
using OnRecord.Claims.Origins;

namespace OnRecord.Evaluation.Origins;

/// <summary>An article put together from parts, one of which tells the claim.</summary>
/// <param name="Article">The article.</param>
/// <param name="Statement">Its telling.</param>
internal sealed record MadeArticle(TracedArticle Article, TracedStatement Statement)
{
    /// <summary>Puts it together.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="words">All its words in their order; those of the telling are told by their flags.</param>
    /// <param name="publisher">Its publisher.</param>
    /// <param name="day">Day of publication in a month; null when it is not known.</param>
    /// <param name="speaker">Who is named as saying it; null for nobody.</param>
    /// <param name="outlet">The outlet that it is told to or had from; null for none.</param>
    public static MadeArticle Of(
        string id,
        IEnumerable<PassageWord> words,
        string publisher = "",
        int? day = null,
        string? speaker = null,
        (TrailKind Kind, string Name)? outlet = null
    )
    {
        var text = new StringBuilder();
        TextSpan? extent = null;
        var content = new List<TextSpan>();
        foreach (var word in words)
        {
            text.Append(text.Length > 0 && text[^1] != '\n' ? " " : "");
            var span = new TextSpan(text.Length, text.Length + word.Text.Length);
            text.Append(word.Text);
            if (word.IsTelling)
            {
                extent = extent is { } known ? known.Union(span) : span;
            }

            if (word.IsContent)
            {
                content.Add(span);
            }
        }

        var told = extent ?? throw new ArgumentException($"{id} has no telling.", nameof(words));
        return new MadeArticle(
            new TracedArticle(id, new SourceText(text.ToString()), publisher.Length > 0 ? [publisher] : [])
            {
                Day = day is { } number ? new DateOnly(2025, 3, number) : null,
            },
            new TracedStatement(
                id + ".s1",
                id,
                IsTelling: true,
                new StatementTrail(
                    told,
                    content,
                    speaker is null ? [] : [new TrailSpeaker(speaker, SourceKind.Person)],
                    speaker is null ? null : told,
                    outlet is var (kind, name) ? [new TrailOutlet(kind, name, told)] : []
                ),
                speaker is null ? [] : [new ClaimActor(FoldedText.Of(speaker), speaker, SourceKind.Person)]
            )
        );
    }

    /// <summary>Traces some of them as the articles of one claim.</summary>
    public static ClaimOrigins Trace(IReadOnlyList<MadeArticle> articles, ReuseOptions? options) =>
        OriginTracer.Trace(
            articles.Select(article => article.Statement),
            articles.ToDictionary(article => article.Article.Id, article => article.Article, StringComparer.Ordinal),
            reuse: options
        );
}
