using System.Runtime.CompilerServices;
using OnRecord.Articles;
using OnRecord.Articles.Encodings;
using OnRecord.Articles.Fetching;
using OnRecord.Articles.Languages;
using OnRecord.Cli.Cards;
using OnRecord.Cli.Csv;
using OnRecord.Cli.Html;
using OnRecord.Cli.Json;
using OnRecord.Cli.Terminal;
using OnRecord.Cli.Wording;

namespace OnRecord.Cli.Commands;

/// <summary>One run of <c>onrecord read</c>.</summary>
/// <remarks>
/// 1. The model is opened, then the output. 2. Inputs become articles, one after the other; what fails is reported and
/// the others go on. 3. Articles are read, several at a time. 4. Readings are written in the order of the articles, as
/// soon as they are there. 5. A summary ends the run, after a cancelled one as well.
/// </remarks>
internal sealed class ReadRun(ReadRequest request, Shell shell, OpenReader openReader)
{
    private const int WidestText = 120;
    private const int WidthOfFiles = 100;

    private readonly LanguageDetector languages = new();
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

    private async IAsyncEnumerable<Article> ArticlesAsync(
        ProgressLine progress,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        using var fetcher = request.Online ? new PageFetcher() : null;
        var loader = new ArticleLoader(request.Input, fetcher);
        foreach (var input in request.Inputs)
        {
            tally.Begin(input);
            progress.Aside(() => InviteTyping(input));
            var results = loader.ReadAsync(input, shell.OpenInput(), cancellationToken);
            await foreach (var result in results.WithCancellation(cancellationToken))
            {
                if (result is ArticleResult.Success(var article, var origin))
                {
                    tally.SawArray |= origin.Format == InputFormat.JsonLines;
                    if (IsReadable(article, origin, progress))
                    {
                        yield return request.Known.ApplyTo(article);
                    }
                }
                else if (result is ArticleResult.Failure(var error))
                {
                    tally.CountFailure();
                    progress.Aside(() => shell.Complain(error.ToString()));
                }
            }
        }
    }

    private bool IsReadable(Article article, ArticleOrigin origin, ProgressLine progress)
    {
        var verdict = languages.Judge(article.Text.Value);
        var foreign = verdict.IsEnglish == false;
        progress.Aside(() => Explain(article, origin));
        var name = origin.Line is { } line ? $"{origin.Source}:{line}" : origin.Source;
        if (!foreign || request.Force)
        {
            if (foreign)
            {
                progress.Aside(() =>
                    Note($"{name}: the text seems to be {verdict.Language}; the model reads English.")
                );
            }
            return true;
        }
        tally.CountFailure();
        progress.Aside(() =>
            shell.Complain(
                $"{name}: The text seems to be {verdict.Language}; the model reads English. --force reads it all the same."
            )
        );
        return false;
    }

    private void InviteTyping(string input)
    {
        if (input == "-" && shell.InputIsTerminal)
        {
            Note("reading what you type; end with Ctrl-D on a line of its own.");
        }
    }

    private void Explain(Article article, ArticleOrigin origin)
    {
        if (origin.Encoding is { Evidence: EncodingEvidence.Detected } encoding)
        {
            var sure = encoding.Confidence is { } confidence ? $", {LabelWording.Percent((float)confidence)} sure" : "";
            Note($"{article.Id}: the encoding was guessed: {encoding.Name}{sure}; --encoding states another.");
        }
        foreach (var note in origin.Notes)
        {
            Note($"{article.Id}: {note}");
        }
    }

    private void Note(string message)
    {
        if (!request.Quiet)
        {
            shell.Complain($"note: {message}");
        }
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
            _ => new CardWriter(output, Layout()),
        };

    private CardLayout Layout()
    {
        var terminal = request.Output is null && shell.OutIsTerminal;
        var fitting = terminal && shell.Width is { } columns ? Math.Min(columns, WidestText) : WidthOfFiles;
        var colored = request.Style.Color switch
        {
            ColorChoice.Always => true,
            ColorChoice.Never => false,
            _ => terminal && shell.Setting("NO_COLOR") is null && shell.Setting("TERM") != "dumb",
        };
        return new CardLayout(Math.Max(request.Style.Width ?? fitting, CardLayout.MinimumWidth), colored);
    }

    private string? OverwrittenInput() =>
        request.Output is { } output
            ? request.Inputs.FirstOrDefault(input =>
                input != "-" && Path.GetFullPath(input) == Path.GetFullPath(output)
            )
            : null;
}
