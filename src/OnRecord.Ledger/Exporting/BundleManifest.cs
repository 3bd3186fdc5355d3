using System.Text.Json.Serialization;
using OnRecord.Ledger.Actors;

namespace OnRecord.Ledger.Exporting;

/// <summary>What an evidence bundle holds.</summary>
/// <param name="Schema">Always <see cref="EvidenceBundle.Schema"/>.</param>
/// <param name="Question">The question that chose the statements; null when all were taken.</param>
/// <param name="Articles">How many articles.</param>
/// <param name="Statements">How many statements.</param>
/// <param name="Files">Every file but the manifest, in the order of the archive.</param>
/// <param name="ActorDecisions">What people decided about actors; left out where there is nothing.</param>
internal sealed record BundleManifest(
    string Schema,
    string? Question,
    long Articles,
    long Statements,
    IReadOnlyList<BundleFile> Files,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        IReadOnlyList<ActorDecision>? ActorDecisions = null
);

/// <summary>A file of a bundle.</summary>
/// <param name="Path">Its name, with <c>/</c>.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">Its hash, 64 lower-case hexadecimal digits.</param>
internal sealed record BundleFile(string Path, long Bytes, string Sha256);
