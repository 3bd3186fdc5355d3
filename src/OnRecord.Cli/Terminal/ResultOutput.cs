using System.Text;

namespace OnRecord.Cli.Terminal;

/// <summary>Where a result goes: standard output or a file.</summary>
internal sealed class ResultOutput : IDisposable
{
    private readonly bool ownsWriter;

    private ResultOutput(TextWriter writer, bool ownsWriter)
    {
        Writer = writer;
        this.ownsWriter = ownsWriter;
    }

    /// <summary>Writes to it; flushed only by <see cref="Flush"/>.</summary>
    public TextWriter Writer { get; }

    /// <summary>Opens it; a file that exists is overwritten.</summary>
    /// <param name="path">The file; null for standard output.</param>
    /// <param name="shell">Has standard output.</param>
    /// <exception cref="OutputFailedException">The file cannot be written.</exception>
    public static ResultOutput Open(string? path, Shell shell)
    {
        if (path is null)
        {
            return new ResultOutput(shell.Out, ownsWriter: false);
        }
        StreamWriter? writer = null;
        Guard(() =>
            writer = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false))
        );
        return new ResultOutput(writer!, ownsWriter: true);
    }

    /// <summary>Hands on what was written.</summary>
    /// <exception cref="OutputFailedException">It could not be written.</exception>
    public void Flush() => Guard(Writer.Flush);

    /// <summary>Runs something that writes to an output and does nothing else.</summary>
    /// <exception cref="OutputFailedException">It could not write.</exception>
    public static void Guard(Action write)
    {
        try
        {
            write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutputFailedException(e);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (ownsWriter)
        {
            Guard(Writer.Dispose);
        }
    }
}

/// <summary>A result could not be written.</summary>
internal sealed class OutputFailedException(Exception cause) : Exception(cause.Message, cause)
{
    // EPIPE; ERROR_BROKEN_PIPE and ERROR_NO_DATA of Windows.
    private static readonly int[] GoneCodes = [32, unchecked((int)0x8007006D), unchecked((int)0x800700E8)];

    /// <summary>Whether the program that read the output has stopped reading.</summary>
    public bool ReaderIsGone => InnerException is IOException io && GoneCodes.Contains(io.HResult);
}
