using OnRecord.Corpora.Articles;

namespace OnRecord.Quality.Tests;

/// <summary>The gate itself, with a reader that repeats what people annotated but for some statements.</summary>
public sealed class QualityGateTests
{
    private const string Figure = "statements/linked.all_exact";

    private static readonly IReadOnlyList<AnnotatedDocument> Documents = GoldArticleReader.ReadFolder(
        GoldArticleReader.FindFolder(AppContext.BaseDirectory)!
    );

    [Fact]
    public void A_reader_that_is_as_good_as_before_passes()
    {
        var before = Measure(leaveOut: 5);
        var floors = QualityGate.Set(null, "input", "fake", before, null);

        Assert.Empty(QualityGate.Check("quality", floors, "input", Measure(leaveOut: 5)));
        Assert.Empty(QualityGate.Check("quality", floors, "input", Measure(leaveOut: 1000)));
        Assert.InRange(floors.Figures[Figure].Value, 0.85, 0.95);
    }

    [Fact]
    public void A_reader_that_got_worse_is_named_with_its_figure_and_floor()
    {
        var floors = QualityGate.Set(null, "input", "fake", Measure(leaveOut: 5), null);

        var failures = QualityGate.Check("quality", floors, "input", Measure(leaveOut: 3));

        Assert.Contains(
            failures,
            failure =>
                failure.StartsWith($"quality: {Figure} is 0.", StringComparison.Ordinal)
                && failure.Contains("its floor is", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Noise_is_half_a_point_or_two_cases()
    {
        Assert.Equal(0.005, QualityGate.Noise(new Score("s") { Gold = 1000 }));
        Assert.Equal(0.02, QualityGate.Noise(new Score("s") { Gold = 100 }), 12);

        var floors = new FloorSet("input", "fake", new Dictionary<string, Floor> { ["a/s"] = new(0.8, 0.8) });
        Assert.Empty(QualityGate.Check("q", floors, "input", Section(0.7951, 1000)));
        Assert.Single(QualityGate.Check("q", floors, "input", Section(0.7949, 1000)));
        Assert.Empty(QualityGate.Check("q", floors, "input", Section(0.79, 100)));
    }

    [Fact]
    public void For_an_error_the_floor_is_a_ceiling()
    {
        var floors = new FloorSet("input", "fake", new Dictionary<string, Floor> { ["a/s"] = new(0.1, 0.1) });

        Assert.Empty(QualityGate.Check("q", floors, "input", Section(0.05, 1000, lowerIsBetter: true)));
        Assert.Single(QualityGate.Check("q", floors, "input", Section(0.2, 1000, lowerIsBetter: true)));
    }

    [Fact]
    public void Changed_texts_or_annotations_are_no_basis()
    {
        var floors = QualityGate.Set(null, CorpusFingerprint.Of(Documents), "fake", Measure(leaveOut: 5), null);
        var changed = Documents
            .Select(document => document with { Attributions = [.. document.Attributions.Skip(1)] })
            .ToList();

        var failure = Assert.Single(
            QualityGate.Check("quality", floors, CorpusFingerprint.Of(changed), Measure(leaveOut: 5))
        );

        Assert.Contains("texts or annotations changed", failure, StringComparison.Ordinal);
    }

    [Fact]
    public void The_fingerprint_sees_every_annotation()
    {
        var first = Documents[0].Attributions[0];
        Attribution[] changes =
        [
            first with
            {
                Source = [],
            },
            first with
            {
                Cue = first.Content,
            },
            first with
            {
                Act = Act.Asks,
            },
            first with
            {
                Certainty = Certainty.PossiblyNot,
            },
            first with
            {
                Kind = SourceKind.Document,
            },
            first with
            {
                Speaker = "Nobody",
            },
            first with
            {
                Parent = 1,
            },
            first with
            {
                Answers = 1,
            },
            first with
            {
                Setting = new Setting { Relay = first.Cue },
            },
            first with
            {
                Setting = new Setting { Evidence = first.Cue },
            },
        ];

        var prints = changes
            .Append(first)
            .Select(change => CorpusFingerprint.Of([Documents[0] with { Attributions = [change] }]))
            .ToList();

        Assert.Equal(prints.Count, prints.Distinct().Count());
        Assert.Equal(prints[^1], CorpusFingerprint.Of([Documents[0] with { Attributions = [first] }]));
    }

    [Fact]
    public void Floors_rise_by_themselves_and_sink_only_for_a_reason()
    {
        var low = QualityGate.Set(null, "input", "fake", Measure(leaveOut: 3), null);
        var high = QualityGate.Set(low, "input", "fake", Measure(leaveOut: 5), null);
        Assert.True(high.Figures[Figure].Value > low.Figures[Figure].Value);

        var kept = QualityGate.Set(high, "input", "fake", Measure(leaveOut: 3), null);
        Assert.Equal(high.Figures[Figure], kept.Figures[Figure]);

        var lowered = QualityGate.Set(high, "input", "fake", Measure(leaveOut: 3), "half the memory");
        Assert.Equal(
            new Floor(low.Figures[Figure].Value, high.Figures[Figure].Value, "half the memory"),
            lowered.Figures[Figure]
        );
        Assert.Empty(QualityGate.Check("quality", lowered, "input", Measure(leaveOut: 3)));

        var risen = QualityGate.Set(lowered, "input", "fake", Measure(leaveOut: 1000), null);
        Assert.Null(risen.Figures[Figure].Lowered);
    }

    [Fact]
    public void A_floor_lowered_by_hand_is_noticed()
    {
        var floors = new FloorSet("input", "fake", new Dictionary<string, Floor> { ["a/s"] = new(0.7, 0.8) });

        var failure = Assert.Single(QualityGate.Check("q", floors, "input", Section(0.75, 1000)));

        Assert.Equal("q: the floor of a/s sank from 0.8000 to 0.7000 without a reason.", failure);
    }

    [Fact]
    public void A_figure_that_is_no_longer_measured_is_noticed()
    {
        var floors = new FloorSet("input", "fake", new Dictionary<string, Floor> { ["b/s"] = new(0.7, 0.7) });

        Assert.Equal(
            ["q: b/s has a floor but was not measured."],
            QualityGate.Check("q", floors, "input", Section(0.75, 1000))
        );
    }

    [Fact]
    public void Floors_come_back_from_their_file()
    {
        var floors = new FloorFile(
            FloorFile.CurrentSchema,
            new Dictionary<string, FloorSet> { ["quality"] = QualityGate.Set(null, "input", "fake", Measure(5), null) }
        );
        var folder = Directory.CreateTempSubdirectory("onrecord-");
        try
        {
            var path = Path.Combine(folder.FullName, FloorFile.Name);
            floors.Write(path);

            var read = FloorFile.Read(path);

            Assert.Equal(floors.Sets["quality"].Figures[Figure], read.Sets["quality"].Figures[Figure]);
            File.WriteAllText(path, File.ReadAllText(path).Replace("\"best\"", "\"worst\"", StringComparison.Ordinal));
            Assert.Throws<InvalidDataException>(() => FloorFile.Read(path));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static ReportSection[] Section(double value, long gold, bool lowerIsBetter = false) =>
        [
            new(
                "a",
                new ScoreTable(
                    1,
                    [
                        new Score("s")
                        {
                            Value = value,
                            Gold = gold,
                            LowerIsBetter = lowerIsBetter,
                        },
                    ]
                )
            ),
        ];

    private static IReadOnlyList<ReportSection> Measure(int leaveOut)
    {
        var reader = new ReaderUnderTest
        {
            Name = "fake",
            Read = (article, _) => Repeat(article, leaveOut),
            ReadFlat = (article, _) => Repeat(article, leaveOut),
        };
        return CorpusTexts
            .Of(Documents)
            .Measure(reader, new MeasurementOptions { Resampling = null }, TestContext.Current.CancellationToken)
            .Sections;
    }

    /// <summary>What people annotated, without every so-manieth statement and what hangs below it.</summary>
    private static Reading Repeat(Article article, int leaveOut)
    {
        var gold = Documents.Single(document => document.Id == article.Id).Attributions;
        var kept = new HashSet<int>();
        for (var i = 0; i < gold.Count; i++)
        {
            if (i % leaveOut != leaveOut - 1 && (gold[i].Parent is not { } parent || kept.Contains(parent)))
            {
                kept.Add(i);
            }
        }

        return new Reading
        {
            Article = article,
            Engine = new EngineVersion("0", "fake"),
            Names = [],
            Statements = [.. kept.Order().Select(index => ToStatement(gold[index], index, kept))],
        };
    }

    private static Statement ToStatement(Attribution attribution, int index, HashSet<int> kept) =>
        new()
        {
            Number = index + 1,
            Parent = attribution.Parent + 1,
            Answers = attribution.Answers is { } answers && kept.Contains(answers) ? answers + 1 : null,
            Source = attribution.Source,
            Cue = attribution.Cue,
            Content = attribution.Content,
            Form = QuotationForm.Indirect,
            Act = new(attribution.Act!.Value, 1),
            Certainty = new(attribution.Certainty!.Value, 1),
            Kind = new(attribution.Kind!.Value, 1),
            Setting = attribution.Setting!,
            Speakers = attribution.Speaker is { Length: > 0 } name ? [new Speaker(name, SourceKind.Person, 1)] : [],
            Confidence = 1,
        };
}
