using System.Globalization;
using System.Numerics.Tensors;
using System.Text;
using OnRecord.Ledger;
using OnRecord.Ledger.Claiming;
using OnRecord.Ledger.Reporting;
using OnRecord.Statements;
using OnRecord.Text;

namespace OnRecord.Bench;

/// <summary>Measures how long lists of claims, single claims and reports take in a large ledger.</summary>
/// <remarks>
/// Articles are made up: twenty statements each, of facts of which few are common and most rare, by speakers of whom the same holds; a tenth denies.
/// A vector is the sum of random ones of its words. The same for the same number of statements.
/// </remarks>
internal static class ClaimPagesBench
{
    private const int Seed = 20240301;
    private const int StatementsOfArticle = 20;
    private const int StatementsOfFact = 4;
    private const int Width = 384;
    private const int Shown = 20;

    private static readonly EngineVersion Engine = new("bench", "made-up");
    private static readonly string[] Deeds = ["attacked", "fined", "poisoned", "expelled", "bought", "flooded"];

    /// <summary>Fills a new ledger, and says in a table what each question costs; the ledger is opened anew for each run, as by a command.</summary>
    public static string Run(string place, int statements, int runs)
    {
        var model = new ClaimModel("made-up", Embed);
        using (var ledger = StatementLedger.OpenOrCreate(place))
        {
            foreach (var reading in Readings(statements).Skip((int)ledger.Count().Articles))
            {
                ledger.Add(reading, new Appearance { Address = reading.Article.Id, PublishedFrom = "given" });
            }
        }

        var table = new StringBuilder("| what | wall, s | processor, s |\n|---|--:|--:|\n");
        Once("claims made anew", ledger => ledger.UpdateClaims(model, null, default));
        StatementId[] ids = [];
        var (claims, largest) = (0L, 0);
        using (var ledger = StatementLedger.Open(place))
        {
            var page = ledger.FindClaims(new ClaimRequest { Order = ClaimOrder.Articles, Limit = Shown }).Claims;
            (ids, largest) = ([.. page.Select(claim => claim.Id)], page.Max(claim => claim.Statements));
            claims = ledger.UpdateClaims(model, null, default).Claims;
        }

        Each("nothing to make anew", ledger => ledger.ClaimsAreCurrent(model.Id));
        Each("a page of 20 claims, contested first", ledger => ledger.FindClaims(new ClaimRequest { Limit = Shown }));
        Each(
            "a page of 20 claims, newest first",
            ledger => ledger.FindClaims(new ClaimRequest { Limit = Shown, Order = ClaimOrder.Newest })
        );
        Each("the claim told in most articles", ledger => ledger.FindClaim(ids[0]));
        using (var ledger = StatementLedger.Open(place))
        {
            // Not opened anew: as a server that was asked for it before.
            Row("… asked for again", Cost.OfRuns(runs, () => ledger.FindClaim(ids[0])));
        }

        Each("the twenty claims told in most articles", ledger => ledger.FindClaims(ids));
        Each("the claims of the actor with most statements", ledger => ledger.FindPositions(ledger.Actors()[0].Name));
        Each("what is new in forty claims", ledger => ledger.FindNews(DateTimeOffset.UnixEpoch));
        Each("a report on everything", ledger => ledger.Report(new ReportScope()));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{statements:n0} statements, {claims:n0} claims, the largest of {largest:n0} statements; {runs} runs.\n\n{table}"
        );

        void Once(string what, Action<StatementLedger> ask) => Row(what, [Of(ask)]);

        void Each(string what, Action<StatementLedger> ask) => Row(what, Cost.Ordered(runs, () => Of(ask)));

        void Row(string what, Cost[] taken)
        {
            var median = taken[taken.Length / 2];
            table.Append(CultureInfo.InvariantCulture, $"| {what} | {median.Wall:f3} | {median.Processor:f3} |\n");
        }

        Cost Of(Action<StatementLedger> ask)
        {
            using var ledger = StatementLedger.Open(place);
            return Cost.Of(() => ask(ledger));
        }
    }

    private static IEnumerable<Reading> Readings(int statements)
    {
        var random = new Random(Seed);
        var facts = statements / StatementsOfFact;
        for (var article = 0; article < statements / StatementsOfArticle; article++)
        {
            var text = new StringBuilder();
            var said = new List<Statement>();
            for (var number = 1; number <= StatementsOfArticle; number++)
            {
                var (fact, speaker) = (Rare(facts), ClaimsBench.NameOf(1000 + Rare(3000)));
                var denies = random.Next(10) == 0;
                var (source, cue) = ($"Anna {speaker}", denies ? "denied" : "said");
                var content =
                    $"that {ClaimsBench.NameOf(fact)} {Deeds[fact % Deeds.Length]} {ClaimsBench.NameOf((fact * 7) + 1)} in {ClaimsBench.NameOf(fact % 90)}";
                var at = text.Length;
                text.Append(CultureInfo.InvariantCulture, $"{source} {cue} {content}. ");
                var (cueAt, contentAt) = (at + source.Length + 1, at + source.Length + cue.Length + 2);
                said.Add(
                    new Statement
                    {
                        Number = number,
                        Source = [new TextSpan(at, at + source.Length)],
                        Cue = [new TextSpan(cueAt, cueAt + cue.Length)],
                        Content = [new TextSpan(contentAt, contentAt + content.Length)],
                        Form = QuotationForm.Indirect,
                        Confidence = 1,
                        Act = new Judged<Act>(denies ? Act.Denies : Act.Asserts, 1),
                        Certainty = new Judged<Certainty>(denies ? Certainty.CertainlyNot : Certainty.CertainlySo, 1),
                        Kind = new Judged<SourceKind>(SourceKind.Person, 1),
                        Speakers = [new Speaker(source, SourceKind.Person, 1)],
                    }
                );
            }

            yield return new Reading
            {
                Article = new Article
                {
                    Id = $"{article}.txt",
                    Text = new SourceText(text.ToString()),
                    Publisher = $"{ClaimsBench.NameOf(article % 200)} Post",
                    Published = new DateOnly(2024, 1, 1).AddDays(article % 700),
                },
                Engine = Engine,
                Names = [],
                Statements = said,
            };
        }

        // The square makes the first common and the last rare.
        int Rare(int count)
        {
            var draw = random.NextDouble();
            return (int)(draw * draw * count);
        }
    }

    private static float[] Embed(string wording)
    {
        var vector = new float[Width];
        foreach (var word in wording.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var random = new Random(word.Aggregate(17, (sum, letter) => unchecked((sum * 31) + letter)));
            for (var i = 0; i < Width; i++)
            {
                vector[i] += random.NextSingle() - 0.5f;
            }
        }

        TensorPrimitives.Divide(vector, TensorPrimitives.Norm<float>(vector), vector);
        return vector;
    }
}
