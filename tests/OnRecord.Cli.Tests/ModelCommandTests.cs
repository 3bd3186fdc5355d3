using System.Text.Json;
using OnRecord.Inference.Tests;

namespace OnRecord.Cli.Tests;

public sealed class ModelCommandTests : IDisposable
{
    private readonly TestShell shell = new();
    private readonly PackageFolder models = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task I_can_look_at_a_model()
    {
        Assert.Equal(ExitCode.Done, await shell.RunAsync($"model show {models.Package}", Token));
        shell.Out.Replace(models.Package, "FOLDER", StringComparison.Ordinal).MatchSnapshot();
    }

    [Fact]
    public async Task A_program_can_look_at_a_model()
    {
        await shell.RunAsync($"model show {models.Package} --format json", Token);
        using var json = JsonDocument.Parse(shell.Out);
        Assert.True(json.RootElement.GetProperty("filesVerified").GetBoolean());
        Assert.Equal("tiny", json.RootElement.GetProperty("manifest").GetProperty("id").GetString());
    }

    [Fact]
    public async Task An_altered_model_is_refused_with_the_name_of_the_file()
    {
        await File.AppendAllTextAsync(models.PathOf("vocab.txt"), "x", Token);
        Assert.Equal(ExitCode.Model, await shell.RunAsync($"model show {models.Package}", Token));
        Assert.Empty(shell.Out);
        Assert.Contains("vocab.txt' was altered", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_model_is_refused_with_where_it_was_looked_for()
    {
        Assert.Equal(ExitCode.Model, await shell.RunAsync("model show /no/such/model", Token));
        Assert.Contains("/no/such/model", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Models_in_the_folders_of_the_environment_are_listed_and_found_by_name()
    {
        shell.Variables["ONRECORD_MODELS"] = models.Parent;
        Assert.Equal(ExitCode.Done, await shell.RunAsync("model list", Token));
        Assert.Contains($"tiny-7\t{models.Package}\n", shell.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, await shell.RunAsync("model show tiny-7", Token));
        shell.Variables["ONRECORD_MODEL"] = "tiny-7";
        Assert.Equal(ExitCode.Done, await shell.RunAsync("model show", Token));
    }

    public void Dispose()
    {
        shell.Dispose();
        models.Dispose();
    }
}
