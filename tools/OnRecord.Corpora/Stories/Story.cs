using OnRecord.Corpora.Lines;

namespace OnRecord.Corpora.Stories;

/// <summary>A whole unlabelled article.</summary>
/// <param name="Article">Its text and where it came from.</param>
/// <param name="Author">Byline; null when unknown.</param>
/// <param name="Topic">The collection's own topic name.</param>
public sealed record Story(Article Article, string? Author, string Topic);

internal sealed record StoryLine(
    string Id,
    string Publisher,
    string Date,
    string Author,
    string Url,
    string Title,
    string Topic,
    string Text
);

/// <summary>Reads the stories one by one.</summary>
internal static class StoryReader
{
    public static IEnumerable<Story> Read(string path)
    {
        foreach (var (line, place) in LineReader.Read(path, CorpusJson.Default.StoryLine))
        {
            yield return new Story(
                new Article
                {
                    Id = line.Id,
                    Text = new SourceText(line.Text),
                    Title = line.Title,
                    Publisher = line.Publisher,
                    Published = DayText.Parse(line.Date, place),
                    Url = Uri.TryCreate(line.Url, UriKind.Absolute, out var url)
                        ? url
                        : throw place.Error($"'{line.Url}' is no address"),
                },
                line.Author.Length == 0 ? null : line.Author,
                line.Topic
            );
        }
    }
}
