using System.CommandLine;
using OnRecord.Corpora.Gum;
using OnRecord.Evaluation.Reports;
using OnRecord.Evaluation.Scoring;
using OnRecord.Text.Sentences;

namespace OnRecord.Evaluation.Commands;

/// <summary><c>sentences</c>: splits GUM into sentences and scores where they end.</summary>
internal static class SentencesCommand
{
    private const string News = "news";

    public static Command Create()
    {
        var split = new Option<CorpusSplit>("--split")
        {
            Description = "Which part of GUM",
            DefaultValueFactory = _ => CorpusSplit.Dev,
        };
        var folder = new Option<string?>("--corpora")
        {
            Description = "Folder of the corpora; without it, the first shared/corpora above",
        };
        var errors = new Option<int>("--errors")
        {
            Description = "How many wrong and missing ends to list, with their surroundings",
        };
        var report = new ReportOptions();
        var command = new Command("sentences", "Split GUM into sentences and score where they end")
        {
            split,
            folder,
            errors,
        };
        report.AddTo(command);
        command.SetAction(
            async (arguments, cancellationToken) =>
            {
                var part = arguments.GetValue(split);
                var documents = CorporaFolder.Locate(arguments.GetValue(folder)).ReadGum(part);
                var resampling = report.Resampling(arguments);
                await report.WriteAsync(
                    arguments,
                    new Report(
                        $"Sentences of GUM, {part}",
                        [
                            new("sentences", SentenceScorer.Score(documents, resampling)),
                            new(
                                "sentences_news",
                                SentenceScorer.Score([.. documents.Where(d => d.Genre == News)], resampling)
                            ),
                        ]
                    ),
                    cancellationToken
                );
                var listing = documents.SelectMany(Errors).Take(arguments.GetValue(errors));
                await ReportOptions.WriteTextAsync(arguments, string.Concat(listing), cancellationToken);
            }
        );
        return command;
    }

    private static IEnumerable<string> Errors(GumDocument document)
    {
        const int Around = 40;
        var gold = document.Sentences.Select(sentence => sentence.End).ToHashSet();
        var found = SentenceSplitter.Split(document.Text).Select(sentence => sentence.End).ToHashSet();
        foreach (var end in gold.Union(found).Order().Where(end => gold.Contains(end) != found.Contains(end)))
        {
            var before = document.Text[new TextSpan(Math.Max(0, end - Around), end)];
            var after = document.Text[new TextSpan(end, Math.Min(document.Text.Length, end + Around))];
            var error = $"{(gold.Contains(end) ? "missing" : "wrong  ")} {document.Id} {end}: {before}¦{after}";
            yield return error.ReplaceLineEndings("⏎") + "\n";
        }
    }
}
