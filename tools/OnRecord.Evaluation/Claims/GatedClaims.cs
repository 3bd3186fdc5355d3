using System.Security.Cryptography;
using OnRecord.Corpora.Articles;
using OnRecord.Evaluation.Origins;
using OnRecord.Evaluation.Reports;
using OnRecord.Inference;
using OnRecord.Inference.Claims;

namespace OnRecord.Evaluation.Claims;

/// <summary>The sets on which the grouping of claims is measured for the quality gate.</summary>
public static class GatedClaims
{
    /// <summary>Made-up sentences, part of the repository.</summary>
    public const string Sentences = "claims-sentences";

    /// <summary>Pairs of statements of real stories; needs the development corpora.</summary>
    public const string Pairs = "claims-pairs";

    /// <summary>Answers to news questions; needs the development corpora.</summary>
    public const string Answers = "claims-answers";

    /// <summary>Copied passages and origins on cases made from free texts; needs the development corpora.</summary>
    public const string Origins = "claims-origins";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Sentences, Pairs, Answers, Origins];

    /// <summary>Measures one.</summary>
    /// <param name="name">One of <see cref="All"/>.</param>
    /// <param name="corpora">The folder of the corpora; null to search.</param>
    /// <param name="model">The model to read stories with.</param>
    /// <param name="cancellationToken">Stops between texts.</param>
    /// <returns>A hash of the labels, and what was measured.</returns>
    /// <exception cref="KeyNotFoundException">There is no such set.</exception>
    /// <exception cref="DirectoryNotFoundException">It needs corpora, and there are none.</exception>
    public static (string Fingerprint, IReadOnlyList<ReportSection> Sections) Measure(
        string name,
        string? corpora,
        ReaderModel model,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(model);
        using var embedder = ClaimEmbedder.Open();
        switch (name)
        {
            case Sentences:
                var file = LabelsAt("sentences.tsv");
                return (HashOf(file), [SentencePairs.Read(file, embedder).Measure(cancellationToken)]);
            case Pairs:
                var path = LabelsAt("pairs.tsv");
                var pairs = PairCorpus.Read(path);
                var stories = CorporaFolder.Locate(corpora).ReadStories();
                var measurement = new PairMeasurement(stories, pairs, model, embedder, cancellationToken);
                return (
                    HashOf(path),
                    [
                        new ReportSection("tuning", measurement.Score(PairPart.Tuning)),
                        new ReportSection("held_out", measurement.Score(PairPart.HeldOut)),
                    ]
                );
            case Answers:
                var questions = CorporaFolder.Locate(corpora).ReadQuestions();
                var texts = questions.SelectMany(question => question.Answers).Select(answer => answer.Answer);
                return (Hash(string.Join('\n', texts)), [AnswerMeasurement.Section(questions, embedder)]);
            case Origins:
                var documents = OriginMeasurement.Documents(CorporaFolder.Locate(corpora));
                return (
                    Hash(string.Join('\n', documents.Select(document => document.Text.Value))),
                    new OriginMeasurement(documents).Measure(null, null)
                );
            default:
                throw new KeyNotFoundException($"No set '{name}'.");
        }
    }

    private static string LabelsAt(string file)
    {
        var quality =
            GoldArticleReader.FindFolder(Directory.GetCurrentDirectory())
            ?? GoldArticleReader.FindFolder(AppContext.BaseDirectory)
            ?? throw new DirectoryNotFoundException("No 'data/quality' in or above the current folder or the program.");
        return Path.Combine(quality, "..", "claims", file);
    }

    private static string HashOf(string path) => Hash(File.ReadAllText(path));

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
