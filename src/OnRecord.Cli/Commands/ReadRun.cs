using OnRecord.Cli.Cards;
using OnRecord.Cli.Html;
using OnRecord.Cli.Json;
using OnRecord.Cli.Terminal;

namespace OnRecord.Cli.Commands;

/// <summary>One run of <c>onrecord read</c>.</summary>
/// <remarks>
/// 1. The model is opened, then the output. 2. Inputs become articles, one after the other; what fails is reported and
/// the others go on. 3. Articles are read, several at a time. 4. Readings are written in the order of the articles, as
/// soon as they are there. 5. A summary ends the run, after a cancelled one as well.
/// </remarks>
internal sealed class ReadRun(ReadRequest request, Shell shell, OpenReader openReader)
{
    private readonly ReadTally tally = new(shell.Time);

    /// <summary>Runs it and returns the exit code.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        if (OverwrittenInput() is { } input)
        {
            shell.Complain($"--output would overwrite the input {input}.");
            return ExitCode.Usage;
        }
        var opened = openReader(request.Model, request.Reader);
        if (opened is not OpenedReader.Ready reader)
        {
            shell.Complain(((OpenedReader.Unavailable)opened).Reason);
            return ExitCode.Model;
        }
        using var _ = reader.Owner;
        using var output = ResultOutput.Open(request.Output, shell);
        using var progress = new ProgressLine(shell, enabled: !request.Quiet, tally.Describe);
        var cancelled = await ReadAsync(reader.Read, output, progress, cancellationToken);
        if (!request.Quiet)
        {
            progress.Aside(() => shell.Error.WriteLine(tally.Summary(cancelled)));
        }
        return cancelled ? ExitCode.Cancelled
            : tally.Failures > 0 ? ExitCode.SomeFailed
            : ExitCode.Done;
    }

    private async Task<bool> ReadAsync(
        ReadArticles read,
        ResultOutput output,
        ProgressLine progress,
        CancellationToken cancellationToken
    )
    {
        var writer = WriterFor(output.Writer);
        using var _ = writer as IDisposable;
        var cancelled = false;
        try
        {
            await foreach (var reading in read(ArticlesAsync(progress, cancellationToken), cancellationToken))
            {
                tally.Count(reading);
                progress.Aside(() => ResultOutput.Guard(() => writer.Write(reading)));
                progress.Aside(output.Flush);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            cancelled = true;
        }
        progress.Aside(() => ResultOutput.Guard(writer.Complete));
        progress.Aside(output.Flush);
        return cancelled;
    }

    private IAsyncEnumerable<Article> ArticlesAsync(ProgressLine progress, CancellationToken cancellationToken)
    {
        var wanted = new IntakeRequest(request.Input, request.Online, request.Force, request.Quiet);
        var articles = new ArticleIntake(wanted, tally, progress, shell).ArticlesAsync(
            request.Inputs,
            cancellationToken
        );
        return articles.Select(taken => request.Known.ApplyTo(taken.Article));
    }

    private IReadingWriter WriterFor(TextWriter output) =>
        request.Style.Format switch
        {
            OutputFormat.Json => new JsonWriter(output, () => request.Inputs.Count > 1 || tally.SawArray),
            OutputFormat.Jsonl => new JsonLinesWriter(output),
            OutputFormat.Csv => new CsvWriter(
                output,
                request.Style.RawCells ? FormulaCells.Raw : FormulaCells.Neutralised
            ),
            OutputFormat.Html => new HtmlReportWriter(output),
            _ => new CardWriter(output, CardLayout.Of(request.Style, shell, toShell: request.Output is null)),
        };

    private string? OverwrittenInput() =>
        request.Output is { } output
            ? request.Inputs.FirstOrDefault(input =>
                input != "-" && Path.GetFullPath(input) == Path.GetFullPath(output)
            )
            : null;
}
