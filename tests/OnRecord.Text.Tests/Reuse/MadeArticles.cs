using System.Text;

namespace OnRecord.Text.Tests.Reuse;

/// <summary>Makes articles of parts, and changes them as editors do; the same seed makes the same articles.</summary>
internal sealed class MadeArticles(int seed)
{
    private static readonly string[] Speakers =
    [
        "the harbour master",
        "a spokeswoman for the ministry",
        "Ida Falk, who owns the yard,",
        "two officials close to the inquiry",
        "the mayor of Ostwick",
        "the union",
        "a person who was in the room",
        "Councillor Bram Veld",
        "the regulator",
        "her lawyer",
    ];

    private static readonly string[] Verbs =
    [
        "said",
        "denied",
        "confirmed",
        "would not say",
        "had told reporters",
        "insisted",
        "has suggested",
        "claimed",
    ];

    private static readonly string[] Subjects =
    [
        "the eastern bridge",
        "the ferry line",
        "the new tariff",
        "the old mill",
        "a shipment of grain",
        "the flood wall",
        "the budget for schools",
        "the second turbine",
        "the border post",
        "the tram depot",
    ];

    private static readonly string[] Predicates =
    [
        "had been closed without notice",
        "would be sold before the summer",
        "was never inspected",
        "may cost twice as much as was promised",
        "did not meet the rules then in force",
        "would open again within weeks",
        "had been paid for by a company abroad",
        "was discussed in March and put off",
    ];

    private static readonly string[] Circumstances =
    [
        "after a meeting that lasted until midnight",
        "in a letter that the paper has seen",
        "on the steps of the court",
        "although nobody had asked",
        "when the figures were made public",
        "shortly before the vote",
        "in answer to a question about the delay",
        "during a visit to the site",
    ];

    private static readonly string[] Words =
        "harbour winter council letter silent copper figure narrow orchard signal ledger stone market river evening bargain witness corner paper engine cellar autumn border promise kettle station meadow quarrel lantern timber canal blanket pepper window anchor village saddle glass mirror garden".Split(
            ' '
        );

    private readonly Random random = new(seed);

    /// <summary>An article of so many paragraphs of three sentences each.</summary>
    public List<string> Article(int paragraphs) => [.. Enumerable.Range(0, paragraphs).Select(_ => Paragraph())];

    /// <summary>Every so-manieth word is another one.</summary>
    public List<string> Edited(List<string> article, double share) =>
        [
            .. article.Select(paragraph =>
                string.Join(' ', paragraph.Split(' ').Select(word => random.NextDouble() < share ? Pick(Words) : word))
            ),
        ];

    /// <summary>Its beginning.</summary>
    public static List<string> Cut(List<string> article, double share) =>
        article[..Math.Max(1, (int)Math.Round(article.Count * share))];

    /// <summary>With more paragraphs in between.</summary>
    public List<string> Extended(List<string> article, int paragraphs)
    {
        var longer = article.ToList();
        for (var i = 0; i < paragraphs; i++)
        {
            longer.Insert(random.Next(longer.Count + 1), Paragraph());
        }

        return longer;
    }

    /// <summary>A paragraph that may stand in any article.</summary>
    public string Paragraph() => $"{Sentence()} {Sentence()} {Sentence()}";

    private string Sentence()
    {
        // Half of the words are drawn one by one: articles about one matter share names and phrases, not sentences.
        var free = string.Join(' ', Enumerable.Range(0, random.Next(6, 12)).Select(_ => Pick(Words)));
        var sentence = new StringBuilder(Pick(Speakers))
            .Append(' ')
            .Append(Pick(Verbs))
            .Append(" that ")
            .Append(Pick(Subjects))
            .Append(' ')
            .Append(Pick(Predicates))
            .Append(' ')
            .Append(Pick(Circumstances))
            .Append(", ")
            .Append(free)
            .Append('.');
        sentence[0] = char.ToUpperInvariant(sentence[0]);
        return sentence.ToString();
    }

    private string Pick(string[] from) => from[random.Next(from.Length)];
}
