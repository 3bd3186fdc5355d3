using System.CommandLine;
using OnRecord.Corpora;

namespace OnRecord.Training.Commands;

/// <summary>Options that several commands take.</summary>
internal static class SharedOptions
{
    public static Option<string?> Corpora() =>
        new("--corpora")
        {
            Description = "The corpora folder; found beside or above the current folder when left out.",
        };

    public static Option<string?> Start() =>
        new("--start") { Description = "Weights to start from (safetensors); the pretrained encoder when left out." };

    public static Option<int> Seed() =>
        new("--seed") { Description = "Seed of all chance.", DefaultValueFactory = _ => 1 };

    public static string Pretrained(CorporaFolder corpora, string file) =>
        Path.Combine(corpora.Path, "..", "models", "minilm-l6", file);

    public static WordPieceTokenizer Tokenizer(CorporaFolder corpora)
    {
        using var vocabulary = File.OpenRead(Pretrained(corpora, "vocab.txt"));
        return WordPieceTokenizer.Load(vocabulary);
    }
}
