namespace OnRecord.Evaluation.Claims;

/// <summary>Writes bundles that were drawn as files: the statements to read and sort, and where each stands.</summary>
internal static class BundleSheets
{
    private const int LongestContent = 400;

    /// <summary>Writes <c>sheet.txt</c> and <c>places.tsv</c>, whose lines have the same order.</summary>
    public static void Write(IEnumerable<IReadOnlyList<StoryStatement>> bundles, string folder)
    {
        Directory.CreateDirectory(folder);
        using var sheet = new StreamWriter(Path.Combine(folder, "sheet.txt"));
        using var places = new StreamWriter(Path.Combine(folder, "places.tsv"));
        foreach (var (number, bundle) in bundles.Index())
        {
            sheet.WriteLine(string.Create(CultureInfo.InvariantCulture, $"## B{number + 1}"));
            foreach (var (index, said) in bundle.Index())
            {
                var extent = StoryStatements.ExtentOf(said.Statement);
                sheet.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{index + 1}. {Described(said)}"));
                places.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{number + 1}\t{said.Article.Id}\t{extent.Start}\t{extent.End}\t{said.Grouped.Proposition!.Wording}"
                    )
                );
            }
        }
    }

    private static string Described(StoryStatement said)
    {
        var (article, statement) = (said.Article, said.Statement);
        var speakers = string.Join(" and ", statement.Speakers.Select(speaker => speaker.Name));
        var content = TextOf(article, statement.Content);
        content = content.Length > LongestContent ? content[..LongestContent] + " …" : content;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"[{article.Publisher}, {article.Published:yyyy-MM-dd}] {TextOf(article, statement.Source)} ({speakers}) <{TextOf(article, statement.Cue)}> {content}"
        );
    }

    private static string TextOf(Article article, IEnumerable<TextSpan> spans) =>
        string.Join(" … ", spans.Select(span => article.Text.Slice(span).ToString().ReplaceLineEndings(" ")));
}
