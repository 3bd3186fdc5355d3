namespace OnRecord.Corpora.Tests;

/// <summary>A file that lives as long as its test.</summary>
internal sealed class TemporaryFile : IDisposable
{
    public TemporaryFile(string content, string extension = ".jsonl")
    {
        Path = System.IO.Path.Combine(
            System.IO.Path.GetTempPath(),
            string.Concat("onrecord-", Guid.NewGuid().ToString("N"), extension)
        );
        File.WriteAllText(Path, content);
    }

    public string Path { get; }

    public void Dispose() => File.Delete(Path);
}
