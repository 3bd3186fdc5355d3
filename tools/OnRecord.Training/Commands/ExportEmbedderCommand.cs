using System.CommandLine;
using OnRecord.Corpora;
using OnRecord.Inference.Claims;
using OnRecord.Inference.Packages;
using OnRecord.Training.Checkpoints;
using OnRecord.Training.Export;
using OnRecord.Training.Network;
using Checkpoint = OnRecord.Training.Checkpoints.SafetensorsFile;

namespace OnRecord.Training.Commands;

/// <summary><c>export-embedder</c>: writes the sentence encoder as the package of the claim embedder.</summary>
internal static class ExportEmbedderCommand
{
    public static Command Create()
    {
        var corpora = SharedOptions.Corpora();
        var weights = new Option<string?>("--weights")
        {
            Description = "Weights of train-embedder (safetensors); the pretrained encoder's when left out.",
        };
        var output = new Option<string>("--output") { Description = "Folder of the package.", Required = true };
        var id = new Option<string>("--id") { Description = "Id of the model.", DefaultValueFactory = _ => "claims-2" };
        var precision = new Option<Precision>("--precision")
        {
            Description = "Arithmetic of the encoder.",
            DefaultValueFactory = _ => Precision.Int8,
        };
        var command = new Command("export-embedder", "Writes the sentence encoder as the claim embedder.")
        {
            corpora,
            weights,
            output,
            id,
            precision,
        };
        command.SetAction(result =>
        {
            var shared = CorporaFolder.Locate(result.GetValue(corpora));
            Write(
                Checkpoint.Read(result.GetValue(weights) ?? SharedOptions.Pretrained(shared, "model.safetensors")),
                SharedOptions.Pretrained(shared, "vocab.txt"),
                result.GetRequiredValue(id),
                result.GetValue(precision),
                result.GetRequiredValue(output)
            );
        });
        return command;
    }

    private static void Write(
        IReadOnlyDictionary<string, StoredTensor> weights,
        string vocabulary,
        string id,
        Precision precision,
        string folder
    )
    {
        var size = EncoderSize.MiniLm;
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(
            Path.Combine(folder, ModelPackage.EncoderFile),
            new EmbedderExport(weights, size.Heads, precision).Write()
        );
        File.WriteAllBytes(Path.Combine(folder, ModelPackage.VocabularyFile), File.ReadAllBytes(vocabulary));
        var card = Path.Combine(folder, ModelPackage.CardFile);
        if (!File.Exists(card))
        {
            File.WriteAllText(card, $"# {id}\n");
        }
        EmbedderPackage.Seal(
            folder,
            new EmbedderManifest
            {
                Schema = EmbedderManifest.CurrentSchema,
                Id = id,
                Language = "en",
                Created = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().Date),
                Licence = "Apache-2.0",
                Engine = "0.1",
                Files = new Dictionary<string, ModelFile>(),
                Width = size.Width,
                MaxPieces = EmbedderManifest.LongestOfMiniLm,
                StartedFrom = "sentence-transformers/all-MiniLM-L6-v2",
            }
        );
    }
}
