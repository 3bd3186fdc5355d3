namespace OnRecord.Articles.Archives;

/// <summary>How much is taken out of archives; the defaults suit archives of unknown make.</summary>
public sealed record ArchiveLimits
{
    /// <summary>The defaults.</summary>
    public static ArchiveLimits Default { get; } = new();

    /// <summary>Bytes that one input may decompress to, over all its entries and layers; 64 GiB by default, from 1.</summary>
    public long MaxBytes { get; init; } = 64L << 30;

    /// <summary>
    /// How many times its compressed size an entry or a layer may become, once it is larger than <see cref="FreeBytes"/>;
    /// 200 by default, from 2. Web pages shrink to a fifth or a tenth.
    /// </summary>
    public int MaxRatio { get; init; } = 200;

    /// <summary>Bytes of an entry or a layer to which <see cref="MaxRatio"/> does not apply; 4 MiB by default, 0 or more.</summary>
    public long FreeBytes { get; init; } = 4L << 20;

    /// <summary>Entries of one input, those of archives in it included; 10,000,000 by default, from 1.</summary>
    public long MaxEntries { get; init; } = 10_000_000;

    /// <summary>How deep archives may lie in archives; 4 by default, from 1. Compression counts as a layer: a <c>.tar.gz</c> has two.</summary>
    public int MaxDepth { get; init; } = 4;

    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxBytes, 1, nameof(MaxBytes));
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxRatio, 2, nameof(MaxRatio));
        ArgumentOutOfRangeException.ThrowIfNegative(FreeBytes, nameof(FreeBytes));
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxEntries, 1, nameof(MaxEntries));
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxDepth, 1, nameof(MaxDepth));
    }
}
