using OnRecord.Ledger.Finding;
using OnRecord.Ledger.Queries;
using OnRecord.Ledger.Rereading;
using OnRecord.Ledger.Reviews;

namespace OnRecord.Ledger.Tests;

/// <summary>What people say of statements holds on every database; a class for each database runs all of it.</summary>
public abstract class CorrectionContract : IDisposable
{
    private StatementLedger? ledger;

    private protected StatementLedger Ledger => ledger ??= OpenNew();

    private protected abstract StatementLedger OpenNew();

    private static Told Text => new("Mayor Brandt said that the bridge was closed. Rahn denied it.");

    private static Told Both =>
        Text.Says("Mayor Brandt", "said", "that the bridge was closed").Says("Rahn", "denied", "it");

    [Fact]
    public void What_people_say_stands_beside_what_was_read()
    {
        var id = Add(Both.Read());
        Edit(id, 1, "act", "denies");
        var stored = Ledger.Find(id)!;
        Assert.Null(stored.Reading.Statements[0].Act);
        Assert.Equal(new Judged<Act>(Act.Denies, 1), stored.Reviewed.Statements[0].Act);
        Assert.Equal(ReviewState.Edited, stored.ReviewOf(1).State);
        Assert.Equal(ReviewState.Open, stored.ReviewOf(2).State);
        Assert.Equal("anna", stored.ReviewOf(1).Verdict!.Author);
    }

    [Theory]
    [InlineData("review:edited", "1")]
    [InlineData("review:accepted", "2")]
    [InlineData("review:open", "")]
    [InlineData("-review:edited", "2")]
    [InlineData("act:denies", "1")]
    [InlineData("speaker:varga", "1")]
    [InlineData("speaker:rahn", "2")]
    [InlineData("\"bridge was closed\"", "")]
    [InlineData("bridge", "1")]
    public void Statements_are_found_as_people_corrected_them(string question, string numbers)
    {
        var id = Add(Both.Read());
        Edit(id, 1, "act", "denies");
        Edit(id, 1, "speaker", "Ilse Varga");
        Edit(id, 1, "content", "", Text.At("the bridge", null));
        Say(id, 2, CorrectionVerb.Accept);
        Assert.Equal(numbers, Found(question));
    }

    [Fact]
    public void Corrections_hold_after_every_reading_by_another_engine()
    {
        var id = Add(Both.Read());
        Say(id, 1, CorrectionVerb.Accept);
        Say(id, 2, CorrectionVerb.Reject);
        var change = Ledger.Reread(
            Text.Says("Rahn", "denied", "it").Says("Brandt", "said", "the bridge was closed").Read(Told.SecondEngine)
        );
        Assert.Equal(new ReadingChange(1, 1, 0, 0), change);
        var stored = Ledger.Find(id)!;
        Assert.Equal(ReviewState.Rejected, stored.ReviewOf(1).State);
        Assert.Equal(ReviewState.Accepted, stored.ReviewOf(2).State);
        Assert.Equal("1", Found("review:rejected"));
        Assert.Equal(new ReadingChange(1, 1, 0, 0), Ledger.ShowAgain(id, Told.FirstEngine));
        Assert.Equal(ReviewState.Accepted, Ledger.Find(id)!.ReviewOf(1).State);
        Assert.Equal("1", Found("review:accepted"));
        Assert.Empty(Ledger.Verify(cancellationToken: TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_correction_of_what_is_no_longer_read_is_kept_and_comes_back()
    {
        var id = Add(Both.Read());
        Say(id, 2, CorrectionVerb.Accept);
        Ledger.Reread(Text.Says("Mayor Brandt", "said", "that the bridge was closed").Read(Told.SecondEngine));
        Assert.Empty(Ledger.Find(id)!.Reviews);
        var lost = Ledger.Corrections(id).Single();
        Assert.Null(lost.Correction.Statement);
        Assert.NotNull(lost.Meant);
        Ledger.ShowAgain(id, Told.FirstEngine);
        Assert.Equal(ReviewState.Accepted, Ledger.Find(id)!.ReviewOf(2).State);
    }

    [Fact]
    public void Nothing_here_rejects_all_until_something_is_accepted()
    {
        var id = Add(Both.Read());
        Ledger.Correct(
            new Correction
            {
                Article = id,
                Verb = CorrectionVerb.Nothing,
                Author = "anna",
            }
        );
        Assert.Equal("1 2", Found("review:rejected"));
        Say(id, 2, CorrectionVerb.Accept);
        Assert.Equal("1", Found("review:rejected"));
        Ledger.Reread(Both.Says("", "denied", "Rahn").Read(Told.SecondEngine));
        Assert.Equal("1 3", Found("review:rejected"));
    }

    [Fact]
    public void What_was_said_can_be_taken_back()
    {
        var id = Add(Both.Read());
        Edit(id, 1, "speaker", "Ilse Varga");
        Say(id, 1, CorrectionVerb.Reset);
        Assert.Empty(Ledger.Find(id)!.Reviews);
        Assert.Equal("", Found("speaker:varga"));
        Assert.Equal(2, Ledger.Corrections().Count);
    }

    [Theory]
    [InlineData(1, "act", "denied")]
    [InlineData(1, "form", "")]
    [InlineData(1, "mood", "good")]
    [InlineData(1, "content", "")]
    [InlineData(3, "act", "denies")]
    public void What_makes_no_sense_is_refused(int statement, string field, string value)
    {
        var id = Add(Both.Read());
        var refused = Assert.Throws<LedgerException>(() => Edit(id, statement, field, value));
        Assert.Equal(LedgerFailure.Refused, refused.Failure);
        Assert.Empty(Ledger.Corrections());
    }

    [Fact]
    public void A_span_must_lie_in_the_text()
    {
        var id = Add(Both.Read());
        Assert.Throws<LedgerException>(() => Edit(id, 1, "content", "", new TextSpan(0, 1000)));
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) => ledger?.Dispose();

    private ArticleId Add(Reading reading)
    {
        Ledger.Add(reading, Told.At("x"));
        return ArticleId.Of(reading.Article.Text);
    }

    private void Say(ArticleId id, int statement, CorrectionVerb verb) =>
        Ledger.Correct(
            new Correction
            {
                Article = id,
                Statement = statement,
                Verb = verb,
                Author = "anna",
            }
        );

    private void Edit(ArticleId id, int statement, string field, string value, params TextSpan[] spans) =>
        Ledger.Correct(
            new Correction
            {
                Article = id,
                Statement = statement,
                Verb = CorrectionVerb.Edit,
                Field = field,
                Value = value,
                Spans = spans,
                Author = "anna",
            }
        );

    private string Found(string question)
    {
        Assert.True(Query.TryParse(question, out var query, out _));
        var found = Ledger.Find(new FindRequest(query) { Order = FindOrder.Oldest });
        return string.Join(' ', found.Statements.Select(hit => hit.Statement.Number).Order());
    }
}
