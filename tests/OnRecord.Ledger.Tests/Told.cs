namespace OnRecord.Ledger.Tests;

/// <summary>Readings made by hand, whose parts are given as they stand in the text.</summary>
internal sealed class Told
{
    public static readonly EngineVersion FirstEngine = new("0.1.0", "hand-1");
    public static readonly EngineVersion SecondEngine = new("0.2.0", "hand-2");

    private readonly List<Statement> statements = [];
    private Article article;

    public Told(string text, string id = "article.txt")
    {
        article = new Article { Id = id, Text = new SourceText(text) };
    }

    public static Appearance At(string address) => new() { Address = address, PublishedFrom = "article" };

    /// <summary>What is known of the article.</summary>
    public Told By(string? publisher = null, string? published = null, string? title = null)
    {
        article = article with
        {
            Publisher = publisher,
            Published = published is null ? null : DateOnly.Parse(published, CultureInfo.InvariantCulture),
            Title = title,
        };
        return this;
    }

    /// <summary>Adds a statement.</summary>
    public Told Says(string source, string cue, string content, Func<Statement, Told, Statement>? with = null)
    {
        var statement = new Statement
        {
            Number = statements.Count + 1,
            Source = source.Length == 0 ? [] : [At(source, null)],
            Cue = [At(cue, source)],
            Content = [At(content, null)],
            Form = QuotationForm.Indirect,
            Confidence = 0.75f,
        };
        statements.Add(with is null ? statement : with(statement, this));
        return this;
    }

    /// <summary>Where words stand: their first place, or the first one after other words.</summary>
    public TextSpan At(string words, string? after)
    {
        var text = article.Text.Value;
        var from = after is { Length: > 0 } ? text.IndexOf(after, StringComparison.Ordinal) + after.Length : 0;
        var start = text.IndexOf(words, from, StringComparison.Ordinal);
        Assert.True(start >= 0, $"'{words}' does not stand in the text.");
        return new TextSpan(start, start + words.Length);
    }

    public Reading Read(EngineVersion? engine = null) =>
        new()
        {
            Article = article,
            Engine = engine ?? FirstEngine,
            Statements = [.. statements],
            Names = [],
        };
}
