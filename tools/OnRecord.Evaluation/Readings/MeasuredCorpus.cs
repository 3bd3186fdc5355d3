using OnRecord.Corpora.Articles;
using OnRecord.Corpora.Gum;
using OnRecord.Corpora.Names;
using OnRecord.Evaluation.Floors;

namespace OnRecord.Evaluation.Readings;

/// <summary>A set of texts that a reader can be measured on.</summary>
/// <param name="Name">Its name on the command line and in the file of floors.</param>
/// <param name="Description">What it is.</param>
/// <param name="Load">Reads it; its parameter is the folder of the corpora, or null to search.</param>
public sealed record MeasuredCorpus(string Name, string Description, Func<string?, CorpusTexts> Load)
{
    /// <summary>The set that is part of the repository.</summary>
    public const string Quality = "quality";

    /// <summary>All sets.</summary>
    public static IReadOnlyList<MeasuredCorpus> All { get; } =
    [
        new(Quality, "articles of data/quality: everything", _ => CorpusTexts.Of(ReadQuality())),
        new(
            "polnear-dev",
            "PolNeAR dev: statements; labels, speakers and slots of 14 documents",
            path => CorpusTexts.Of(CorporaFolder.Locate(path).ReadPolnear(CorpusSplit.Dev))
        ),
        new(
            "snippets-dev",
            "attribution snippets dev: everything",
            path => CorpusTexts.Of(CorporaFolder.Locate(path).ReadSnippets(CorpusSplit.Dev))
        ),
        new(
            "gum-dev",
            "GUM dev: statements in its own convention, speakers by coreference",
            path => CorpusTexts.Of([.. CorporaFolder.Locate(path).ReadGum(CorpusSplit.Dev).Select(GumSpeakers.Named)])
        ),
        new(
            "ewt-dev",
            "Universal NER, English Web Treebank dev: names",
            path => CorpusTexts.Of(CorporaFolder.Locate(path).ReadNames(NameCorpus.EwtDev))
        ),
        new(
            "crossner-dev",
            "CrossNER politics dev: names",
            path => CorpusTexts.Of(CorporaFolder.Locate(path).ReadNames(NameCorpus.CrossNerPoliticsDev))
        ),
    ];

    /// <summary>The sets whose figures are pinned.</summary>
    public static IReadOnlyList<string> Gated { get; } = [Quality, "polnear-dev", "snippets-dev", "ewt-dev"];

    /// <summary>The set of that name.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public static MeasuredCorpus Named(string name) =>
        All.FirstOrDefault(corpus => corpus.Name == name) ?? throw new KeyNotFoundException($"No set '{name}'.");

    private static IReadOnlyList<AnnotatedDocument> ReadQuality() =>
        GoldArticleReader.ReadFolder(
            GoldArticleReader.FindFolder(Directory.GetCurrentDirectory())
                ?? GoldArticleReader.FindFolder(AppContext.BaseDirectory)
                ?? throw new DirectoryNotFoundException(
                    "No 'data/quality' in or above the current folder or the program."
                )
        );
}

/// <summary>The texts of a set: with statements, or with names.</summary>
public abstract record CorpusTexts
{
    private CorpusTexts() { }

    /// <summary>Hash of texts and annotations.</summary>
    public abstract string Fingerprint { get; }

    /// <summary>Reads the texts and scores what was read.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="options">What else to measure.</param>
    /// <param name="cancellationToken">Stops between texts.</param>
    public abstract MeasuredReading Measure(
        ReaderUnderTest reader,
        MeasurementOptions options,
        CancellationToken cancellationToken
    );

    /// <summary>Texts with statements.</summary>
    public static CorpusTexts Of(IReadOnlyList<AnnotatedDocument> documents) => new WithStatements(documents);

    /// <summary>Texts with names.</summary>
    public static CorpusTexts Of(IReadOnlyList<NamedText> texts) => new WithNames(texts);

    private sealed record WithStatements(IReadOnlyList<AnnotatedDocument> Documents) : CorpusTexts
    {
        public override string Fingerprint => CorpusFingerprint.Of(Documents);

        public override MeasuredReading Measure(
            ReaderUnderTest reader,
            MeasurementOptions options,
            CancellationToken cancellationToken
        ) => ReaderMeasurement.Measure(reader, Documents, options, cancellationToken);
    }

    private sealed record WithNames(IReadOnlyList<NamedText> Texts) : CorpusTexts
    {
        public override string Fingerprint => CorpusFingerprint.Of(Texts);

        public override MeasuredReading Measure(
            ReaderUnderTest reader,
            MeasurementOptions options,
            CancellationToken cancellationToken
        ) => new([ReaderMeasurement.MeasureNames(reader, Texts, options.Resampling, cancellationToken)], []);
    }
}
