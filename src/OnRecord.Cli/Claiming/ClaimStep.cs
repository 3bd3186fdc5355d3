using OnRecord.Cli.Terminal;
using OnRecord.Inference.Claims;
using OnRecord.Inference.Packages;
using OnRecord.Ledger;
using OnRecord.Ledger.Claiming;

namespace OnRecord.Cli.Claiming;

/// <summary>Brings the claims of a ledger up to date before they are shown.</summary>
internal static class ClaimStep
{
    /// <summary>Updates; the embedder is loaded only when something has changed.</summary>
    /// <returns>The exit code when it cannot be done; null when it is.</returns>
    public static int? Update(StatementLedger ledger, Shell shell, CancellationToken cancellationToken)
    {
        if (ledger.ClaimsAreCurrent(ClaimEmbedder.DefaultModel))
        {
            return null;
        }
        try
        {
            var folder = shell.Models().Find(ClaimEmbedder.DefaultModel);
            using var embedder = ClaimEmbedder.Load(EmbedderPackage.Open(folder));
            var now = default(ClaimProgress);
            using var line = new ProgressLine(shell, enabled: true, () => Describe(now));
            ledger.UpdateClaims(
                new ClaimModel(embedder.Manifest.Id, embedder.Embed),
                progress => now = progress,
                cancellationToken
            );
            return null;
        }
        catch (ModelPackageException e)
        {
            shell.Complain(e.Message);
            return ExitCode.Model;
        }
    }

    private static string Describe(ClaimProgress progress) =>
        FormattableString.Invariant(
            progress.Stage == ClaimStage.Reading
                ? (FormattableString)$"claims: {progress.Done:N0} of {progress.Total:N0} articles read"
                : $"claims: {progress.Done:N0} of {progress.Total:N0} statements compared"
        );
}
