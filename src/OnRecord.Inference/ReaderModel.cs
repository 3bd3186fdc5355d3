using OnRecord.Inference.Encoders;
using OnRecord.Inference.Heads;
using OnRecord.Inference.Packages;
using OnRecord.Statements.Spans;

namespace OnRecord.Inference;

/// <summary>A loaded model, from which readers are made.</summary>
/// <remarks>Safe on any thread. Dispose of it when no reader reads any more.</remarks>
public sealed class ReaderModel : IDisposable
{
    private const string TransitionsName = "tags.transitions";

    private readonly OnnxTextEncoder encoder;
    private readonly OnnxStatementScorer statements;

    private ReaderModel(
        ModelManifest manifest,
        OnnxTextEncoder encoder,
        OnnxStatementScorer statements,
        StatementModel parts
    )
    {
        Manifest = manifest;
        this.encoder = encoder;
        this.statements = statements;
        Parts = parts;
    }

    /// <summary>What the model's package says of itself.</summary>
    public ModelManifest Manifest { get; }

    /// <summary>The trained parts, one for each stage of the reader.</summary>
    public StatementModel Parts { get; }

    /// <summary>Finds, checks and loads a model.</summary>
    /// <param name="nameOrPath">As for <see cref="ModelLocator.Find"/>; null for the default model.</param>
    /// <exception cref="ModelPackageException">There is no such model, or it is damaged; the message is for users.</exception>
    public static ReaderModel Open(string? nameOrPath = null) =>
        Load(ModelPackage.Open(ModelLocator.ForThisProgram().Find(nameOrPath)));

    /// <summary>Loads the model of an opened package.</summary>
    /// <param name="package">The package.</param>
    /// <exception cref="ModelPackageException">A file is not of the kind that this version runs.</exception>
    public static ReaderModel Load(ModelPackage package)
    {
        ArgumentNullException.ThrowIfNull(package);
        var manifest = package.Manifest;
        var width = manifest.Encoder.Width;
        try
        {
            using var vocabulary = new MemoryStream(package.Read(ModelPackage.VocabularyFile), writable: false);
            var tokenizer = WordPieceTokenizer.Load(vocabulary);
            var heads = SafetensorsFile.Parse(package.Read(ModelPackage.HeadsFile));
            var links = new LinkScorer(heads, width);
            var encoder = new OnnxTextEncoder(package.Read(ModelPackage.EncoderFile), manifest.Encoder, tokenizer);
            var statements = new OnnxStatementScorer(package.Read(ModelPackage.StatementsFile), width);
            var parts = new StatementModel
            {
                Tokenizer = tokenizer,
                Encoder = encoder,
                Transitions = TransitionsOf(heads),
                Links = links,
                Labels = new LabelScorer(heads, width),
                Statements = statements,
                Mentions = MentionScorer.IsIn(heads) ? new MentionScorer(heads) : null,
                Calibration = manifest.Calibration,
                Engine = new EngineVersion(ProductVersion.Text, manifest.Id),
            };
            return new ReaderModel(manifest, encoder, statements, parts);
        }
        catch (InvalidDataException e)
        {
            throw new ModelPackageException($"The model package '{package.Folder}' is damaged: {e.Message}", e);
        }
    }

    private static TagTransitions TransitionsOf(SafetensorsFile heads) =>
        heads.Names.Contains(TransitionsName)
            ? new TagTransitions(heads.Read(TransitionsName, TagLattice.TagCount, TagLattice.TagCount))
            : TagTransitions.None;

    /// <summary>What readings with this model say they were made by.</summary>
    public EngineVersion Engine => Parts.Engine;

    /// <summary>Makes a reader; cheap.</summary>
    /// <param name="options">Null for <see cref="ReaderOptions.Default"/>.</param>
    public StatementReader CreateReader(ReaderOptions? options = null) => new(Parts, options);

    /// <inheritdoc/>
    public void Dispose()
    {
        encoder.Dispose();
        statements.Dispose();
    }
}
