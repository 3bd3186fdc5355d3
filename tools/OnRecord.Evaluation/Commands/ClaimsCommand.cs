using System.CommandLine;
using OnRecord.Claims.Grouping;
using OnRecord.Evaluation.Claims;
using OnRecord.Evaluation.Reports;
using OnRecord.Inference;
using OnRecord.Inference.Claims;

namespace OnRecord.Evaluation.Commands;

/// <summary><c>claims</c>: <c>pairs</c>, <c>sentences</c>, <c>answers</c>, <c>events</c>, <c>draw</c> and <c>wordings</c>.</summary>
internal static class ClaimsCommand
{
    // A labelled pair counts as so many of the bundles': there are thirty times as many of these, and few count anything.
    private const int TuningWeight = 4;

    public static Command Create() =>
        new("claims", "Measure how well statements of the same claim are put together")
        {
            Pairs(),
            Sentences(),
            Answers(),
            Events(),
            BundleCommands.Draw(),
            BundleCommands.Wordings(),
        };

    /// <summary>Where the corpora are.</summary>
    public static Option<string?> Corpora() =>
        new("--corpora") { Description = "Folder of the corpora; without it, the first shared/corpora above" };

    private static Option<string?> Embedder() =>
        new("--embedder") { Description = "Name or folder of the model that makes the vectors" };

    private static Command Pairs()
    {
        var folder = Corpora();
        var file = new Option<string>("--pairs")
        {
            Description = "The labelled pairs",
            DefaultValueFactory = _ => "data/claims/pairs.tsv",
        };
        var model = new Option<string?>("--model") { Description = "The model to read with" };
        var embedderModel = Embedder();
        var fit = new Option<bool>("--fit") { Description = "Fit weights to the tuning part and print them" };
        var penalty = new Option<double>("--penalty")
        {
            Description = "Of the fit, on the squares of its weights",
            DefaultValueFactory = _ => 0.002,
        };
        var bundles = new Option<string?>("--bundles")
        {
            Description = "Bundles of sorted statements, to fit to and to measure on as well",
        };
        var errors = new Option<int>("--errors") { Description = "How many wrong pairs of the tuning part to list" };
        var report = new ReportOptions();
        var command = new Command("pairs", "Pairs of statements of stories that were labelled by hand")
        {
            folder,
            file,
            model,
            fit,
            penalty,
            embedderModel,
            bundles,
            errors,
        };
        report.AddTo(command);
        command.SetAction(
            async (arguments, cancellationToken) =>
            {
                var pairs = PairCorpus.Read(arguments.GetRequiredValue(file));
                using var reader = ReaderModel.Open(arguments.GetValue(model));
                using var embedder = ClaimEmbedder.Open(arguments.GetValue(embedderModel));
                var places = arguments.GetValue(bundles) is { } path ? BundleCorpus.Read(path) : [];
                var ofFit = BundleCorpus.Pairs(places, BundleCorpus.Fit, PairPart.Tuning).ToList();
                var ofHeldOut = BundleCorpus.Pairs(places, BundleCorpus.HeldOut, PairPart.HeldOut).ToList();
                var stories = CorporaFolder.Locate(arguments.GetValue(folder)).ReadStories();
                var measurement = new PairMeasurement(
                    stories,
                    [.. pairs, .. ofFit, .. ofHeldOut],
                    reader,
                    embedder,
                    cancellationToken
                );
                var bundlesFit = measurement.Compare(ofFit);
                var bundlesHeldOut = measurement.Compare(ofHeldOut);
                var tuning = measurement.Compare(pairs.Where(pair => pair.Part == PairPart.Tuning));
                var heldOut = measurement.Compare(pairs.Where(pair => pair.Part == PairPart.HeldOut));
                var scorer = PairScorer.Default;
                if (arguments.GetValue(fit))
                {
                    var known = Enumerable
                        .Repeat(tuning, TuningWeight)
                        .SelectMany(pair => pair)
                        .Concat(bundlesFit)
                        .ToList();
                    var fitted = LogisticFit.Of(
                        [.. known.Select(pair => pair.Features.ToArray())],
                        [.. known.Select(pair => pair.Pair.IsSame)],
                        penalty: arguments.GetValue(penalty)
                    );
                    scorer = new PairScorer(fitted.Weights, fitted.Offset);
                    var weights = string.Join(
                        ", ",
                        fitted.Weights.Select(weight => weight.ToString("0.000", CultureInfo.InvariantCulture))
                    );
                    var text = string.Create(
                        CultureInfo.InvariantCulture,
                        $"[{weights}], {fitted.Offset:0.000}; best link {PairMeasurement.BestLink(tuning, scorer):0.00}\n"
                    );
                    await ReportOptions.WriteTextAsync(arguments, text, cancellationToken);
                }

                if (places.Count > 0)
                {
                    var agreement = string.Create(
                        CultureInfo.InvariantCulture,
                        $"two annotators of the held-out bundles: F1 {100 * BundleCorpus.Agreement(places):0.0}\n"
                    );
                    await ReportOptions.WriteTextAsync(arguments, agreement, cancellationToken);
                }

                var cosine = PairMeasurement.BestCosine(tuning);
                var resampling = report.Resampling(arguments);
                await report.WriteAsync(
                    arguments,
                    new Report(
                        $"Pairs of claims, {tuning.Count + heldOut.Count} of {pairs.Count} read",
                        [
                            new("tuning", measurement.Score(tuning, scorer, cosine, resampling)),
                            new("held_out", measurement.Score(heldOut, scorer, cosine, resampling)),
                            .. bundlesFit.Count == 0
                                ? Array.Empty<ReportSection>()
                                :
                                [
                                    new("bundles_fit", measurement.Score(bundlesFit, scorer, cosine, resampling)),
                                    new(
                                        "bundles_held_out",
                                        measurement.Score(bundlesHeldOut, scorer, cosine, resampling)
                                    ),
                                ],
                        ]
                    ),
                    cancellationToken
                );
                var listing = measurement.Errors(tuning, scorer).Take(arguments.GetValue(errors));
                await ReportOptions.WriteTextAsync(arguments, string.Concat(listing), cancellationToken);
            }
        );
        return command;
    }

    private static Command Sentences()
    {
        var embedderModel = Embedder();
        var file = new Option<string>("--pairs")
        {
            Description = "The labelled sentences",
            DefaultValueFactory = _ => "data/claims/sentences.tsv",
        };
        var report = new ReportOptions();
        var command = new Command("sentences", "Pairs of made-up statements") { file, embedderModel };
        report.AddTo(command);
        command.SetAction(
            async (arguments, cancellationToken) =>
            {
                using var embedder = ClaimEmbedder.Open(arguments.GetValue(embedderModel));
                var pairs = SentencePairs.Read(arguments.GetRequiredValue(file), embedder);
                await report.WriteAsync(
                    arguments,
                    new Report("Pairs of made-up statements", [pairs.Measure(cancellationToken)]),
                    cancellationToken
                );
            }
        );
        return command;
    }

    private static Command Answers()
    {
        var embedderModel = Embedder();
        var folder = Corpora();
        var command = new Command("answers", "NAnCo: answers of outlets to news questions, grouped by people")
        {
            folder,
            embedderModel,
        };
        command.SetAction(
            async (arguments, cancellationToken) =>
            {
                using var embedder = ClaimEmbedder.Open(arguments.GetValue(embedderModel));
                var questions = CorporaFolder.Locate(arguments.GetValue(folder)).ReadQuestions();
                var text = new StringBuilder("| way | mean balanced accuracy | of each question |\n|---|--:|---|\n");
                foreach (var (way, mean, each) in AnswerMeasurement.Measure(questions, embedder))
                {
                    var own = string.Join(
                        ", ",
                        each.Select(value => (100 * value).ToString("0.0", CultureInfo.InvariantCulture))
                    );
                    text.Append(CultureInfo.InvariantCulture, $"| {way} | {100 * mean:0.0} | {own} |\n");
                }

                await ReportOptions.WriteTextAsync(arguments, text.ToString(), cancellationToken);
            }
        );
        return command;
    }

    private static Command Events()
    {
        var embedderModel = Embedder();
        var folder = Corpora();
        var command = new Command("events", "ECB+ topics 1 to 35: event mentions across documents, by cross-validation")
        {
            folder,
            embedderModel,
        };
        command.SetAction(
            async (arguments, cancellationToken) =>
            {
                using var embedder = ClaimEmbedder.Open(arguments.GetValue(embedderModel));
                var documents = CorporaFolder.Locate(arguments.GetValue(folder)).ReadEvents();
                var text = new StringBuilder("| way | CoNLL F1 | MUC | B³ | CEAF-e |\n|---|--:|--:|--:|--:|\n");
                foreach (var (way, score) in new EventMeasurement(documents, embedder, cancellationToken).Measure())
                {
                    text.Append(
                        CultureInfo.InvariantCulture,
                        $"| {way} | {100 * score.ConLL:0.0} | {100 * score.Muc:0.0} | {100 * score.BCubed:0.0} | {100 * score.Ceaf:0.0} |\n"
                    );
                }

                await ReportOptions.WriteTextAsync(arguments, text.ToString(), cancellationToken);
            }
        );
        return command;
    }
}
