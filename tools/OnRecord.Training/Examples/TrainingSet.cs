using OnRecord.Corpora;
using OnRecord.Corpora.Attributions;
using OnRecord.Corpora.Names;

namespace OnRecord.Training.Examples;

/// <summary>What the reader learns from.</summary>
/// <param name="Articles">PolNeAR's articles.</param>
/// <param name="Snippets">The snippets, and their contents as texts of their own.</param>
/// <param name="Names">Texts with names alone.</param>
internal sealed record TrainingSet(
    IReadOnlyList<DocumentExample> Articles,
    IReadOnlyList<DocumentExample> Snippets,
    IReadOnlyList<DocumentExample> Names
)
{
    private static readonly NameCorpus[] NameCorpora =
    [
        NameCorpus.EwtTrain,
        NameCorpus.Wikigold,
        NameCorpus.CrossNerPoliticsTrain,
        NameCorpus.Re3d,
    ];

    public static TrainingSet Read(CorporaFolder corpora, WordPieceTokenizer tokenizer)
    {
        var builder = new DocumentExampleBuilder(tokenizer);
        var snippets = corpora.ReadSnippets(CorpusSplit.Train);
        return new TrainingSet(
            [.. corpora.ReadPolnear(CorpusSplit.Train).Select(d => builder.Build(d, Convention.PolNeAR))],
            [.. snippets.SelectMany(d => WithContents(builder, d))],
            [.. NameCorpora.SelectMany(corpora.ReadNames).Select(builder.BuildNames)]
        );
    }

    /// <summary>Pieces of each part, for the log.</summary>
    public string Sizes()
    {
        static string Size(string name, IReadOnlyList<DocumentExample> documents) =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"{name}: {documents.Count} texts, {documents.Sum(d => d.Pieces.Count)} pieces, {documents.Sum(d => d.Statements.Count)} statements"
            );

        return string.Join('\n', Size("articles", Articles), Size("snippets", Snippets), Size("names", Names));
    }

    private static IEnumerable<DocumentExample> WithContents(
        DocumentExampleBuilder builder,
        AnnotatedDocument document
    ) =>
        [
            builder.Build(document, Convention.Snippets),
            .. builder.BuildNested(document),
            .. builder.BuildBare(document),
        ];
}
