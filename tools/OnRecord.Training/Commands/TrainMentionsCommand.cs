using System.CommandLine;
using OnRecord.Corpora;
using OnRecord.Corpora.Attributions;
using OnRecord.Corpora.Gum;
using OnRecord.Inference;
using OnRecord.Statements;
using OnRecord.Training.Examples;
using OnRecord.Training.Learning;

namespace OnRecord.Training.Commands;

/// <summary><c>train-mentions</c>: trains the choice among what a description or pronoun may mean.</summary>
internal static class TrainMentionsCommand
{
    public static Command Create()
    {
        var corpora = SharedOptions.Corpora();
        var seed = SharedOptions.Seed();
        var model = new Option<string>("--model")
        {
            Description = "The model package that finds the proper names.",
            Required = true,
        };
        var output = new Option<string>("--output") { Description = "The weights (safetensors).", Required = true };
        var command = new Command("train-mentions", "Trains the choice among what a description or pronoun may mean.")
        {
            corpora,
            seed,
            model,
            output,
        };
        command.SetAction(
            (result, cancellationToken) =>
            {
                var source = CorporaFolder.Locate(result.GetValue(corpora));
                var options = new MentionTrainingOptions { Seed = result.GetValue(seed) };
                using var reader = ReaderModel.Open(result.GetRequiredValue(model));
                var names = new NameFinder(reader.Parts);
                var random = new Random(options.Seed);
                List<SpokenDocument> train =
                [
                    .. Prepare(source.ReadPolnear(CorpusSplit.Train)),
                    .. Prepare(source.ReadSnippets(CorpusSplit.Train)),
                    .. Prepare(source.ReadGum(CorpusSplit.Train).Select(GumSpeakers.Named)),
                ];
                List<(string, IReadOnlyList<SpokenDocument>)> dev =
                [
                    ("PolNeAR dev", [.. Prepare(source.ReadPolnear(CorpusSplit.Dev))]),
                    ("snippets dev", [.. Prepare(source.ReadSnippets(CorpusSplit.Dev))]),
                    ("GUM dev", [.. Prepare(source.ReadGum(CorpusSplit.Dev).Select(GumSpeakers.Named))]),
                ];
                new MentionTraining(options, Console.Out).Run(
                    train,
                    dev,
                    result.GetRequiredValue(output),
                    cancellationToken
                );
                return Task.CompletedTask;

                IEnumerable<SpokenDocument> Prepare(IEnumerable<AnnotatedDocument> documents) =>
                    documents
                        .Where(document => document.Attributions.Any(a => a.Speaker is not null))
                        .Select(document =>
                            MentionSet.Prepare(document, names.In(document.ToArticle(), cancellationToken), random)
                        );
            }
        );
        return command;
    }

    // Stages 1 and 2 alone: the rest of a reading costs time and is not asked for.
    private sealed class NameFinder(StatementModel parts)
    {
        private readonly StatementReader reader = new(
            parts with
            {
                Labels = null,
                Statements = null,
            },
            ReaderOptions.Default with
            {
                NestingDepth = 0,
            }
        );

        public IReadOnlyList<NameMention> In(Article article, CancellationToken cancellationToken) =>
            reader.Read(article, cancellationToken).Names;
    }
}
