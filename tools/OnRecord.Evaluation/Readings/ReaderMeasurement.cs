using OnRecord.Corpora.Names;
using OnRecord.Evaluation.Baselines;
using OnRecord.Evaluation.Measures;
using OnRecord.Evaluation.Reports;
using OnRecord.Evaluation.Scoring;

namespace OnRecord.Evaluation.Readings;

/// <summary>What to measure beside the figures of the reader itself.</summary>
public sealed record MeasurementOptions
{
    /// <summary>How to find 95 % intervals; null for none.</summary>
    public Resampling? Resampling { get; init; } = new();

    /// <summary>Labels that need no reading, to stand beside the reader's; null for none.</summary>
    public LabelBaseline? Baseline { get; init; }
}

/// <summary>Runs a reader over a corpus and scores everything that the corpus has annotations for.</summary>
public static class ReaderMeasurement
{
    /// <summary>Measures on texts with statements.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="documents">The texts and what people annotated.</param>
    /// <param name="options">What else to measure.</param>
    /// <param name="cancellationToken">Stops between texts.</param>
    public static MeasuredReading Measure(
        ReaderUnderTest reader,
        IReadOnlyList<AnnotatedDocument> documents,
        MeasurementOptions options,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(options);
        var nested = documents.Any(document =>
            document.Attributions.Any(attribution => attribution.Parent is not null)
        );
        var flat = Read(documents, reader.ReadFlat, cancellationToken);
        var full = nested ? Read(documents, reader.Read, cancellationToken) : flat;
        var resampling = options.Resampling;
        List<ReportSection> sections =
        [
            new("statements", StatementScorer.Score(full, resampling)),
            new("confidence", SpanCalibrationScorer.Score(full, resampling)),
        ];
        if (nested)
        {
            sections.Add(new("statements_top", StatementScorer.Score([.. full.Select(Top)], resampling)));
            sections.Add(new("statements_flat", StatementScorer.Score(flat, resampling)));
            sections.Add(new("nesting", NestingScorer.Score(full, resampling)));
            AddAnswers(sections, documents, resampling, cancellationToken);
        }

        AddLabels(sections, reader, full, documents, options, cancellationToken);
        return new MeasuredReading(sections, full);
    }

    /// <summary>Measures on texts with names.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="texts">The texts and their names.</param>
    /// <param name="resampling">How to find 95 % intervals; null for none.</param>
    /// <param name="cancellationToken">Stops between texts.</param>
    public static ReportSection MeasureNames(
        ReaderUnderTest reader,
        IReadOnlyList<NamedText> texts,
        Resampling? resampling,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(texts);
        var scored = texts
            .AsParallel()
            .AsOrdered()
            .WithCancellation(cancellationToken)
            .Select(text => new ScoredNames(
                text,
                [
                    .. reader
                        .ReadFlat(new Article { Id = text.Id, Text = text.Text }, cancellationToken)
                        .Names.Select(name => new NameSpan(name.Span, name.Kind)),
                ]
            ))
            .ToList();
        return new ReportSection("names", NameScorer.Score(scored, resampling));
    }

    private static void AddAnswers(
        List<ReportSection> sections,
        IReadOnlyList<AnnotatedDocument> documents,
        Resampling? resampling,
        CancellationToken cancellationToken
    )
    {
        if (documents.Any(Has(attribution => attribution.Answers is not null)))
        {
            sections.Add(Section("answers_gold", GoldAnswers.Find));
            sections.Add(Section("answers_nearest", GoldAnswers.Nearest));
        }

        ReportSection Section(string name, Func<AnnotatedDocument, IReadOnlyList<Attribution>> find) =>
            new(name, NestingScorer.ScoreAnswers(Read(documents, (d, _) => find(d), cancellationToken), resampling));
    }

    private static void AddLabels(
        List<ReportSection> sections,
        ReaderUnderTest reader,
        IReadOnlyList<ScoredDocument> read,
        IReadOnlyList<AnnotatedDocument> documents,
        MeasurementOptions options,
        CancellationToken cancellationToken
    )
    {
        var labelled = documents.Where(Has(attribution => attribution.Act is not null)).ToList();
        if (labelled.Count > 0)
        {
            sections.Add(Labels("labels", Restrict(read, labelled)));
            if (reader.Judge is { } judge)
            {
                sections.Add(Labels("labels_gold_spans", Read(labelled, judge, cancellationToken)));
            }

            if (options.Baseline is { } baseline)
            {
                sections.Add(
                    Labels("labels_majority", Read(labelled, (d, _) => baseline.Majority(d), cancellationToken))
                );
                sections.Add(Labels("labels_by_cue", Read(labelled, (d, _) => baseline.ByCue(d), cancellationToken)));
            }
        }

        var named = documents.Where(Has(attribution => attribution.Speaker is not null)).ToList();
        if (named.Count > 0)
        {
            sections.Add(Speakers("speakers", Restrict(read, named)));
            if (reader.NameSpeakers is { } nameSpeakers)
            {
                sections.Add(Speakers("speakers_gold_spans", Read(named, nameSpeakers, cancellationToken)));
            }

            if (reader.NearestNames is { } nearest)
            {
                sections.Add(Speakers("speakers_nearest_name", Read(named, nearest, cancellationToken)));
            }

            sections.Add(
                Speakers(
                    "speakers_as_written",
                    Read(named, (d, _) => LabelBaseline.SourceAsSpeaker(d), cancellationToken)
                )
            );
        }

        var set = documents.Where(Has(attribution => attribution.Setting is not null)).ToList();
        if (set.Count > 0)
        {
            sections.Add(new("slots", SlotScorer.Score(Restrict(read, set), options.Resampling)));
            if (reader.Judge is { } judge)
            {
                sections.Add(
                    new("slots_gold_spans", SlotScorer.Score(Read(set, judge, cancellationToken), options.Resampling))
                );
            }
        }

        ReportSection Labels(string name, IReadOnlyList<ScoredDocument> scored) =>
            new(name, LabelScorer.Score(scored, options.Resampling));

        ReportSection Speakers(string name, IReadOnlyList<ScoredDocument> scored) =>
            new(name, SpeakerScorer.Score(scored, options.Resampling));
    }

    private static Func<AnnotatedDocument, bool> Has(Func<Attribution, bool> annotation) =>
        document => document.Attributions.Any(annotation);

    private static List<ScoredDocument> Restrict(
        IReadOnlyList<ScoredDocument> read,
        IReadOnlyList<AnnotatedDocument> documents
    )
    {
        var ids = documents.Select(document => document.Id).ToHashSet(StringComparer.Ordinal);
        return [.. read.Where(document => ids.Contains(document.Id))];
    }

    internal static List<ScoredDocument> Read(
        IReadOnlyList<AnnotatedDocument> documents,
        ReadArticle read,
        CancellationToken cancellationToken
    ) =>
        Read(
            documents,
            (document, token) => ReadAttributions.From(read(document.ToArticle(), token)),
            cancellationToken
        );

    private static List<ScoredDocument> Read(
        IReadOnlyList<AnnotatedDocument> documents,
        JudgeLabels predict,
        CancellationToken cancellationToken
    ) =>
        [
            .. documents
                .AsParallel()
                .AsOrdered()
                .WithCancellation(cancellationToken)
                .Select(document => new ScoredDocument(
                    document.Id,
                    document.Text,
                    document.Attributions,
                    predict(document, cancellationToken)
                )),
        ];

    private static ScoredDocument Top(ScoredDocument document) =>
        document with
        {
            Gold = TopStatements.Of(document.Gold),
            Predicted = TopStatements.Of(document.Predicted),
        };
}

/// <summary>What a reader reached on a corpus, and what it read.</summary>
/// <param name="Sections">The figures.</param>
/// <param name="Documents">Gold and predicted statements, to list errors from.</param>
public sealed record MeasuredReading(IReadOnlyList<ReportSection> Sections, IReadOnlyList<ScoredDocument> Documents);
