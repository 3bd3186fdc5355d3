using OnRecord.Ledger.Reviews;

namespace OnRecord.Ledger.Tests;

/// <summary>Made-up articles of a few stories that copy, credit and cite one another; the same for one seed.</summary>
internal sealed class MadeNews(int seed)
{
    private static readonly string[] Outlets = ["Ostwick Post", "The Mercury", "Reuters", "Lenne Valley News", ""];

    private static readonly string[] Contents =
    [
        "that floods closed the Ostwick bridge",
        "that the Tolmen reservoir was drained on Sunday night",
        "that nineteen miners were trapped in the Corrin pit",
    ];

    private static readonly (string Words, SourceKind? Kind, string? Speaker)[] Sources =
    [
        ("Varga", SourceKind.Person, "Ilse Varga"),
        ("The ministry", SourceKind.Government, "The ministry"),
        ("Reskov", SourceKind.Organization, "Reskov"),
        ("Ostwick Post", SourceKind.Organization, "Ostwick Post"),
        ("two officials", SourceKind.Anonymous, "two officials"),
        ("Two officials", SourceKind.Anonymous, "Two officials"),
        ("She", SourceKind.Person, null),
        ("It", null, null),
        ("", null, null),
    ];

    private static readonly string[] Around =
    [
        "Engineers who had walked along the northern wall since Monday measured a crack that was two metres long. ",
        "Ferries carried the children of the upper town to their school all week while the road stayed shut. ",
        "Nobody in the valley could remember a winter with so much rain before the feast of lanterns. ",
    ];

    private readonly Random random = new(seed);

    /// <summary>So many articles, each with the address where it stands.</summary>
    public IEnumerable<(Reading Reading, string Address)> Articles(int count)
    {
        for (var number = 0; number < count; number++)
        {
            var story = random.Next(Contents.Length);
            // A second statement is one of the same article by somebody else.
            var said = Enumerable.Range(0, 1 + random.Next(2)).Select(_ => Pick(Sources)).ToList();
            var head = Pick(["", "TOLMEN (Reuters) - ", $"Note {number}. "]);
            var tail = Pick([$" Page {number}.", $" Reporting by Reuters. {number}"]);
            var sentences = said.Select(source =>
                $"{source.Words} {CueOf(source.Words)} {Contents[story]}. ".TrimStart()
            );
            var text = head + Around[story] + string.Concat(sentences) + Around[story] + tail;
            var day = $"2025-03-{1 + random.Next(5):00}";
            var told = new Told(text, $"{number}.txt").By(
                Pick(Outlets) is { Length: > 0 } outlet ? outlet : null,
                random.Next(6) == 0 ? null : day
            );
            foreach (var source in said.DistinctBy(source => source.Words))
            {
                told.Says(
                    source.Words,
                    CueOf(source.Words),
                    Contents[story],
                    (statement, _) => Labelled(statement, source.Kind, source.Speaker)
                );
            }

            yield return (told.Read(), $"https://news.example/{number}");
        }
    }

    /// <summary>What people correct in some of them: the kind of a source, who it is, and where it stands.</summary>
    public IEnumerable<Correction> Corrections(IEnumerable<Reading> readings)
    {
        foreach (var reading in readings)
        {
            var given = new Correction
            {
                Article = ArticleId.Of(reading.Article.Text),
                Statement = 1,
                Verb = CorrectionVerb.Edit,
                Author = "anna",
            };
            switch (random.Next(6))
            {
                case 0:
                    yield return given with
                    {
                        Field = ReviewFields.Kind,
                        Value = "organization",
                    };
                    break;
                case 1:
                    yield return given with
                    {
                        Field = ReviewFields.Speaker,
                        Value = "Reskov\nDorn",
                    };
                    break;
                case 2:
                    yield return given with
                    {
                        Field = "source",
                        Spans = [new TextSpan(0, 4)],
                    };
                    break;
                case 3:
                    yield return given with
                    {
                        Verb = CorrectionVerb.Reject,
                    };
                    break;
                default:
                    break;
            }
        }
    }

    private Statement Labelled(Statement statement, SourceKind? kind, string? speaker) =>
        statement with
        {
            Act = new Judged<Act>(random.Next(5) == 0 ? Act.Denies : Act.Asserts, 1),
            Kind = kind is { } known ? new Judged<SourceKind>(known, 1) : null,
            Speakers = speaker is null ? [] : [new Speaker(speaker, kind!.Value, 1)],
        };

    private static string CueOf(string source) => source.Length == 0 ? "It was said" : "said";

    private T Pick<T>(IReadOnlyList<T> all) => all[random.Next(all.Count)];
}
