using OnRecord.Articles.Archives;
using OnRecord.Articles.Fields;

namespace OnRecord.Articles;

/// <summary>How inputs are read; the defaults suit files of unknown make.</summary>
public sealed record InputOptions
{
    /// <summary>50 MB, the default of <see cref="MaxBytes"/>.</summary>
    public const int DefaultMaxBytes = 50 * 1024 * 1024;

    /// <summary>The defaults.</summary>
    public static InputOptions Default { get; } = new();

    /// <summary>What every input is; <see cref="InputFormat.Auto"/> by default.</summary>
    public InputFormat Format { get; init; }

    /// <summary>
    /// Name of the encoding that every input is in, for example <c>windows-1252</c>; null, the default, when it is
    /// to be found out. A byte order mark outranks it. PDF and JSON Lines state their own and ignore it.
    /// </summary>
    public string? Encoding { get; init; }

    /// <summary>
    /// Largest document read, in bytes; <see cref="DefaultMaxBytes"/> by default, from 1 to 1,000,000,000. For JSON Lines it
    /// bounds each line, for CSV each row, for archives each entry, not the file.
    /// </summary>
    public int MaxBytes { get; init; } = DefaultMaxBytes;

    /// <summary>How long one HTML, Markdown or PDF input may take to be taken apart; 60 seconds by default, more than zero.</summary>
    public TimeSpan ParseTimeLimit { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Which fields of JSON Lines and which columns of CSV hold what; <see cref="FieldMap.Default"/> by default.</summary>
    public FieldMap Fields { get; init; } = FieldMap.Default;

    /// <summary>How much is taken out of archives; <see cref="ArchiveLimits.Default"/> by default.</summary>
    public ArchiveLimits Archives { get; init; } = ArchiveLimits.Default;

    internal void Validate()
    {
        if (!Enum.IsDefined(Format))
        {
            throw new ArgumentOutOfRangeException(nameof(Format), Format, "Unknown input format.");
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(MaxBytes, 1, nameof(MaxBytes));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MaxBytes, 1_000_000_000, nameof(MaxBytes));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(ParseTimeLimit, TimeSpan.Zero, nameof(ParseTimeLimit));
        Archives.Validate();
        if (Encoding is { } name && Encodings.TextDecoder.Find(name) is null)
        {
            throw new ArgumentException($"There is no encoding named '{name}'.", nameof(Encoding));
        }
    }
}
