using System.Globalization;
using System.Numerics.Tensors;
using System.Text;
using OnRecord.Claims.Grouping;
using OnRecord.Claims.Propositions;
using OnRecord.Inference.Claims;
using OnRecord.Text;

namespace OnRecord.Bench;

/// <summary>Measures how long it takes to put many statements together, and how much memory.</summary>
/// <remarks>
/// Statements are recombined: a subject, a deed and an object, of names of which few are common and most rare, each said twice on average, with a
/// vector that is the sum of those of its parts and of a little noise. The same for the same number of statements.
/// </remarks>
internal static class ClaimsBench
{
    private const int Seed = 20240301;
    private const int StatementsOfArticle = 20;
    private const int StatementsOfName = 20;
    private const int LeastNames = 50;
    private const int Recent = 20_000;
    private const float Noise = 0.1f;

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
        var deeds = Apart([.. Deeds.Select(embedder.Embed)]);
        // Some thousand vectors of names are enough: the words differ.
        var vectors = Apart([.. Enumerable.Range(0, 2000).Select(number => embedder.Embed(NameOf(number)))]);
        var names = Enumerable.Range(0, Math.Max(LeastNames, count / StatementsOfName)).Select(NameOf).ToList();
        var statements = new List<GroupedStatement>(count);
        var facts = new List<(int Subject, int Deed, int Other)>();
        for (var i = 0; i < count; i++)
        {
            // Half of what is said was said before, by an article not long ago.
            if (facts.Count == 0 || random.Next(2) == 0)
            {
                facts.Add((Rare(), random.Next(Deeds.Length), Rare()));
            }

            var (subject, deed, other) = facts[^random.Next(1, Math.Min(facts.Count, Recent) + 1)];
            var vector = new float[deeds[0].Length];
            for (var at = 0; at < vector.Length; at++)
            {
                vector[at] =
                    vectors[subject % vectors.Count][at]
                    + deeds[deed][at]
                    + vectors[other % vectors.Count][at]
                    + (Noise * ((float)random.NextDouble() - 0.5f));
            }

            var text = new SourceText($"{names[subject]} {Deeds[deed]} {names[other]}");
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
        int Rare()
        {
            var draw = random.NextDouble();
            return (int)(draw * draw * names.Count);
        }
    }

    // Made-up names lie near each other; without their mean they lie as far apart as real ones.
    private static List<float[]> Apart(List<float[]> vectors)
    {
        var mean = new float[vectors[0].Length];
        foreach (var vector in vectors)
        {
            TensorPrimitives.MultiplyAdd(vector, 1f / vectors.Count, mean, mean);
        }

        foreach (var vector in vectors)
        {
            TensorPrimitives.Subtract(vector, mean, vector);
            TensorPrimitives.Divide(vector, TensorPrimitives.Norm<float>(vector), vector);
        }

        return vectors;
    }

    /// <summary>The made-up name of a number.</summary>
    public static string NameOf(int number)
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
