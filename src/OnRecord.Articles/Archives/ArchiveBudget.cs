namespace OnRecord.Articles.Archives;

/// <summary>What one input has taken out of its archives so far. Not safe on several threads.</summary>
internal sealed class ArchiveBudget(ArchiveLimits limits)
{
    private long bytes;
    private long entries;

    /// <summary>Whether nothing more may be taken out.</summary>
    public bool IsSpent { get; private set; }

    /// <summary>Counts an entry.</summary>
    /// <exception cref="ArchiveLimitException">There are too many.</exception>
    public void AddEntry()
    {
        entries++;
        Hold(
            entries <= limits.MaxEntries,
            string.Create(CultureInfo.InvariantCulture, $"More than the limit of {limits.MaxEntries:N0} entries.")
        );
    }

    /// <summary>Opens a layer further in.</summary>
    /// <param name="depth">Layers that are open already.</param>
    /// <exception cref="ArchiveLimitException">There are too many.</exception>
    public int Deeper(int depth) =>
        depth < limits.MaxDepth
            ? depth + 1
            : throw new ArchiveLimitException(
                $"Archives lie deeper within each other than the limit of {limits.MaxDepth}."
            );

    /// <summary>Counts bytes that were decompressed.</summary>
    /// <param name="count">The bytes.</param>
    /// <param name="whole">Bytes of the entry or layer so far, these included.</param>
    /// <param name="compressed">Compressed bytes that they came from.</param>
    /// <exception cref="ArchiveLimitException">There are too many.</exception>
    public void AddBytes(int count, long whole, long compressed)
    {
        bytes += count;
        Hold(
            bytes <= limits.MaxBytes,
            string.Create(
                CultureInfo.InvariantCulture,
                $"Decompresses to more than the limit of {limits.MaxBytes:N0} bytes."
            )
        );
        if (whole > limits.FreeBytes && whole / limits.MaxRatio > compressed)
        {
            throw new ArchiveLimitException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Decompresses to more than {limits.MaxRatio:N0} times its size, as what is made to exhaust a reader does."
                )
            );
        }
    }

    private void Hold(bool isWithin, string otherwise)
    {
        IsSpent |= !isWithin;
        if (!isWithin)
        {
            throw new ArchiveLimitException(otherwise);
        }
    }
}
