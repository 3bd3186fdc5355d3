namespace OnRecord.Cli;

/// <summary>What the command returns to its caller; documented in <c>docs/cli/README.md</c>.</summary>
internal static class ExitCode
{
    /// <summary>Everything was done.</summary>
    public const int Done = 0;

    /// <summary>Some inputs could not be read; the others were.</summary>
    public const int SomeFailed = 1;

    /// <summary>A draft has quotations that somebody should look at.</summary>
    public const int NeedsALook = 1;

    /// <summary>The command line is wrong; nothing was done.</summary>
    public const int Usage = 2;

    /// <summary>The model is missing, altered or of another version.</summary>
    public const int Model = 3;

    /// <summary>The result could not be written.</summary>
    public const int NotWritten = 4;

    /// <summary>The ledger is missing, damaged, in use, or of a newer version.</summary>
    public const int Ledger = 5;

    /// <summary>An error of the program itself.</summary>
    public const int Unexpected = 70;

    /// <summary>Stopped by Ctrl-C; what was finished has been written.</summary>
    public const int Cancelled = 130;

    /// <summary>Whoever read the output stopped reading, as <c>head</c> does.</summary>
    public const int OutputClosed = 141;
}
