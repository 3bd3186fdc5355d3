using System.Text.Json;
using OnRecord.Statements;
using OnRecord.Text;

namespace OnRecord.Bench;

/// <summary>The texts that are read.</summary>
internal static class BenchCorpus
{
    private const string Preferred = "../shared/corpora/polnear/dev.jsonl";

    /// <summary>Articles of a JSON Lines file; without one, PolNeAR dev beside the checkout, else the repository's own.</summary>
    public static IReadOnlyList<Article> Read(FileInfo? file)
    {
        var path = file?.FullName ?? Preferred;
        return file is not null || File.Exists(path)
            ?
            [
                .. File.ReadLines(path)
                    .Where(line => line.Length > 0)
                    .Select((line, i) => ArticleOf($"{i}", TextOf(line))),
            ]
            :
            [
                .. Directory
                    .EnumerateFiles("samples", "*.txt")
                    .Concat(Directory.EnumerateFiles("data/quality", "*.txt"))
                    .Order(StringComparer.Ordinal)
                    .Select(text => ArticleOf(Path.GetFileNameWithoutExtension(text), File.ReadAllText(text))),
            ];
    }

    public static Article ArticleOf(string id, string text) => new() { Id = id, Text = new SourceText(text) };

    /// <summary>The beginning of an article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="words">The most words that are kept.</param>
    public static Article Beginning(Article article, int words)
    {
        var text = article.Text.Value;
        var at = 0;
        for (var word = 0; word < words && at < text.Length; word++)
        {
            at += text.AsSpan(at).IndexOfAnyExcept(" \r\n\t") is var start and >= 0 ? start : text.Length - at;
            at += text.AsSpan(at).IndexOfAny(" \r\n\t") is var end and >= 0 ? end : text.Length - at;
        }

        return ArticleOf(article.Id, text[..at]);
    }

    /// <summary>All articles again and again, as one text.</summary>
    /// <param name="articles">The articles; one at least has a text.</param>
    /// <param name="length">About how many UTF-16 code units.</param>
    public static Article Repeated(IReadOnlyList<Article> articles, int length)
    {
        List<string> texts = [];
        for (var (at, sum) = (0, 0); sum < length; at = (at + 1) % articles.Count)
        {
            texts.Add(articles[at].Text.Value);
            sum += texts[^1].Length;
        }

        return ArticleOf("long", string.Join("\n\n", texts));
    }

    /// <summary>Writes articles as JSON Lines.</summary>
    public static void Write(string path, IEnumerable<Article> articles) =>
        File.WriteAllLines(
            path,
            articles.Select(article =>
                $$"""{"id": "{{JsonEncodedText.Encode(article.Id)}}", "text": "{{JsonEncodedText.Encode(article.Text.Value)}}"}"""
            )
        );

    public static double Words(IEnumerable<Article> articles) =>
        articles.Sum(a => a.Text.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);

    private static string TextOf(string line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty("text").GetString() ?? "";
    }
}
