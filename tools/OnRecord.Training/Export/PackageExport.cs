using OnRecord.Inference.Packages;
using OnRecord.Statements;
using OnRecord.Training.Network;
using Checkpoint = OnRecord.Training.Checkpoints.SafetensorsFile;

namespace OnRecord.Training.Export;

/// <summary>What a package is made from.</summary>
internal sealed record PackageSource
{
    public required string Weights { get; init; }

    /// <summary>Checkpoint of the statement network.</summary>
    public required string Statements { get; init; }

    /// <summary>Weights of the choice among a mention's readings.</summary>
    public required string Mentions { get; init; }
    public required string Vocabulary { get; init; }
    public required string Id { get; init; }
    public required string Recipe { get; init; }
    public required long Seed { get; init; }
    public required Precision Precision { get; init; }

    /// <summary>Added to the tags' biases, in their order: moves the balance of precision and recall; empty for none.</summary>
    public IReadOnlyList<float> TagBias { get; init; } = [];
}

/// <summary>Writes a checkpoint as a model package: encoder graph, heads, vocabulary, card and manifest.</summary>
internal static class PackageExport
{
    /// <summary>Writes the package; an existing card, calibration and measured figures of the folder are kept.</summary>
    public static void Write(PackageSource source, string folder, DateOnly today)
    {
        Directory.CreateDirectory(folder);
        var weights = Checkpoint.Read(source.Weights);
        for (var tag = 0; tag < source.TagBias.Count; tag++)
        {
            weights["score.bias"].Values[tag] += source.TagBias[tag];
        }
        var size = EncoderSize.MiniLm;
        var statements = Checkpoint.Read(source.Statements);
        var sharedLayers = size.Layers - StatementNetwork.LayersOf(statements.Keys);
        var graph = new EncoderExport(weights, size.Heads, source.Precision, sharedLayers).Write();
        File.WriteAllBytes(Path.Combine(folder, ModelPackage.EncoderFile), graph);
        var statementGraph = new StatementExport(statements, size.Heads, source.Precision).Write();
        File.WriteAllBytes(Path.Combine(folder, ModelPackage.StatementsFile), statementGraph);
        var heads = weights
            .Where(w =>
                w.Key is "tags.transitions"
                || w.Key.StartsWith("link.", StringComparison.Ordinal)
                || w.Key.StartsWith("label.", StringComparison.Ordinal)
            )
            .Concat(Checkpoint.Read(source.Mentions));
        Checkpoint.Write(Path.Combine(folder, ModelPackage.HeadsFile), heads, half: true);
        File.WriteAllBytes(Path.Combine(folder, ModelPackage.VocabularyFile), File.ReadAllBytes(source.Vocabulary));
        var card = Path.Combine(folder, ModelPackage.CardFile);
        if (!File.Exists(card))
        {
            File.WriteAllText(card, $"# {source.Id}\n");
        }
        var manifest = new ModelManifest
        {
            Schema = ModelManifest.CurrentSchema,
            Id = source.Id,
            Language = "en",
            Created = today,
            Licence = "Apache-2.0",
            Engine = "0.1",
            Files = new Dictionary<string, ModelFile>(),
            Encoder = new EncoderShape(size.Width, size.Layers, size.Heads, size.Positions, sharedLayers),
            Labels = ModelLabels.Current,
            Calibration = Calibration.None,
            Training = new TrainingRecord(
                source.Recipe,
                source.Seed,
                [
                    "PolNeAR train",
                    "attribution snippets train",
                    "GUM train",
                    "UNER EWT train",
                    "WikiGold",
                    "CrossNER politics train",
                    "re3d",
                ],
                "sentence-transformers/all-MiniLM-L6-v2"
            ),
            Measured = [],
        };
        ModelPackage.Seal(folder, manifest);
    }
}
