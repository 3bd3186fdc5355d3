using OnRecord.Corpora.Names;

namespace OnRecord.Evaluation.Readings;

/// <summary>A development set that a reader can be measured on.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="Description">What it is.</param>
/// <param name="ReadDocuments">Reads its texts with statements; null for a set of names.</param>
/// <param name="ReadNames">Reads its texts with names; null for a set of statements.</param>
internal sealed record MeasuredCorpus(
    string Name,
    string Description,
    Func<CorporaFolder, IReadOnlyList<AnnotatedDocument>>? ReadDocuments,
    Func<CorporaFolder, IReadOnlyList<NamedText>>? ReadNames
)
{
    /// <summary>All sets, by their names.</summary>
    public static IReadOnlyList<MeasuredCorpus> All { get; } =
    [
        new(
            "polnear-dev",
            "PolNeAR dev: statements; labels, speakers and slots of 14 documents",
            corpora => corpora.ReadPolnear(CorpusSplit.Dev),
            null
        ),
        new(
            "snippets-dev",
            "attribution snippets dev: statements with nesting, labels, speakers, slots",
            corpora => corpora.ReadSnippets(CorpusSplit.Dev),
            null
        ),
        new(
            "gum-dev",
            "GUM dev: statements in its own convention, speakers by coreference",
            corpora => [.. corpora.ReadGum(CorpusSplit.Dev).Select(GumSpeakers.Named)],
            null
        ),
        new(
            "ewt-dev",
            "Universal NER, English Web Treebank dev: names",
            null,
            corpora => corpora.ReadNames(NameCorpus.EwtDev)
        ),
        new(
            "crossner-dev",
            "CrossNER politics dev: names",
            null,
            corpora => corpora.ReadNames(NameCorpus.CrossNerPoliticsDev)
        ),
    ];
}
