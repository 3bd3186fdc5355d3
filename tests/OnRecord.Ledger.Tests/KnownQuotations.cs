using System.Buffers;
using System.Text.Json;
using OnRecord.TestKit;
using OnRecord.Text.Paragraphs;
using OnRecord.Text.Quotations;
using OnRecord.Text.Sentences;

namespace OnRecord.Ledger.Tests;

/// <summary>The quotations of the sample articles and of the texts of the quality gate, as a reader would have them.</summary>
internal static class KnownQuotations
{
    private const int FewestWords = 5;

    private static readonly SearchValues<char> Marks = SearchValues.Create("“”\"‘’'\n[]…");

    private static readonly string[] Surnames =
    [
        "Abel",
        "Barrow",
        "Castell",
        "Dunmore",
        "Ekdahl",
        "Fairley",
        "Gantt",
        "Holloway",
        "Ilves",
        "Jansson",
        "Kettering",
        "Lorne",
    ];

    /// <summary>A reading for each text; all quotations of a paragraph are one person's.</summary>
    public static IReadOnlyList<Reading> Articles { get; } = [.. Texts().Select(ReadingOf)];

    /// <summary>Quotations of five words or more: their words and their speaker.</summary>
    public static IReadOnlyList<(string Words, string Speaker)> All { get; } =
    [
        .. Articles
            .SelectMany(
                reading => reading.Statements.Where(statement => statement.Form == QuotationForm.Direct),
                (reading, statement) => (Words(reading.Article.Text[statement.Content[0]]), statement.Speakers[0].Name)
            )
            .Where(quotation => quotation.Item1.Split(' ').Length >= FewestWords)
            .Where(quotation => !quotation.Item1.AsSpan().ContainsAny("“”\"\n"))
            .DistinctBy(quotation => quotation.Item1),
    ];

    /// <summary>Sentences that stand in the texts without quotation marks.</summary>
    public static IReadOnlyList<string> Unquoted { get; } =
    [
        .. Articles.SelectMany(reading =>
            Sentences(reading.Article.Text).Select(sentence => reading.Article.Text[sentence])
        ),
    ];

    /// <summary>A draft in which somebody says something, as a reader would have it.</summary>
    public static Reading Draft(string speaker, string before, string quoted, string after = "")
    {
        var text = $"{speaker} {before}{quoted}{after}";
        var cue = new TextSpan(speaker.Length + 1, speaker.Length + 1 + before.TrimEnd().Length);
        return new Reading
        {
            Article = new Article { Id = "draft.txt", Text = new SourceText(text) },
            Engine = Told.FirstEngine,
            Names = [],
            Statements =
            [
                new Statement
                {
                    Number = 1,
                    Source = [new TextSpan(0, speaker.Length)],
                    Cue = [cue],
                    Content = [new TextSpan(speaker.Length + 1 + before.Length, text.Length - after.Length)],
                    Form = QuotationForm.Direct,
                    Speakers = [new Speaker(speaker, SourceKind.Person, 1)],
                    Confidence = 1,
                },
            ],
        };
    }

    /// <summary>Names that nobody of <see cref="Articles"/> has.</summary>
    public static string OtherSpeaker(int number) => $"Mirela {Surnames[number % Surnames.Length]}son";

    private static string Words(string quoted) => quoted.Trim('“', '”', '"', '‘', '’').Trim().TrimEnd(',', '.', ';');

    private static IEnumerable<TextSpan> Sentences(SourceText text) =>
        SentenceSplitter
            .Split(text)
            .Where(sentence => !text.Slice(sentence).ContainsAny(Marks))
            .Where(sentence => text[sentence].Split(' ').Length >= FewestWords);

    private static IEnumerable<string> Texts()
    {
        foreach (
            var file in Directory
                .GetFiles(RepositoryFiles.PathOf("data/quality"), "*.txt")
                .Order(StringComparer.Ordinal)
        )
        {
            yield return File.ReadAllText(file);
        }

        yield return File.ReadAllText(RepositoryFiles.PathOf("samples/summit.txt"));
        foreach (var line in File.ReadLines(RepositoryFiles.PathOf("samples/articles.jsonl")))
        {
            yield return JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!;
        }
    }

    private static Reading ReadingOf(string content, int number)
    {
        var text = new SourceText(content);
        var paragraphs = ParagraphSplitter.Split(text);
        var quotations = QuotationReader.Read(text).Where(quotation => quotation.Depth == 0).ToList();
        return new Reading
        {
            Article = new Article
            {
                Id = $"known-{number}.txt",
                Text = text,
                Published = new DateOnly(2024, 6, 1).AddDays(number),
            },
            Engine = Told.FirstEngine,
            Names = [],
            Statements =
            [
                .. quotations.Select(StatementOf),
                .. Sentences(text)
                    .Select(
                        (sentence, i) =>
                            new Statement
                            {
                                Number = quotations.Count + i + 1,
                                Source = [],
                                Cue = [],
                                Content = [sentence],
                                Form = QuotationForm.Indirect,
                                Confidence = 1,
                            }
                    ),
            ],
        };

        Statement StatementOf(Quotation quotation, int i)
        {
            var paragraph = paragraphs.TakeWhile(paragraph => paragraph.End <= quotation.Span.Start).Count();
            return new Statement
            {
                Number = i + 1,
                Source = [],
                Cue = [],
                Content = [quotation.Span],
                Form = QuotationForm.Direct,
                Speakers =
                [
                    new Speaker(
                        $"{Surnames[number % Surnames.Length]}a {Surnames[(number + paragraph) % Surnames.Length]}{paragraph}",
                        SourceKind.Person,
                        1
                    ),
                ],
                Confidence = 1,
            };
        }
    }
}
