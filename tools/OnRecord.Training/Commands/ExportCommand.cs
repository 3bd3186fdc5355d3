using System.CommandLine;
using OnRecord.Corpora;
using OnRecord.Training.Export;

namespace OnRecord.Training.Commands;

/// <summary><c>export</c>: writes a checkpoint as a model package.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var corpora = SharedOptions.Corpora();
        var seed = SharedOptions.Seed();
        var weights = new Option<string>("--weights") { Description = "Checkpoint (safetensors).", Required = true };
        var statements = new Option<string>("--statements")
        {
            Description = "Checkpoint of the statement network (safetensors).",
            Required = true,
        };
        var mentions = new Option<string>("--mentions")
        {
            Description = "Weights of the choice among a mention's readings (safetensors).",
            Required = true,
        };
        var output = new Option<string>("--output") { Description = "Folder of the package.", Required = true };
        var id = new Option<string>("--id") { Description = "Id of the model.", DefaultValueFactory = _ => "en-1" };
        var recipe = new Option<string>("--recipe")
        {
            Description = "One line on how it was trained.",
            Required = true,
        };
        var precision = new Option<Precision>("--precision")
        {
            Description = "Arithmetic of the encoder.",
            DefaultValueFactory = _ => Precision.Int8,
        };
        var tagBias = new Option<float[]>("--tag-bias")
        {
            Description = "Numbers added to the biases of the seven tags, found on development texts.",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => [],
        };
        var command = new Command("export", "Writes a checkpoint as a model package.")
        {
            corpora,
            seed,
            weights,
            statements,
            mentions,
            output,
            id,
            recipe,
            precision,
            tagBias,
        };
        command.SetAction(result =>
        {
            var folder = CorporaFolder.Locate(result.GetValue(corpora));
            var source = new PackageSource
            {
                Weights = result.GetRequiredValue(weights),
                Statements = result.GetRequiredValue(statements),
                Mentions = result.GetRequiredValue(mentions),
                Vocabulary = SharedOptions.Pretrained(folder, "vocab.txt"),
                Id = result.GetRequiredValue(id),
                Recipe = result.GetRequiredValue(recipe),
                Seed = result.GetValue(seed),
                Precision = result.GetValue(precision),
                TagBias = result.GetRequiredValue(tagBias),
            };
            PackageExport.Write(
                source,
                result.GetRequiredValue(output),
                DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().Date)
            );
        });
        return command;
    }
}
