using OnRecord.Claims.Propositions;

namespace OnRecord.Claims.Tests;

public sealed class PropositionTests
{
    [Fact]
    public void A_denial_of_ones_own_doing_names_the_speaker()
    {
        var proposition = Said.Proposition("Russia", "denied", "any involvement in the poisoning", Act.Denies)!;
        Assert.Contains("cc:RU", proposition.Names);
        Assert.Contains("=responsible", proposition.Terms);
        Assert.StartsWith("Russia any involvement", proposition.Wording, StringComparison.Ordinal);
    }

    [Fact]
    public void A_country_its_adjective_its_people_and_its_capital_are_one_name()
    {
        foreach (var word in new[] { "Russia", "Russian agents", "the Russians", "Moscow" })
        {
            Assert.Contains("cc:RU", Said.Proposition("May", "said", $"that {word} poisoned a spy")!.Names);
        }
    }

    [Theory]
    [InlineData("A rival of French President Anton Reskov", true)]
    [InlineData("An aide to Syria's strongman Anton al-Reskov", true)]
    [InlineData("A rival of French Foreign Minister Anton Reskov", false)]
    [InlineData("A rival of French painter Anton Reskov", false)]
    [InlineData("A rival of former President Anton Reskov", false)]
    public void A_leader_whom_the_article_ties_to_a_country_is_a_name_of_the_country(string source, bool isLeader)
    {
        var names = Said.Proposition(source, "said", "that Reskov ordered the raid")!.Names;
        Assert.Contains("reskov", names);
        Assert.Equal(isLeader, names.Any(name => name.StartsWith("cc:", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_denial_of_what_ones_own_people_did_names_the_speaker_also_after_that()
    {
        var names = Said.Proposition("Russia", "denied", "that its agents poisoned the spy", Act.Denies)!.Names;
        Assert.Contains("cc:RU", names);
        Assert.DoesNotContain(
            "cc:RU",
            Said.Proposition("Russia", "denied", "that the agents poisoned the spy", Act.Denies)!.Names
        );
    }

    [Theory]
    [InlineData("Russia", "that it sold the tanks", true)]
    [InlineData("Russia", "that it was behind the sale of tanks", true)]
    [InlineData("Russia", "that it was raining on the tanks", false)]
    [InlineData("Russia", "that he sold the tanks", false)]
    [InlineData("Russia", "that a ship sold the tanks", false)]
    [InlineData("Russia", "that any tanks were sold", false)]
    [InlineData("Russia", "that all tanks were sold", false)]
    [InlineData("Russia", "all sales of tanks", true)]
    public void What_follows_that_names_the_speaker_only_where_it_is_the_speaker(
        string source,
        string content,
        bool isSpeaker
    )
    {
        var names = Said.Proposition(source, "denied", content, Act.Denies, SourceKind.Government)!.Names;
        Assert.Equal(isSpeaker, names.Contains("cc:RU"));
    }

    [Theory]
    [InlineData("that severe measures would follow if Russia set the fire", null)]
    [InlineData("of severe measures for any part of Russia in the fire", null)]
    [InlineData("if Russia set the fire, severe measures would follow", null)]
    [InlineData("that severe measures would follow if Russia set the fire", Act.Asks)]
    public void What_is_only_supposed_is_not_what_is_said(string content, Act? act)
    {
        var proposition = Said.Proposition("May", "said", content, act)!;
        var isWhole = act == Act.Asks || content.StartsWith("if", StringComparison.Ordinal);
        Assert.Equal(isWhole, proposition.Names.Contains("cc:RU"));
        Assert.Contains("measur", proposition.Terms);
    }

    [Theory]
    [InlineData("that the old gate was opened", true)]
    [InlineData("that the old gate was opened by soldiers", false)]
    [InlineData("that soldiers opened the old gate", false)]
    public void Something_done_by_nobody_lacks_its_agent(string content, bool lacks) =>
        Assert.Equal(lacks, Said.Proposition("May", "said", content)!.LacksAgent);

    [Fact]
    public void A_statement_around_another_only_passes_it_on_also_with_words_between_its_parts()
    {
        var outer = Said.Article("Varga", "said", "they admitted for the first time that the gate was opened");
        var text = outer.Article.Text.Value;
        var whole = outer.Statements[0];
        var inner = whole with
        {
            Number = 2,
            Parent = 1,
            Source = [At("they")],
            Cue = [At("admitted")],
            Content = [At("the gate was opened")],
        };
        var reader = new PropositionReader(outer with { Statements = [whole, inner] });
        Assert.Equal(2, reader.CarriedBy(whole)?.Number);
        Assert.Null(reader.CarriedBy(inner));

        TextSpan At(string words) =>
            new(
                text.IndexOf(words, StringComparison.Ordinal),
                text.IndexOf(words, StringComparison.Ordinal) + words.Length
            );
    }

    [Fact]
    public void A_text_that_is_no_statement_is_read_like_one()
    {
        var text = new SourceText("12 agents killed Dorn in Moscow");
        var proposition = PropositionReader.OfText(
            text,
            OnRecord.Statements.Figures.FigureFinder.Find(text, text.Whole, null),
            []
        );
        Assert.Contains("=kill", proposition.Terms);
        Assert.Equal(["cc:RU", "dorn"], proposition.Names);
        Assert.Equal(12, Assert.Single(proposition.Counted).Low);
        Assert.Empty(PropositionReader.OfText(new SourceText("of it"), [], []).Terms);
    }

    [Fact]
    public void Words_of_one_meaning_are_one_term()
    {
        var terms = Said.Proposition("May", "said", "that Dorn was murdered by an agent")!.Terms;
        Assert.Equal(terms, Said.Proposition("May", "said", "that agents killed Dorn")!.Terms);
    }

    [Fact]
    public void Figures_are_no_part_of_the_wording()
    {
        var few = Said.Proposition("May", "said", "that about 3,000 soldiers crossed the river")!;
        var many = Said.Proposition("May", "said", "that 12,000 soldiers crossed the river")!;
        Assert.Equal(few.Wording, many.Wording);
        Assert.Equal(new CountedThing("=troops", 2700, 3300), few.Counted.Single());
        Assert.False(few.Counted.Single().MayAgree(many.Counted.Single()));
    }

    [Fact]
    public void Demands_wishes_and_pronouns_say_nothing_of_the_world()
    {
        Assert.Null(Said.Proposition("May", "urged", "Russia to close the base", Act.Urges));
        Assert.Null(Said.Proposition("May", "wants", "Russia to close the base", Act.Wants));
        Assert.Null(Said.Proposition("May", "denied", "it", Act.Denies));
        Assert.Null(Said.Proposition("May", "denied", "the charge", Act.Denies));
    }

    [Theory]
    [InlineData("where the other number comes from", false)]
    [InlineData("when", false)]
    [InlineData("when the old gate was opened", false)]
    [InlineData("how many soldiers crossed the river", false)]
    [InlineData("who opened the old gate", false)]
    [InlineData("I do not know where the other number comes from", false)]
    [InlineData("it was not clear why the old gate was opened", false)]
    [InlineData("whether the old gate was opened", true)]
    [InlineData("it was not clear who opened the old gate", true)]
    [InlineData("we do not know whether the old gate was opened", true)]
    [InlineData("when the soldiers came, the old gate was open", true)]
    [InlineData("what we saw was smoke over the old gate", true)]
    [InlineData("who opened the old gate will be punished", true)]
    [InlineData("where are the keys? The old gate is locked", true)]
    public void A_question_without_an_answer_is_no_claim(string content, bool isClaim)
    {
        Assert.Equal(isClaim, Said.Proposition("May", "said", content) is not null);
        Assert.Equal(content != "when", Said.Proposition("May", "asked", content, Act.Asks) is not null);
    }

    [Fact]
    public void What_is_written_is_read_again()
    {
        var proposition = Said.Proposition("May", "said", "that about 3,000 Russian soldiers crossed the river")!;
        var again = PropositionJson.Read(PropositionJson.Write(proposition));
        Assert.Equal(PropositionJson.Write(proposition), PropositionJson.Write(again));
    }
}
