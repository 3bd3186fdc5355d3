namespace OnRecord.Corpora.Lines;

/// <summary>Where something was read: a file and its line, from 1.</summary>
internal readonly record struct LinePlace(string Path, int Line)
{
    public InvalidDataException Error(string message) => new($"{this}: {message}");

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Path}:{Line}");
}
