using System.Text;
using OnRecord.Inference;
using OnRecord.Statements;
using OnRecord.Text;

namespace OnRecord.Bench;

/// <summary>
/// Any number of readings made of those of single paragraphs, which the model reads once: about as long as articles of a
/// newspaper, and with words as seldom and as common as those of a language.
/// </summary>
internal sealed class RecombinedReadings
{
    /// <summary>Fewest paragraphs of a reading.</summary>
    public const int Fewest = 12;

    private const int Most = 18;
    private const int Publishers = 200;
    private const int RareWords = 100_000;
    private const double Zipf = 1.1;

    /// <summary>The first day of publication.</summary>
    public static readonly DateOnly FirstDay = new(2020, 1, 1);
    private static readonly string[] Syllables =
    [
        "ba",
        "do",
        "ke",
        "li",
        "mu",
        "na",
        "ro",
        "se",
        "tu",
        "vi",
        "wa",
        "zo",
    ];

    private readonly IReadOnlyList<Reading> paragraphs;
    private readonly double[] shares = new double[RareWords];

    /// <summary>Reads the paragraphs.</summary>
    public RecombinedReadings(string model)
    {
        using var opened = ReaderModel.Open(model);
        var reader = opened.CreateReader(new ReaderOptions { Parallelism = 1 });
        paragraphs =
        [
            .. new RecombinedTexts()
                .Paragraphs.Select(text => reader.Read(BenchCorpus.ArticleOf("paragraph", text)))
                .Where(reading => reading.Statements.Count > 0),
        ];
        var sum = 0.0;
        for (var rank = 0; rank < RareWords; rank++)
        {
            sum += 1 / Math.Pow(rank + 1, Zipf);
            shares[rank] = sum;
        }
    }

    /// <summary>The made-up word of a rank, from 0: the commonest stands in every eighth statement or so.</summary>
    public static string WordOf(int rank)
    {
        var word = new StringBuilder();
        for (var left = rank + Syllables.Length; left > 0; left /= Syllables.Length)
        {
            word.Append(Syllables[left % Syllables.Length]);
        }

        return word.Append('x').ToString();
    }

    /// <summary>The readings of the paragraphs, each with a statement.</summary>
    public IReadOnlyList<Reading> Paragraphs => paragraphs;

    /// <summary>The publisher of a number.</summary>
    public static string PublisherOf(int number) => $"The {WordOf(number)} Courier";

    /// <summary>The reading of a number; the same for the same number.</summary>
    public Reading Read(int number) =>
        Read(
            number,
            (_, chance) => paragraphs[chance.Next(paragraphs.Count)],
            chance => FirstDay.AddDays(chance.Next(365 * 5))
        );

    /// <summary>The reading of a number.</summary>
    /// <param name="number">The number.</param>
    /// <param name="paragraphOf">The paragraph at a place of it.</param>
    /// <param name="dayOf">Its day of publication.</param>
    public Reading Read(int number, Func<int, Random, Reading> paragraphOf, Func<Random, DateOnly> dayOf)
    {
        var chance = new Random(number);
        var text = new StringBuilder();
        var statements = new List<Statement>();
        var names = new List<NameMention>();
        var count = chance.Next(Fewest, Most + 1);
        for (var place = 0; place < count; place++)
        {
            var paragraph = WithRareWords(paragraphOf(place, chance), chance);
            var moved = ReadingMove.Of(
                paragraph,
                position => position + text.Length,
                position => position + text.Length
            );
            var numbers = statements.Count;
            statements.AddRange(
                moved.Statements.Select(statement =>
                    statement with
                    {
                        Number = statement.Number + numbers,
                        Parent = statement.Parent + numbers,
                        Answers = statement.Answers + numbers,
                    }
                )
            );
            names.AddRange(moved.Names);
            text.Append(paragraph.Article.Text.Value).Append("\n\n");
        }

        return new Reading
        {
            Article = new Article
            {
                Id = $"recombined-{number}",
                Text = new SourceText(text.ToString()),
                Publisher = PublisherOf(chance.Next(Publishers)),
                Published = dayOf(chance),
            },
            Engine = paragraphs[0].Engine,
            Statements = statements,
            Names = names,
        };
    }

    private Reading WithRareWords(Reading reading, Random chance)
    {
        var (text, moved) = (reading.Article.Text.Value, reading);
        for (var i = 0; i < reading.Statements.Count; i++)
        {
            if (moved.Statements[i].Content is not [.., var last])
            {
                continue;
            }

            var rank = Array.BinarySearch(shares, chance.NextDouble() * shares[^1]);
            var words = $" near {WordOf(rank < 0 ? ~rank : rank)}";
            text = text.Insert(last.End, words);
            moved = ReadingMove.Of(
                moved,
                start => start >= last.End ? start + words.Length : start,
                end => end >= last.End ? end + words.Length : end
            );
        }

        return moved with
        {
            Article = moved.Article with { Text = new SourceText(text) },
        };
    }
}
