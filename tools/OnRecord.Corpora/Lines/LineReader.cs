using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace OnRecord.Corpora.Lines;

/// <summary>Reads a file of JSON Lines strictly.</summary>
internal static class LineReader
{
    public static IEnumerable<(T Value, LinePlace Place)> Read<T>(string path, JsonTypeInfo<T> type)
        where T : class
    {
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            var place = new LinePlace(path, number);
            yield return (Parse(line, type, place), place);
        }
    }

    private static T Parse<T>(string line, JsonTypeInfo<T> type, LinePlace place)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(line, type) ?? throw place.Error("the line is null");
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"{place}: {exception.Message}", exception);
        }
    }
}
