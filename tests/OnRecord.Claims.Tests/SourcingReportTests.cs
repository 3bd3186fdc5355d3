using OnRecord.Claims.SourcingReports;

namespace OnRecord.Claims.Tests;

public sealed class SourcingReportTests
{
    [Fact]
    public void Sources_count_once_and_by_kind()
    {
        var report = Report(
            new Article("Anna Brandt said a. Brandt said b. Two officials said c. The council said d. It was said e.")
                .Says("Anna Brandt", "said", "a", SourceKind.Person)
                .Says("Brandt", "said", "b", SourceKind.Person, speaker: "Anna Brandt")
                .Says("Two officials", "said", "c", SourceKind.Anonymous)
                .Says("The council", "said", "d", SourceKind.Organization)
                .Says("", "was said", "e", SourceKind.Unspecified)
        );
        Assert.Equal((3, 4), CountOf(report, "sources.all"));
        Assert.Equal((2, 3), CountOf(report, "sources.named"));
        Assert.Equal((1, 2), CountOf(report, "sources.person"));
        Assert.Equal((1, 1), CountOf(report, "sources.organization"));
        Assert.Equal((0, 0), CountOf(report, "sources.government"));
        Assert.Equal((1, 1), CountOf(report, "sources.anonymous"));
        Assert.Equal((1, 1), CountOf(report, "statements.unsourced"));
        Assert.Equal((1, 2), CountOf(report, "sources.repeated"));
        Assert.Equal(["Anna Brandt"], NamesOf(report, "sources.top-1"));
    }

    [Fact]
    public void A_name_is_of_one_kind_in_an_article()
    {
        var report = Report(
            new Article("Anna Brandt said a. Brandt said b. We said c. Now officials said d. The officials said e.")
                .Says("Anna Brandt", "said", "a", SourceKind.Person)
                .Says("Brandt", "said", "b", SourceKind.Person, speaker: "Anna Brandt")
                .Says("We", "said", "c", SourceKind.Collective, speaker: "Anna Brandt")
                .Says("officials", "said", "d", SourceKind.Anonymous)
                .Says("The officials", "said", "e", SourceKind.Anonymous)
        );
        Assert.Equal((2, 5), CountOf(report, "sources.all"));
        Assert.Equal((1, 3), CountOf(report, "sources.person"));
        Assert.Equal((0, 0), CountOf(report, "sources.collective"));
        Assert.Equal((1, 2), CountOf(report, "sources.anonymous"));
    }

    [Fact]
    public void Every_number_is_the_number_of_things_that_it_opens_on()
    {
        var report = Report(Accused("Reskov", "Dorn", "Dorn denied it.", Act.Denies));
        foreach (var number in report.Numbers)
        {
            Assert.Equal(number.Count, number.Things.Count);
            Assert.All(number.Things, thing => Assert.NotEmpty(thing.Statements));
            Assert.All(number.Statements, place => Assert.InRange(place, 0, report.Statements.Count - 1));
            Assert.Equal(number.Statements.Order(), number.Statements);
        }
        Assert.Equal(
            report.Numbers.Count,
            report.Numbers.Select(number => number.Name).Distinct(StringComparer.Ordinal).Count()
        );
    }

    [Theory]
    [InlineData("on condition of anonymity because the inquiry is open", "reason")]
    [InlineData("not authorized to speak publicly", "reason")]
    [InlineData("on condition of anonymity", "condition")]
    [InlineData("who asked not to be named", "condition")]
    [InlineData(null, "unexplained")]
    public void Why_a_source_goes_unnamed_is_told_apart(string? words, string ground)
    {
        var report = Report(
            new Article($"An official said a, {words ?? "again"}. The official said b.")
                .Says("An official", "said", "a", SourceKind.Anonymous, speaker: "an official", anonymity: words)
                .Says("The official", "said", "b", SourceKind.Anonymous, speaker: "an official")
        );
        foreach (var each in (string[])["reason", "condition", "unexplained"])
        {
            Assert.Equal(each == ground ? (1, 2) : (0, 0), CountOf(report, $"sources.anonymous.{each}"));
        }
    }

    [Theory]
    [InlineData("officials", true)]
    [InlineData("Two officials", true)]
    [InlineData("sources close to the mayor", true)]
    [InlineData("people briefed on the talks", true)]
    [InlineData("Port insiders", true)]
    [InlineData("They", true)]
    [InlineData("An official", false)]
    [InlineData("a person who knows the officials", false)]
    [InlineData("an aide to several ministers", false)]
    [InlineData("one of the officials", false)]
    public void Unnamed_sources_in_the_plural_are_told_by_their_head(string source, bool isPlural)
    {
        var report = Report(new Article($"{source} said a.").Says(source, "said", "a", SourceKind.Anonymous));
        Assert.Equal(isPlural ? (1, 1) : (0, 0), CountOf(report, "statements.anonymous.plural"));
    }

    [Theory]
    [InlineData("Anna Dorn", "Dorn denied it.", "Dorn", Act.Denies, "answered")]
    [InlineData("Anna Dorn", "Dorn declined to comment on it.", "Dorn", Act.Withholds, "answered")]
    [InlineData("Anna Dorn", "Dorn could not be reached on it.", "Dorn", Act.Withholds, "answered")]
    [InlineData("Anna Dorn", "Dorn said the harbour was full.", "Dorn", Act.Asserts, "heard")]
    [InlineData("Anna Dorn", "A lawyer for Dorn denied it.", "A lawyer for Dorn", Act.Denies, "answered")]
    [InlineData("Anna Dorn", "A critic of Dorn denied it.", "A critic of Dorn", Act.Denies, "no-reply")]
    [InlineData("Anna Dorn", "Bertil Lund denied it.", "Bertil Lund", Act.Denies, "no-reply")]
    [InlineData(
        "the Justice Department",
        "A Justice Department spokesman denied it.",
        "A Justice Department spokesman",
        Act.Denies,
        "answered"
    )]
    [InlineData("Russia", "The Kremlin denied it.", "The Kremlin", Act.Denies, "answered")]
    [InlineData("Russian agents", "Moscow denied it.", "Moscow", Act.Denies, "answered")]
    [InlineData("Russia", "Ukraine denied it.", "Ukraine", Act.Denies, "no-reply")]
    [InlineData("the company", "The company denied it.", "The company", Act.Denies, "answered")]
    [InlineData("the company", "The union denied it.", "The union", Act.Denies, "no-reply")]
    [InlineData("them", "The union denied it.", "The union", Act.Denies, "unknown-accused")]
    [InlineData("his troops", "The union denied it.", "The union", Act.Denies, "unknown-accused")]
    public void Whether_the_accused_have_their_say_is_told(
        string target,
        string reply,
        string source,
        Act act,
        string state
    )
    {
        var cue = reply[(source.Length + 1)..].Split(' ')[0];
        var report = Report(
            new Article($"Reskov accused {target} of theft. {reply}")
                .Says("Reskov", "accused", $"{target} of theft", SourceKind.Person, Act.Alleges, target: target)
                .Says(source, cue, reply[(source.Length + cue.Length + 2)..^1], SourceKind.Person, act)
        );
        Assert.Equal(1, report.Number("accusations.all")!.Count);
        Assert.Equal(1, report.Number($"accusations.{state}")!.Count);
        Assert.Equal(
            state is "answered" or "heard" ? [0, 1] : [0],
            report.Number($"accusations.{state}")!.Things[0].Statements
        );
    }

    [Fact]
    public void The_country_of_a_leader_answers_for_the_leader()
    {
        var report = Report(
            new Article("Reskov accused Assad of theft. Syria denied it. Syrian President Bashar Assad was away.")
                .Says("Reskov", "accused", "Assad of theft", SourceKind.Person, Act.Alleges, target: "Assad")
                .Says("Syria", "denied", "it", SourceKind.Government, Act.Denies)
        );
        Assert.Equal(1, report.Number("accusations.answered")!.Count);
    }

    [Fact]
    public void An_answer_that_the_reader_linked_is_a_reply_whoever_gives_it()
    {
        var article = new Article("Reskov accused them of theft. The union denied it.")
            .Says("Reskov", "accused", "them of theft", SourceKind.Person, Act.Alleges, target: "them")
            .Says("The union", "denied", "it", SourceKind.Organization, Act.Denies, answers: 1);
        Assert.Equal(1, Report(article).Number("accusations.answered")!.Count);
    }

    [Fact]
    public void Nobody_answers_with_words_of_the_accuser_or_with_what_was_rejected()
    {
        var article = Accused("Reskov", "Dorn", "Dorn denied it.", Act.Denies);
        Assert.Equal(1, Report(article.Rejecting(2)).Number("accusations.no-reply")!.Count);
        Assert.Equal(0, Report(article.Rejecting(1)).Number("accusations.all")!.Count);
        Assert.Equal(1, Report(article.Rejecting(1)).Rejected);
    }

    [Fact]
    public void A_reply_outside_of_the_question_still_answers()
    {
        var article = Accused("Reskov", "Dorn", "Dorn denied it.", Act.Denies).Wanting(1);
        var report = Report(article);
        Assert.Single(report.Statements);
        Assert.Equal([0], Assert.Single(report.Number("accusations.answered")!.Things).Statements);
    }

    [Fact]
    public void Claims_of_one_source_are_told_across_articles()
    {
        var report = Report(
            new Article("Anna Brandt said a. An official said b. Two aides said c.", "one")
                .Says("Anna Brandt", "said", "a", SourceKind.Person, claim: "bridge")
                .Says("An official", "said", "b", SourceKind.Anonymous, claim: "harbour")
                .Says("Two aides", "said", "c", SourceKind.Anonymous),
            new Article("Anna Brandt said a. Carl Dorn said d. It was said e.", "two")
                .Says("Anna Brandt", "said", "a", SourceKind.Person, claim: "bridge")
                .Says("Carl Dorn", "said", "d", SourceKind.Person, claim: "harbour")
                .Says("", "was said", "e", SourceKind.Unspecified, claim: "ferry")
        );
        Assert.Equal((3, 5), CountOf(report, "claims.all"));
        Assert.Equal((1, 2), CountOf(report, "claims.single-source"));
        Assert.Equal((0, 0), CountOf(report, "claims.single-source.anonymous"));
        Assert.Equal((1, 1), CountOf(report, "claims.unsourced"));
        Assert.Equal((1, 2), CountOf(report, "sources.several-articles"));
        Assert.Equal(2, report.ArticlesOf(report.Number("sources.several-articles")!.Statements));
    }

    [Fact]
    public void A_claim_of_unnamed_sources_alone_is_one_of_a_single_unnamed_source()
    {
        var report = Report(
            new Article("An official said b. The official repeated b.")
                .Says("An official", "said", "b", SourceKind.Anonymous, speaker: "an official", claim: "harbour")
                .Says("The official", "repeated", "b", SourceKind.Anonymous, speaker: "an official", claim: "harbour")
        );
        Assert.Equal((1, 2), CountOf(report, "claims.single-source.anonymous"));
    }

    [Fact]
    public void Loaded_verbs_are_counted_by_sort_of_speaker()
    {
        var report = Report(
            new Article("Brandt claimed a. Dorn pointed out b. The council claimed c. Brandt said d.")
                .Says("Brandt", "claimed", "a", SourceKind.Person)
                .Says("Dorn", "pointed out", "b", SourceKind.Person)
                .Says("The council", "claimed", "c", SourceKind.Organization)
                .Says("Brandt", "said", "d", SourceKind.Person)
        );
        Assert.Equal(
            ["verbs.claim.person", "verbs.claim.organization", "verbs.point-out.person"],
            report.Numbers.Where(number => number.Verb is not null).Select(number => number.Name)
        );
        Assert.Equal((1, 1), CountOf(report, "verbs.claim.person"));
    }

    [Fact]
    public void Every_loaded_verb_says_why_it_is_loaded_and_is_listed_once()
    {
        Assert.True(LoadedVerb.All.Count > 50);
        Assert.All(LoadedVerb.All, verb => Assert.NotEmpty(verb.Why));
        Assert.All(
            LoadedVerb.All.SelectMany(verb => verb.NamedBy),
            by => Assert.Contains(by, (string[])["WP", "McIntyre"])
        );
        Assert.Equal(LoadedVerb.All.Count, LoadedVerb.All.Select(verb => verb.Verb).Distinct().Count());
    }

    [Fact]
    public void Sentences_lie_in_their_texts_and_hold_the_statement()
    {
        var report = Report(Accused("Reskov", "Dorn", "Dorn denied it.", Act.Denies));
        Assert.All(
            report.Statements,
            said =>
                Assert.All(
                    said.Content.Concat(said.Cue).Concat(said.Source),
                    span => Assert.True(said.Sentence.Contains(span))
                )
        );
    }

    private static Article Accused(string accuser, string accused, string reply, Act act) =>
        new Article($"{accuser} accused {accused} of theft. {reply}")
            .Says(accuser, "accused", $"{accused} of theft", SourceKind.Person, Act.Alleges, target: accused)
            .Says(accused, "denied", "it", SourceKind.Person, act, after: "theft");

    private static (int Count, int Statements) CountOf(SourcingReport report, string name) =>
        report.Number(name) is { } number ? (number.Count, number.Statements.Count) : (-1, -1);

    private static IEnumerable<string> NamesOf(SourcingReport report, string name) =>
        report.Number(name)!.Things.Select(thing => report.Sources[thing.Source!.Value].Name);

    private static SourcingReport Report(params Article[] articles)
    {
        var builder = new SourcingReportBuilder(
            (name, kind, article) => kind is SourceKind.Person or SourceKind.Organization ? name : $"{name}@{article}"
        );
        foreach (var article in articles)
        {
            builder.Add(article.Sourced());
        }

        return builder.Build();
    }

    /// <summary>An article whose statements are given by their words, in the order of the text.</summary>
    private sealed class Article(string text, string address = "a.txt")
    {
        private readonly SourceText text = new(text);
        private readonly List<Statement> statements = [];
        private readonly Dictionary<int, string> claims = [];
        private HashSet<int> rejected = [];
        private HashSet<int>? wanted;
        private int position;

        public Article Says(
            string source,
            string cue,
            string content,
            SourceKind kind,
            Act act = Act.Asserts,
            string? speaker = null,
            string? target = null,
            string? anonymity = null,
            int? answers = null,
            string? claim = null,
            string? after = null
        )
        {
            position = after is null ? position : text.Value.IndexOf(after, StringComparison.Ordinal) + after.Length;
            TextSpan? by = source.Length == 0 ? null : Next(source);
            var how = Next(cue);
            var what = Next(content);
            statements.Add(
                new Statement
                {
                    Number = statements.Count + 1,
                    Source = by is { } span ? [span] : [],
                    Cue = [how],
                    Content = [what],
                    Form = QuotationForm.Indirect,
                    Confidence = 1,
                    Answers = answers,
                    Kind = new Judged<SourceKind>(kind, 1),
                    Act = new Judged<Act>(act, 1),
                    Speakers = source.Length == 0 ? [] : [new Speaker(speaker ?? source, kind, 1)],
                    Setting = Setting
                        .Empty.With(Slot.Target, Spans(target), 1)
                        .With(Slot.Anonymity, Spans(anonymity), 1),
                }
            );
            if (claim is not null)
            {
                claims.Add(statements.Count, claim);
            }

            return this;
        }

        public Article Rejecting(params int[] numbers)
        {
            rejected = [.. numbers];
            return this;
        }

        public Article Wanting(params int[] numbers)
        {
            wanted = [.. numbers];
            return this;
        }

        public SourcedArticle Sourced() =>
            new(
                new Reading
                {
                    Article = new OnRecord.Statements.Article { Id = address, Text = text },
                    Engine = new EngineVersion("0.1.0", "hand"),
                    Statements = [.. statements],
                    Names = [.. Spans("Anna Dorn").Select(span => new NameMention(span, NameKind.Person, 1))],
                },
                address
            )
            {
                Rejected = rejected,
                Wanted = wanted,
                Affirmed = claims,
            };

        private TextSpan[] Spans(string? words)
        {
            var start = words is null ? -1 : text.Value.IndexOf(words, StringComparison.Ordinal);
            return start < 0 ? [] : [new TextSpan(start, start + words!.Length)];
        }

        private TextSpan Next(string words)
        {
            var start = text.Value.IndexOf(words, position, StringComparison.Ordinal);
            Assert.True(start >= 0, $"'{words}' does not follow.");
            position = start + words.Length;
            return new TextSpan(start, position);
        }
    }
}
