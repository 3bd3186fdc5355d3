using OnRecord.Corpora.Names;

namespace OnRecord.Evaluation.Tests;

public sealed class SettingAndNestingTests
{
    [Fact]
    public void Slots_count_exact_and_overlapping_spans_of_found_statements()
    {
        var (text, attributions) = MarkedText.Parse(
            "On Monday Lund {c1:told} the old mayor {x1:to resign at once}. Nobody {c2:asked} {x2:why}."
        );
        var monday = Span(text, "Monday");
        var gold = attributions[0] with
        {
            Setting = new Setting { When = [monday], Addressee = [Span(text, "the old mayor")] },
        };
        var predicted = attributions[0] with
        {
            Setting = new Setting
            {
                When = [Span(text, "On Monday")],
                Addressee = [Span(text, "the old mayor")],
                Target = [monday],
            },
        };
        var missed = attributions[1] with { Setting = new Setting { When = [monday] } };

        var scores = SlotScorer.Score([new ScoredDocument("d", text, [gold, missed], [predicted])]);

        Assert.Equal(0.0, scores["slots.exact.when"].Value);
        Assert.Equal(1.0, scores["slots.overlap.when"].Value);
        Assert.Equal(1.0, scores["slots.exact.addressee"].Value);
        Assert.Equal(0.0, scores["slots.exact.target"].Precision);
        Assert.Null(scores["slots.exact.target"].Recall);
        Assert.Null(scores["slots.exact.relay"].Value);
        Assert.Equal(1.0 / 3, scores["slots.exact.all"].Precision);
        Assert.Equal(0.5, scores["slots.exact.all"].Recall);
    }

    [Fact]
    public void A_parent_is_right_when_both_statements_are_and_it_ties_them()
    {
        var (text, marked) = MarkedText.Parse(
            "{s1:A} {c1:said} {x1:one}. {s2:B} {c2:said} {x2:two}. {s3:C} {c3:said} {x3:three}. {s4:D} {c4:said} {x4:four}."
        );
        Attribution[] gold =
        [
            marked[0],
            marked[1] with
            {
                Parent = 0,
            },
            marked[2] with
            {
                Parent = 0,
                Answers = 1,
            },
            marked[3] with
            {
                Parent = 2,
            },
        ];
        // The second is not found; the order is another one; the last one hangs below the wrong parent.
        Attribution[] predicted =
        [
            marked[2] with
            {
                Parent = 1,
            },
            marked[0],
            marked[3] with
            {
                Parent = 1,
                Answers = 0,
            },
        ];

        var scores = NestingScorer.Score([new ScoredDocument("d", text, gold, predicted)]);

        Assert.Equal(2.0 / 3, scores["nested.found"].Value);
        Assert.Equal(1.0, scores["top.found"].Value);
        Assert.Equal(0.5, scores["parent"].Precision);
        Assert.Equal(1.0 / 3, scores["parent"].Recall);
        Assert.Equal(0.5, scores["parent.found_both"].Value);
        Assert.Equal(0.0, scores["answers"].Value);
        Assert.Null(scores["answers.found_both"].Value);
    }

    [Fact]
    public void Names_need_the_same_characters_and_the_same_kind()
    {
        var text = new SourceText("Lund met Norland Oil in Norland before the Norland vote.");
        var gold = new NamedText
        {
            Id = "n",
            Text = text,
            Sentences = [],
            Names =
            [
                new(Span(text, "Lund"), NameKind.Person),
                new(Span(text, "Norland Oil"), NameKind.Organization),
                new(new TextSpan(24, 31), NameKind.Location),
            ],
            OtherNames = [Span(text, "Norland vote")],
        };

        var scores = NameScorer.Score([
            new ScoredNames(
                gold,
                [
                    new(Span(text, "Lund"), NameKind.Person),
                    new(new TextSpan(24, 31), NameKind.Organization),
                    new(new TextSpan(43, 50), NameKind.Location),
                ]
            ),
        ]);

        Assert.Equal(0.5, scores["names.all"].Precision);
        Assert.Equal(1.0 / 3, scores["names.all"].Recall);
        Assert.Equal(1.0, scores["names.person"].Value);
        Assert.Equal(0.0, scores["names.location"].Value);
        Assert.Equal(1.0, scores["names.span"].Precision);
    }

    [Fact]
    public void Confidence_of_a_statement_is_right_when_all_its_spans_are()
    {
        var (text, marked) = MarkedText.Parse("{s1:A} {c1:said} {x1:one}. {s2:B} {c2:said} {x2:two}.");
        Attribution[] predicted =
        [
            marked[0] with
            {
                Confidence = new AttributionConfidence { Spans = 0.75f },
            },
            marked[1] with
            {
                Source = [],
                Confidence = new AttributionConfidence { Spans = 0.25f },
            },
        ];

        var score = SpanCalibrationScorer.Score([new ScoredDocument("d", text, marked, predicted)])[
            "spans.calibration_error"
        ];

        Assert.Equal(0.25, score.Value!.Value, 6);
        Assert.Equal([0.0, 1.0], score.Reliability!.Select(bin => bin.Right));
    }

    private static TextSpan Span(SourceText text, string words)
    {
        var start = text.Value.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(start, start + words.Length);
    }
}
