using System.Text.Json;
using System.Text.Json.Serialization;

namespace OnRecord.Web.Access;

/// <summary>Keeps accounts and keys in one file that its owner alone may read. Safe on any thread of one process.</summary>
/// <remarks>
/// It is no part of the ledger, so that handing out or backing up a ledger hands out no password hash. A change is
/// written beside the file and takes its place at once, or not at all.
/// </remarks>
internal sealed class AccessFile
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private readonly Lock gate = new();
    private readonly string path;
    private AccessState state;

    /// <summary>Reads the file; none means that there is nothing yet.</summary>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public AccessFile(string folder)
    {
        path = Path.Combine(folder, "access.json");
        try
        {
            state = File.Exists(path)
                ? JsonSerializer.Deserialize<AccessState>(File.ReadAllBytes(path), Json)!
                : AccessState.Empty;
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"The file of accounts '{path}' is damaged: {e.Message}", e);
        }
    }

    /// <summary>What is kept.</summary>
    public AccessState State
    {
        get
        {
            lock (gate)
            {
                return state;
            }
        }
    }

    /// <summary>Replaces what is kept by what is made of it.</summary>
    public AccessState Change(Func<AccessState, AccessState> change)
    {
        lock (gate)
        {
            var changed = change(state);
            if (changed != state)
            {
                Write(changed);
                state = changed;
            }

            return state;
        }
    }

    private void Write(AccessState changed)
    {
        var beside = path + ".new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var stream = new FileStream(beside, options))
        {
            JsonSerializer.Serialize(stream, changed, Json);
            stream.Flush(flushToDisk: true);
        }

        File.Move(beside, path, overwrite: true);
    }
}
