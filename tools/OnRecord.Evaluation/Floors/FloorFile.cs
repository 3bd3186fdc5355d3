using System.Text.Json;
using System.Text.Json.Serialization;

namespace OnRecord.Evaluation.Floors;

/// <summary>The pinned figures: <c>data/quality/floors.json</c>.</summary>
/// <param name="Schema">Always <see cref="CurrentSchema"/>.</param>
/// <param name="Sets">What was measured, by the name of the set.</param>
public sealed record FloorFile(string Schema, IReadOnlyDictionary<string, FloorSet> Sets)
{
    /// <summary>The schema that this version reads and writes.</summary>
    public const string CurrentSchema = "onrecord/floors/1";

    /// <summary>Name of the file in <c>data/quality</c>.</summary>
    public const string Name = "floors.json";

    /// <summary>Reads a file; unknown, missing, repeated and null members are errors.</summary>
    /// <exception cref="InvalidDataException">The file is no such JSON.</exception>
    public static FloorFile Read(string path)
    {
        try
        {
            var file = JsonSerializer.Deserialize(File.ReadAllText(path), FloorJson.Default.FloorFile);
            return file?.Schema == CurrentSchema
                ? file
                : throw new InvalidDataException($"{path}: the schema is not '{CurrentSchema}'.");
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"{path}: {exception.Message}", exception);
        }
    }

    /// <summary>Writes the file, sets and figures in the order of their names.</summary>
    public void Write(string path) =>
        File.WriteAllText(
            path,
            JsonSerializer.Serialize(
                this with
                {
                    Sets = Sorted(
                        Sets.ToDictionary(set => set.Key, set => set.Value with { Figures = Sorted(set.Value.Figures) })
                    ),
                },
                FloorJson.Default.FloorFile
            ) + "\n"
        );

    private static SortedDictionary<string, T> Sorted<T>(IReadOnlyDictionary<string, T> values) =>
        new(values.ToDictionary(), StringComparer.Ordinal);
}

/// <summary>The floors of one set.</summary>
/// <param name="Input">Hash of texts and annotations, see <see cref="CorpusFingerprint"/>.</param>
/// <param name="Model">The model that the floors were set with.</param>
/// <param name="Figures">The floors, by section and figure: <c>statements/exact.all</c>.</param>
public sealed record FloorSet(string Input, string Model, IReadOnlyDictionary<string, Floor> Figures);

/// <summary>The least that a figure may be; for an error, the most.</summary>
/// <param name="Value">0 to 1.</param>
/// <param name="Best">The best floor that this figure ever had on this input.</param>
/// <param name="Lowered">Why <paramref name="Value"/> is worse than <paramref name="Best"/>; null when it is not.</param>
public sealed record Floor(double Value, double Best, string? Lowered = null);

[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Strict,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    WriteIndented = true,
    IndentSize = 1,
    NewLine = "\n",
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(FloorFile))]
internal sealed partial class FloorJson : JsonSerializerContext;
