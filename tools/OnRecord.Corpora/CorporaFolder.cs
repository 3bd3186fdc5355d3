using OnRecord.Corpora.Attributions;
using OnRecord.Corpora.Crossdoc;
using OnRecord.Corpora.Gum;
using OnRecord.Corpora.Names;
using OnRecord.Corpora.Stories;

namespace OnRecord.Corpora;

/// <summary>Which part of a corpus.</summary>
public enum CorpusSplit
{
    /// <summary>The part to train on.</summary>
    Train,

    /// <summary>The part to develop on.</summary>
    Dev,
}

/// <summary>The folder of the development corpora; they are not part of the repository.</summary>
/// <remarks>Every reader checks each span against its text and throws <see cref="InvalidDataException"/> that names file and line.</remarks>
public sealed class CorporaFolder
{
    private const string RelativePath = "shared/corpora";

    private CorporaFolder(string path) => Path = path;

    /// <summary>Absolute path of the folder.</summary>
    public string Path { get; }

    /// <summary>The folder given, or the first <c>shared/corpora</c> beside or above the current folder and the program.</summary>
    /// <param name="path">Where the corpora are; null to search.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static CorporaFolder Locate(string? path = null)
    {
        if (path is not null)
        {
            return Directory.Exists(path)
                ? new CorporaFolder(System.IO.Path.GetFullPath(path))
                : throw new DirectoryNotFoundException($"The corpora folder '{path}' does not exist.");
        }

        return Find(Directory.GetCurrentDirectory())
            ?? Find(AppContext.BaseDirectory)
            ?? throw new DirectoryNotFoundException(
                $"No '{RelativePath}' beside or above '{Directory.GetCurrentDirectory()}' or the program. Give the corpora folder with --corpora."
            );
    }

    /// <summary>The first <c>shared/corpora</c> in <paramref name="start"/> or a folder above it; null when there is none.</summary>
    public static CorporaFolder? Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            var candidate = System.IO.Path.Combine(folder.FullName, RelativePath);
            if (Directory.Exists(candidate))
            {
                return new CorporaFolder(candidate);
            }
        }

        return null;
    }

    /// <summary>PolNeAR, with the labels and slots of the statements that have some.</summary>
    /// <param name="split">Which part.</param>
    /// <param name="furtherSlots">Files with the slots of more statements, each in none of the others.</param>
    public IReadOnlyList<AnnotatedDocument> ReadPolnear(CorpusSplit split, params IEnumerable<string> furtherSlots) =>
        PolnearReader.Read(
            InFolder("polnear", FileName(split)),
            InFolder("labels", FileName(split)),
            [InFolder("slots", FileName(split)), .. furtherSlots]
        );

    /// <summary>The attribution snippets, fully labelled and with nested statements.</summary>
    public IReadOnlyList<AnnotatedDocument> ReadSnippets(CorpusSplit split) =>
        SnippetReader.Read(InFolder("attribution-snippets", FileName(split)));

    /// <summary>GUM's documents.</summary>
    public IReadOnlyList<GumDocument> ReadGum(CorpusSplit split) => GumReader.Read(InFolder("gum", FileName(split)));

    /// <summary>One set of texts with names.</summary>
    public IReadOnlyList<NamedText> ReadNames(NameCorpus corpus) =>
        corpus switch
        {
            NameCorpus.EwtTrain => NameTagReader.Read(InFolder("ner", "uner_ewt_train.iob2")),
            NameCorpus.EwtDev => NameTagReader.Read(InFolder("ner", "uner_ewt_dev.iob2")),
            NameCorpus.Wikigold => NameTagReader.Read(InFolder("ner", "wikigold.iob2")),
            NameCorpus.CrossNerPoliticsTrain => NameTagReader.Read(InFolder("ner", "crossner_politics_train.iob2")),
            NameCorpus.CrossNerPoliticsDev => NameTagReader.Read(InFolder("ner", "crossner_politics_dev.iob2")),
            NameCorpus.Re3d => Re3dReader.Read(InFolder("ner", "re3d.jsonl")),
            _ => throw new ArgumentOutOfRangeException(nameof(corpus), corpus, "No such corpus of names."),
        };

    /// <summary>Whole unlabelled articles, read one by one.</summary>
    public IEnumerable<Story> ReadStories() => StoryReader.Read(InFolder("stories", "news.jsonl"));

    /// <summary>News questions with answers that people grouped.</summary>
    public IReadOnlyList<QuestionAnswers> ReadQuestions() => NancoReader.Read(InFolder("crossdoc", "nanco_dev.json"));

    /// <summary>Documents with event mentions and their chains across documents, read one by one.</summary>
    public IEnumerable<EventDocument> ReadEvents() => EventReader.Read(InFolder("crossdoc", "ecbplus_1_35.jsonl"));

    private static string FileName(CorpusSplit split) =>
        split switch
        {
            CorpusSplit.Train => "train.jsonl",
            CorpusSplit.Dev => "dev.jsonl",
            _ => throw new ArgumentOutOfRangeException(nameof(split), split, "No such split."),
        };

    private string InFolder(string part, string file)
    {
        var path = System.IO.Path.Combine(Path, part, file);
        return File.Exists(path)
            ? path
            : throw new FileNotFoundException($"The corpora folder '{Path}' lacks '{part}/{file}'.", path);
    }
}
