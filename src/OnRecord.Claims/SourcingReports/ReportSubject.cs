namespace OnRecord.Claims.SourcingReports;

/// <summary>What a report is about, as it was asked for; what is null holds for any.</summary>
public sealed record ReportSubject
{
    /// <summary>Id of the one article.</summary>
    public string? Article { get; init; }

    /// <summary>Words of the byline.</summary>
    public string? Author { get; init; }

    /// <summary>Words of the section's name.</summary>
    public string? Desk { get; init; }

    /// <summary>Words of the publisher's name.</summary>
    public string? Outlet { get; init; }

    /// <summary>The question that statements answer, as it was asked.</summary>
    public string? Question { get; init; }

    /// <summary>How the question was understood.</summary>
    public string? Understood { get; init; }

    /// <summary>Bylines with the author's words; empty when none was asked for.</summary>
    public IReadOnlyList<string> Bylines { get; init; } = [];

    /// <summary>Sections with the desk's words; empty when none was asked for.</summary>
    public IReadOnlyList<string> Sections { get; init; } = [];

    /// <summary>Publishers with the outlet's words; empty when none was asked for.</summary>
    public IReadOnlyList<string> Publishers { get; init; } = [];

    /// <summary>Articles that are left out because a later text stands at their address.</summary>
    public int OlderVersions { get; init; }
}
