using System.CommandLine;
using OnRecord.Evaluation.Claims;
using OnRecord.Inference;
using OnRecord.Inference.Claims;

namespace OnRecord.Evaluation.Commands;

/// <summary>The commands of <c>claims</c> that bundles of statements go through: drawn, sorted outside, learned from.</summary>
internal static class BundleCommands
{
    /// <summary><c>draw</c>: makes sheets.</summary>
    public static Command Draw()
    {
        var folder = ClaimsCommand.Corpora();
        var file = new Option<string>("--pairs")
        {
            Description = "Labelled pairs, whose articles are left out",
            DefaultValueFactory = _ => "data/claims/pairs.tsv",
        };
        var count = new Option<int>("--bundles") { Description = "How many", DefaultValueFactory = _ => 800 };
        var seed = new Option<int>("--seed") { Description = "Of what is drawn", DefaultValueFactory = _ => 1 };
        var output = new Option<string>("--output") { Description = "Folder for the sheets", Required = true };
        var command = new Command(
            "draw",
            "Draw bundles of statements of stories that lie near each other, to be sorted into claims; the sheets quote the articles"
        )
        {
            folder,
            file,
            count,
            seed,
            output,
        };
        command.SetAction(
            (arguments, cancellationToken) =>
            {
                using var reader = ReaderModel.Open(null);
                using var embedder = ClaimEmbedder.Open();
                var apart = PairCorpus
                    .Read(arguments.GetRequiredValue(file))
                    .SelectMany(pair => new[] { pair.Left.Document, pair.Right.Document })
                    .ToHashSet(StringComparer.Ordinal);
                var stories = CorporaFolder
                    .Locate(arguments.GetValue(folder))
                    .ReadStories()
                    .Where(story => !apart.Contains(story.Article.Id));
                var statements = StoryStatements.Read(
                    stories,
                    reader,
                    embedder,
                    read => Console.Error.Write($"\r{read} stories read"),
                    cancellationToken
                );
                Console.Error.WriteLine();
                var draw = new BundleDraw(statements.All, arguments.GetValue(seed));
                BundleSheets.Write(
                    draw.Take(arguments.GetValue(count), cancellationToken),
                    arguments.GetRequiredValue(output)
                );
                return Task.CompletedTask;
            }
        );
        return command;
    }

    /// <summary><c>wordings</c>: what the embedder learns from.</summary>
    public static Command Wordings()
    {
        var folder = ClaimsCommand.Corpora();
        var file = Bundles();
        var output = new Option<string>("--output") { Description = "The file to write", Required = true };
        var command = new Command(
            "wordings",
            "Write what the sorted statements say, for the embedder to learn from; the file quotes the articles"
        )
        {
            folder,
            file,
            output,
        };
        command.SetAction(
            async (arguments, cancellationToken) =>
            {
                using var reader = ReaderModel.Open(null);
                using var embedder = ClaimEmbedder.Open();
                var places = BundleCorpus.Read(arguments.GetRequiredValue(file));
                var wanted = places.Select(place => place.Place.Document).ToHashSet(StringComparer.Ordinal);
                var stories = CorporaFolder.Locate(arguments.GetValue(folder)).ReadStories();
                var statements = StoryStatements.Read(
                    stories.Where(story => wanted.Contains(story.Article.Id)),
                    reader,
                    embedder,
                    read => Console.Error.Write($"\r{read} of {wanted.Count} stories read"),
                    cancellationToken
                );
                Console.Error.WriteLine();
                var lines =
                    from place in places
                    let statement = statements.At(place.Place)
                    where statement is not null
                    select string.Create(
                        CultureInfo.InvariantCulture,
                        $"{place.Part}\t{place.Bundle}\t{place.Claim}\t{statement.Proposition!.Wording}"
                    );
                await File.WriteAllLinesAsync(arguments.GetRequiredValue(output), lines, cancellationToken);
            }
        );
        return command;
    }

    private static Option<string> Bundles() =>
        new("--bundles")
        {
            Description = "Bundles of statements that were sorted into claims",
            DefaultValueFactory = _ => "data/claims/bundles.tsv",
        };
}
