using System.Globalization;
using System.Text;
using OnRecord.Claims.Grouping;
using OnRecord.Claims.Propositions;
using OnRecord.Inference.Claims;
using OnRecord.Text;

namespace OnRecord.Bench;

/// <summary>Measures how long it takes to put many statements together, and how much memory.</summary>
/// <remarks>
/// Statements are recombined: a subject, a deed and an object, of names of which few are common and most rare, with a vector that is the sum of
/// those of its parts and of a little noise. The same for the same number of statements.
/// </remarks>
internal static class ClaimsBench
{
    private const int Seed = 20240301;
    private const int StatementsOfArticle = 20;
    private const int StatementsOfName = 20;
    private const int LeastNames = 50;
    private const float Noise = 0.02f;

    private static readonly string[] Deeds =
    [
        "attacked",
        "sold arms to",
        "signed a treaty with",
        "expelled the envoys of",
        "bought oil from",
        "fined",
        "poisoned a critic of",
        "shut the border of",
        "paid the rebels of",
        "lied to",
    ];

    /// <summary>Groups as many statements, and says in a row of a table what it cost.</summary>
    public static string Run(int count, ClaimEmbedder embedder)
    {
        var statements = Recombine(count, embedder);
        var before = GC.GetTotalMemory(forceFullCollection: true) >> 20;
        IReadOnlyList<ClaimGroup> groups = [];
        var cost = Cost.Of(() => groups = new ClaimGrouper().Group(statements));
        var claims = groups.Count(group => group.Members.Count > 1);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {count:n0} | {cost.Wall:f1} | {cost.Processor:f1} | {1e6 * cost.Processor / count:f0} | {before:n0} | {cost.PeakMegabytes:n0} | {claims:n0} | {groups.Max(group => group.Members.Count):n0} |"
        );
    }

    /// <summary>The head of the table that <see cref="Run"/> gives rows of.</summary>
    public const string Head =
        "| statements | wall, s | processor, s | µs for one | statements in memory, MB | peak, MB | claims | largest claim |\n|--:|--:|--:|--:|--:|--:|--:|--:|";

    private static List<GroupedStatement> Recombine(int count, ClaimEmbedder embedder)
    {
        var random = new Random(Seed);
        var deeds = Deeds.Select(deed => (Words: deed, Vector: embedder.Embed(deed))).ToList();
        // Some thousand vectors of names are enough: the words differ.
        var vectors = Enumerable.Range(0, 2000).Select(number => embedder.Embed(NameOf(number))).ToList();
        var names = Enumerable
            .Range(0, Math.Max(LeastNames, count / StatementsOfName))
            .Select(number => (Words: NameOf(number), Vector: vectors[number % vectors.Count]))
            .ToList();
        var statements = new List<GroupedStatement>(count);
        for (var i = 0; i < count; i++)
        {
            var (subject, deed, other) = (Rare(names), deeds[random.Next(deeds.Count)], Rare(names));
            var vector = new float[subject.Vector.Length];
            for (var at = 0; at < vector.Length; at++)
            {
                var noise = Noise * ((float)random.NextDouble() - 0.5f);
                vector[at] = subject.Vector[at] + deed.Vector[at] + (0.7f * other.Vector[at]) + noise;
            }

            var text = new SourceText($"{subject.Words} {deed.Words} {other.Words}");
            statements.Add(
                new GroupedStatement(
                    i.ToString("0000000", CultureInfo.InvariantCulture),
                    (i / StatementsOfArticle).ToString(CultureInfo.InvariantCulture),
                    null
                )
                {
                    Proposition = PropositionReader.OfText(text, [], []) with { Wording = "" },
                    Vector = ClaimVector.Of(vector),
                }
            );
        }

        return statements;

        // The square makes the first names common and the last rare.
        (string Words, float[] Vector) Rare(List<(string Words, float[] Vector)> of)
        {
            var draw = random.NextDouble();
            return of[(int)(draw * draw * of.Count)];
        }
    }

    private static string NameOf(int number)
    {
        const string Consonants = "bdfgklmnprstvz";
        const string Vowels = "aeiou";
        var name = new StringBuilder();
        for (var left = number + 100; left > 0; left /= 70)
        {
            name.Append(Consonants[left % 14]).Append(Vowels[left / 14 % 5]);
        }

        name.Append("nor");
        name[0] = char.ToUpperInvariant(name[0]);
        return name.ToString();
    }
}
