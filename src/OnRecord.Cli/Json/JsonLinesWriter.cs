using OnRecord.Statements.Json;

namespace OnRecord.Cli.Json;

/// <summary>Any number of readings as JSON Lines.</summary>
internal sealed class JsonLinesWriter(TextWriter output) : IReadingWriter
{
    /// <inheritdoc/>
    public void Write(Reading reading)
    {
        output.Write(ReadingJson.ToLine(reading));
        output.Write('\n');
    }

    /// <inheritdoc/>
    public void Complete() { }
}
