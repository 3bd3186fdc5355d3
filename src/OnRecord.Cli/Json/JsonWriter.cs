using OnRecord.Statements.Json;

namespace OnRecord.Cli.Json;

/// <summary>One reading as a JSON object, or any number of them as an array, written as they come.</summary>
/// <param name="output">Where they go.</param>
/// <param name="isArray">Whether it is an array; asked once, when the first reading is there.</param>
internal sealed class JsonWriter(TextWriter output, Func<bool> isArray) : IReadingWriter
{
    private bool? array;

    /// <inheritdoc/>
    public void Write(Reading reading)
    {
        var isFirst = array is null;
        array ??= isArray();
        if (array is true)
        {
            output.Write(isFirst ? "[\n" : ",\n");
        }
        ReadingJson.WriteIndented(output, reading);
        if (array is false)
        {
            output.Write('\n');
        }
    }

    /// <inheritdoc/>
    public void Complete()
    {
        if (array is true)
        {
            output.Write("\n]\n");
        }
        else if (array is null && isArray())
        {
            output.Write("[]\n");
        }
    }
}
