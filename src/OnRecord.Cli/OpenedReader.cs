using OnRecord.Cli.Terminal;
using OnRecord.Inference;
using OnRecord.Inference.Packages;

namespace OnRecord.Cli;

/// <summary>Reads a stream of articles and gives the readings in the same order.</summary>
internal delegate IAsyncEnumerable<Reading> ReadArticles(
    IAsyncEnumerable<Article> articles,
    CancellationToken cancellationToken
);

/// <summary>Opens the reader that a command asks for.</summary>
/// <param name="model">Path or name of the model package; null for the default.</param>
/// <param name="options">How to read.</param>
internal delegate OpenedReader OpenReader(string? model, ReaderOptions options);

/// <summary>A reader, or the reason why there is none.</summary>
internal abstract record OpenedReader
{
    private OpenedReader() { }

    /// <summary>Opens a reader with a model from the places that the shell names.</summary>
    public static OpenedReader WithModel(string? model, ReaderOptions options, Shell shell)
    {
        try
        {
            var package = ModelPackage.Open(shell.Models().Find(model));
            var loaded = ReaderModel.Load(package);
            return new Ready(loaded.CreateReader(options).ReadAsync, loaded.Engine, loaded);
        }
        catch (ModelPackageException e)
        {
            return new Unavailable(e.Message);
        }
    }

    /// <summary>A reader that is ready.</summary>
    /// <param name="Read">Reads articles.</param>
    /// <param name="Engine">What its readings say they were made by.</param>
    /// <param name="Owner">To be disposed of after reading; null when there is nothing to dispose of.</param>
    internal sealed record Ready(ReadArticles Read, EngineVersion Engine, IDisposable? Owner) : OpenedReader
    {
        /// <summary>Reads one article.</summary>
        public async Task<Reading> ReadOneAsync(Article article, CancellationToken cancellationToken)
        {
            await foreach (var reading in Read(One(article), cancellationToken))
            {
                return reading;
            }
            throw new InvalidOperationException("The reader gave no reading.");
        }

        private static async IAsyncEnumerable<Article> One(Article article)
        {
            await Task.CompletedTask;
            yield return article;
        }
    }

    /// <summary>No reader.</summary>
    /// <param name="Reason">In a sentence or two, with what to do.</param>
    internal sealed record Unavailable(string Reason) : OpenedReader;
}
