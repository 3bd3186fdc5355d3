using System.Text.Json;
using OnRecord.Training.Learning;

// Masked-word training alone, until the corpora's readers are there.
using var cancel = new CancellationTokenSource();
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = true;
    cancel.Cancel();
};
var shared = args[0];
WordPieceTokenizer tokenizer;
using (var vocabulary = File.OpenRead(Path.Combine(shared, "models/minilm-l6/vocab.txt")))
{
    tokenizer = WordPieceTokenizer.Load(vocabulary);
}
var texts = new[] { "stories/news", "polnear/train", "attribution-snippets/train", "gum/train" }
    .SelectMany(name => File.ReadLines(Path.Combine(shared, "corpora", name + ".jsonl")))
    .Select(line => new SourceText(JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!))
    .ToList();
var options = new MaskedWordOptions
{
    StartFrom = Path.Combine(shared, "models/minilm-l6/model.safetensors"),
    Output = args[1],
};
new MaskedWordTraining(options, tokenizer, Console.Out).Run(texts, cancel.Token);
