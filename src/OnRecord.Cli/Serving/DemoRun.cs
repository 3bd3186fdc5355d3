using System.Net;
using System.Reflection;
using OnRecord.Articles;
using OnRecord.Cli.Cards;
using OnRecord.Cli.Claiming;
using OnRecord.Cli.Commands;
using OnRecord.Cli.Ledgers;
using OnRecord.Cli.Terminal;
using OnRecord.Ledger;
using OnRecord.Ledger.Claiming;

namespace OnRecord.Cli.Serving;

/// <summary>What <c>onrecord demo</c> was asked for.</summary>
/// <param name="Folder">Where articles and ledger are put.</param>
/// <param name="Port">The port of the server; null for none.</param>
/// <param name="Model">Path or name of the model; null for the default.</param>
/// <param name="Threads">Threads to read with.</param>
internal sealed record DemoRequest(string Folder, int? Port, string? Model, int Threads);

/// <summary>One run of <c>onrecord demo</c>.</summary>
/// <remarks>
/// 1. The articles, which the program carries, are written into a folder. 2. They go into a ledger there as with
/// <c>onrecord add</c>. 3. The most disputed claims are shown, and what else may be asked. 4. The ledger is served until somebody stops it.
/// </remarks>
internal sealed class DemoRun(DemoRequest request, Shell shell, OpenReader openReader)
{
    private const string Prefix = "demo/";
    private const int ClaimsShown = 3;

    private string LedgerPath => Path.Combine(request.Folder, "ledger.db");

    /// <summary>Runs it and returns the exit code.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var added = await AddAsync(WriteArticles(), cancellationToken);
        if (added != ExitCode.Done)
        {
            return added;
        }
        using (var ledger = StatementLedger.Open(LedgerPath, shell.Time))
        {
            if (ClaimStep.Update(ledger, shell, cancellationToken) is { } failed)
            {
                return failed;
            }
            ResultOutput.Guard(() => Show(ledger));
        }
        return request.Port is { } port ? await ServeAsync(port, cancellationToken) : ExitCode.Done;
    }

    // In the order of their names, which is that of their publication: a later version of a page comes after the earlier one.
    private List<string> WriteArticles()
    {
        var folder = Path.Combine(request.Folder, "articles");
        var program = Assembly.GetExecutingAssembly();
        var names = program
            .GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
        List<string> files = [];
        try
        {
            Directory.CreateDirectory(folder);
            foreach (var name in names)
            {
                using var article = program.GetManifestResourceStream(name)!;
                files.Add(Path.Combine(folder, name[Prefix.Length..]));
                using var file = File.Create(files[^1]);
                article.CopyTo(file);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new LedgerException(
                LedgerFailure.NotWritten,
                $"The articles cannot be written into {folder}: {e.Message}"
            );
        }
        return files;
    }

    private Task<int> AddAsync(List<string> files, CancellationToken cancellationToken) =>
        new AddRun(
            new AddRequest
            {
                Inputs = files,
                Intake = new IntakeRequest(InputOptions.Default, Online: false, Force: false, Quiet: true),
                Known = new KnownFacts(null, null, null),
                Model = request.Model,
                Reader = ReaderOptions.Default with { Parallelism = request.Threads },
                Ledger = LedgerPath,
            },
            shell,
            openReader
        ).RunAsync(cancellationToken);

    private void Show(StatementLedger ledger)
    {
        var page = ledger.FindClaims(new ClaimRequest { Order = ClaimOrder.Contested, Limit = ClaimsShown });
        new ClaimListPrinter(
            shell.Out,
            CardLayout.Of(
                new OutputStyle(OutputFormat.Text, Width: null, ColorChoice.Auto, RawCells: false),
                shell,
                toShell: true
            )
        ).Write(page with { HasMore = false });
        var at = $"--ledger '{LedgerPath}'";
        shell.Out.Write("\nAsk it yourself:\n");
        if (page.Claims is [{ Id: var claim }, ..])
        {
            shell.Out.Write($"  onrecord claim show {claim} {at}\n");
        }
        shell.Out.Write($"  onrecord claims {at}\n");
        shell.Out.Write($"  onrecord find 'speaker:Holm ammunition' {at}\n");
        shell.Out.Write($"  onrecord versions https://coasttoday.example/news/calder-star {at}\n");
        shell.Out.Flush();
    }

    private Task<int> ServeAsync(int port, CancellationToken cancellationToken) =>
        new ServeRun(
            new ServeRequest(
                LedgerPath,
                Path.Combine(request.Folder, "web"),
                port,
                Team: false,
                Hosts: [],
                IPAddress.Loopback,
                request.Model,
                request.Threads
            ),
            shell,
            openReader
        ).RunAsync(cancellationToken);
}
