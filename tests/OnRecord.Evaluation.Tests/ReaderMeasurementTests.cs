using OnRecord.Corpora.Gum;
using OnRecord.Evaluation.Baselines;
using OnRecord.Evaluation.Readings;
using OnRecord.Evaluation.Reports;

namespace OnRecord.Evaluation.Tests;

public sealed class ReaderMeasurementTests
{
    private static readonly AnnotatedDocument Document = Labelled(
        "{s1:Ada Lund} {c1:said} {x1:that Bo denied it}. {s2:Bo} {c2:denied} {x2:it} again."
    );

    [Fact]
    public void A_reader_that_reads_what_people_annotated_is_perfect()
    {
        var measured = Measure(Document.Attributions);

        Assert.Equal(
            [
                "statements",
                "confidence",
                "labels",
                "labels_majority",
                "labels_by_cue",
                "speakers",
                "speakers_as_written",
                "slots",
            ],
            measured.Sections.Select(section => section.Name)
        );
        Assert.Equal(1.0, Figure(measured, "statements", StatementScorer.LinkedAllExact));
        Assert.Equal(1.0, Figure(measured, "labels", "act.accuracy"));
        Assert.Equal(0.5, Figure(measured, "labels_majority", "act.accuracy"));
        Assert.Equal(1.0, Figure(measured, "labels_by_cue", "act.accuracy"));
        Assert.Equal(1.0, Figure(measured, "speakers", "speaker.accuracy"));
        Assert.Equal(1.0, Figure(measured, "speakers_as_written", "speaker.accuracy"));
    }

    [Fact]
    public void The_nearest_name_is_that_in_the_source_or_before_it_in_its_longest_form()
    {
        var (text, attributions) = MarkedText.Parse(
            "Ada Lund met Bo Falk in Oslo. {s1:Lund} {c1:said} {x1:it was so}. {s2:The town} {c2:denied} {x2:it}. {c3:It is said} {x3:to be so}."
        );
        NameMention[] names =
        [
            Name("Ada Lund", NameKind.Person),
            Name("Bo Falk", NameKind.Person),
            Name("Oslo", NameKind.Location),
            new(attributions[0].Source[0], NameKind.Person, 1),
        ];
        var document = new AnnotatedDocument
        {
            Id = "d",
            Text = text,
            Attributions = attributions,
        };

        Assert.Equal(["Ada Lund", "Ada Lund", ""], GoldSpeakers.NearestName(document, names).Select(a => a.Speaker));

        NameMention Name(string name, NameKind kind)
        {
            var start = text.Value.IndexOf(name, StringComparison.Ordinal);
            return new NameMention(new TextSpan(start, start + name.Length), kind, 1);
        }
    }

    [Fact]
    public void Nested_statements_bring_figures_of_their_own()
    {
        var nested = Document with
        {
            Attributions = [Document.Attributions[0], Document.Attributions[1] with { Parent = 0 }],
        };
        var reader = Reader(nested.Attributions);

        var measured = ReaderMeasurement.Measure(
            reader with
            {
                ReadFlat = (article, _) => ReadingOf(article, [nested.Attributions[0]]),
            },
            [nested],
            new MeasurementOptions { Resampling = null },
            TestContext.Current.CancellationToken
        );

        Assert.Equal(1.0, Figure(measured, "nesting", "parent"));
        Assert.Equal(1.0, Figure(measured, "statements", StatementScorer.LinkedContent));
        Assert.Equal(1, Section(measured, "statements_top")[StatementScorer.LinkedContent].Gold);
        Assert.Equal(2.0 / 3, Figure(measured, "statements_flat", StatementScorer.LinkedContent));
    }

    [Fact]
    public void The_report_is_written_as_markdown_and_as_json()
    {
        var report = new Report("fake on own", [Measure([Document.Attributions[0]]).Sections[0]]);

        var markdown = MarkdownReport.Write(report);
        var json = JsonReport.Write(report);

        Assert.StartsWith("# fake on own\n\n## statements (1 documents)\n\n", markdown, StringComparison.Ordinal);
        Assert.Contains(
            "| linked.all_exact | 66.7 | 66.7–66.7 | 100.0 | 50.0 | 1 | 2 |\n",
            markdown,
            StringComparison.Ordinal
        );
        Assert.Contains("| linked_direct.content | – |  | – | – | 0 | 0 |\n", markdown, StringComparison.Ordinal);
        Assert.Contains("\"schema\": \"onrecord/evaluation/1\"", json, StringComparison.Ordinal);
        Assert.Contains("\"recall\": 0.5", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Speakers_of_gum_are_the_longest_names_of_their_chains()
    {
        var text = new SourceText("Ada Lund spoke. She was sure. A man doubted it.");
        var gum = new GumDocument
        {
            Id = "g",
            Genre = "news",
            Title = "t",
            Url = new Uri("https://example.org"),
            Text = text,
            Sentences = [],
            Tokens =
            [
                new(new(0, 3), "PROPN"),
                new(new(4, 8), "PROPN"),
                new(new(16, 19), "PRON"),
                new(new(30, 31), "DET"),
                new(new(32, 35), "NOUN"),
            ],
            Mentions =
            [
                new(new(0, 8), "person", "1", null),
                new(new(4, 8), "person", "1", null),
                new(new(16, 19), "person", "1", null),
                new(new(30, 35), "person", "2", null),
            ],
            Attributions = [Of(16, 19), Of(30, 35)],
        };

        Assert.Equal(
            ["Ada Lund", null],
            GumSpeakers.Named(gum).Attributions.Select(attribution => attribution.Speaker)
        );

        static Attribution Of(int start, int end) =>
            new()
            {
                Source = [new(start, end)],
                Cue = [],
                Content = [],
            };
    }

    private static AnnotatedDocument Labelled(string marked)
    {
        var (text, attributions) = MarkedText.Parse(marked);
        return new AnnotatedDocument
        {
            Id = "d",
            Text = text,
            Attributions =
            [
                .. attributions.Select(attribution =>
                    attribution with
                    {
                        Act = text[attribution.Cue[0]] == "said" ? Act.Asserts : Act.Denies,
                        Certainty = Certainty.CertainlySo,
                        Kind = SourceKind.Person,
                        Speaker = text[attribution.Source[0]],
                        Setting = Setting.Empty,
                    }
                ),
            ],
        };
    }

    private static MeasuredReading Measure(IReadOnlyList<Attribution> found) =>
        ReaderMeasurement.Measure(
            Reader(found),
            [Document],
            new MeasurementOptions { Resampling = new Resampling(20), Baseline = new LabelBaseline([Document]) },
            TestContext.Current.CancellationToken
        );

    private static ReaderUnderTest Reader(IReadOnlyList<Attribution> found) =>
        new()
        {
            Name = "fake",
            Read = (article, _) => ReadingOf(article, found),
            ReadFlat = (article, _) => ReadingOf(article, found),
        };

    private static Reading ReadingOf(Article article, IReadOnlyList<Attribution> found) =>
        new()
        {
            Article = article,
            Engine = new EngineVersion("0", "fake"),
            Names = [],
            Statements =
            [
                .. found.Select(
                    (attribution, index) =>
                        new Statement
                        {
                            Number = index + 1,
                            Parent = attribution.Parent + 1,
                            Source = attribution.Source,
                            Cue = attribution.Cue,
                            Content = attribution.Content,
                            Form = QuotationForm.Indirect,
                            Confidence = 1,
                            Act = new(attribution.Act!.Value, 1),
                            Certainty = new(attribution.Certainty!.Value, 1),
                            Kind = new(attribution.Kind!.Value, 1),
                            Speakers = [new Speaker(attribution.Speaker!, SourceKind.Person, 1)],
                        }
                ),
            ],
        };

    private static double? Figure(MeasuredReading measured, string section, string name) =>
        Section(measured, section)[name].Value;

    private static ScoreTable Section(MeasuredReading measured, string name) =>
        measured.Sections.Single(section => section.Name == name).Table;
}
