using OnRecord.Cli.Commands;

namespace OnRecord.Cli.Ledgers;

/// <summary>What <c>onrecord add</c> was asked for.</summary>
internal sealed record AddRequest
{
    /// <summary>Files, folders, addresses, or <c>-</c> for standard input; at least one.</summary>
    public required IReadOnlyList<string> Inputs { get; init; }

    /// <summary>Which articles are taken.</summary>
    public required IntakeRequest Intake { get; init; }

    /// <summary>What is known of all of them.</summary>
    public required KnownFacts Known { get; init; }

    /// <summary>Path or name of the model; null for the default.</summary>
    public required string? Model { get; init; }

    /// <summary>How articles are read.</summary>
    public required ReaderOptions Reader { get; init; }

    /// <summary>Where the ledger is: a file or a database.</summary>
    public required string Ledger { get; init; }
}
