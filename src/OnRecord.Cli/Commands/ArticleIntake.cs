using System.Runtime.CompilerServices;
using OnRecord.Articles;
using OnRecord.Articles.Encodings;
using OnRecord.Articles.Languages;
using OnRecord.Cli.Network;
using OnRecord.Cli.Terminal;

namespace OnRecord.Cli.Commands;

/// <summary>Where articles come from, and which of them are taken.</summary>
/// <param name="Input">How inputs are taken apart.</param>
/// <param name="Online">Whether addresses may be fetched.</param>
/// <param name="Force">Whether texts in other languages than English are taken.</param>
/// <param name="Quiet">Whether only errors are reported.</param>
internal sealed record IntakeRequest(InputOptions Input, bool Online, bool Force, bool Quiet);

/// <summary>Turns inputs into articles, one after the other; what fails is reported and counted, and the others go on.</summary>
internal sealed class ArticleIntake(IntakeRequest request, ReadTally tally, ProgressLine progress, Shell shell)
{
    private readonly LanguageDetector languages = new();

    /// <summary>The articles that can be read.</summary>
    /// <param name="inputs">Files, addresses, or <c>-</c> for standard input.</param>
    /// <param name="cancellationToken">Stops between inputs and within them.</param>
    public async IAsyncEnumerable<ArticleResult.Success> ArticlesAsync(
        IEnumerable<string> inputs,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        using var fetcher = request.Online ? new NetworkPlace(shell).OpenFetcher() : null;
        var loader = new ArticleLoader(request.Input, fetcher);
        foreach (var input in inputs)
        {
            tally.Begin(input);
            progress.Aside(() => InviteTyping(input));
            var results = loader.ReadAsync(input, shell.OpenInput(), cancellationToken);
            await foreach (var result in results.WithCancellation(cancellationToken))
            {
                if (Take(result) is { } success)
                {
                    yield return success;
                }
            }
        }
    }

    /// <summary>The article of a result, if it can be read; what cannot is reported and counted.</summary>
    public ArticleResult.Success? Take(ArticleResult result)
    {
        switch (result)
        {
            case ArticleResult.Success success:
                tally.SawArray |= success.Origin is { Line: not null } or { Entry: not null };
                return IsReadable(success.Article, success.Origin) ? success : null;
            case ArticleResult.Failure(var error):
                Refuse(error.ToString());
                return null;
            case ArticleResult.LeftOut(var archive, var count):
                progress.Aside(() =>
                    Note(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{archive}: {count:N0} of its entries are of kinds that are not read."
                        )
                    )
                );
                return null;
            default:
                return null;
        }
    }

    /// <summary>Reports an input that could not be taken, and counts it.</summary>
    public void Refuse(string message)
    {
        tally.CountFailure();
        progress.Aside(() => shell.Complain(message));
    }

    private bool IsReadable(Article article, ArticleOrigin origin)
    {
        var verdict = languages.Judge(article.Text.Value);
        var foreign = verdict.IsEnglish == false;
        progress.Aside(() => Explain(article, origin));
        var name = origin.Line is { } line ? $"{origin.Name}:{line}" : origin.Name;
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
        Refuse(
            $"{name}: The text seems to be {verdict.Language}; the model reads English. --force reads it all the same."
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

    /// <summary>Says what a reader should know, unless only errors are wanted.</summary>
    public void Tell(string message) => progress.Aside(() => Note(message));

    private void Note(string message)
    {
        if (!request.Quiet)
        {
            shell.Complain($"note: {message}");
        }
    }
}
