using System.CommandLine;
using OnRecord.Evaluation.Files;
using OnRecord.Evaluation.Reports;
using OnRecord.Evaluation.Scoring;

namespace OnRecord.Evaluation.Commands;

/// <summary><c>statements GOLD PREDICTED</c>: scores a file of predictions.</summary>
internal static class StatementsCommand
{
    public static Command Create()
    {
        var gold = new Argument<FileInfo>("GOLD")
        {
            Description = "JSON Lines with id, text and attributions",
        }.AcceptExistingOnly();
        var predicted = new Argument<FileInfo>("PREDICTED")
        {
            Description = "JSON Lines with id and attributions; documents without a line are not scored",
        }.AcceptExistingOnly();
        var goldUnit = new Option<OffsetUnit>("--gold-offsets") { Description = "What the offsets of GOLD count" };
        var predictedUnit = new Option<OffsetUnit>("--predicted-offsets")
        {
            Description = "What the offsets of PREDICTED count",
        };
        var report = new ReportOptions();
        var command = new Command("statements", "Score a file of predicted statements against a gold file")
        {
            gold,
            predicted,
            goldUnit,
            predictedUnit,
        };
        report.AddTo(command);
        command.SetAction(
            async (arguments, cancellationToken) =>
            {
                var (goldFile, predictedFile) = (
                    arguments.GetRequiredValue(gold),
                    arguments.GetRequiredValue(predicted)
                );
                var documents = StatementFile.Read(
                    goldFile.FullName,
                    arguments.GetValue(goldUnit),
                    predictedFile.FullName,
                    arguments.GetValue(predictedUnit)
                );
                var table = StatementScorer.Score(documents, report.Resampling(arguments));
                await report.WriteAsync(
                    arguments,
                    new Report(
                        $"{predictedFile.Name} against {goldFile.Name}",
                        [new ReportSection("statements", table)]
                    ),
                    cancellationToken
                );
            }
        );
        return command;
    }
}
