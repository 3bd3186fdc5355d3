using OnRecord.Claims.Origins;

namespace OnRecord.Claims.Tests.Origins;

/// <summary>A trail that was kept is the trail that was read.</summary>
public sealed class TrailJsonTests
{
    [Fact]
    public void A_trail_comes_back_as_it_was_written()
    {
        var trail = new StatementTrail(
            new TextSpan(3, 41),
            [new TextSpan(12, 30), new TextSpan(33, 41)],
            [new TrailSpeaker("Ilse Varga", SourceKind.Person)],
            new TextSpan(3, 10),
            [new TrailOutlet(TrailKind.Cited, "Reuters", new TextSpan(0, 2), IsSure: false)]
        );
        var back = TrailJson.Read(TrailJson.Write(trail));
        Assert.Equal((trail.Extent, trail.SpeakerAt), (back.Extent, back.SpeakerAt));
        Assert.Equal(trail.Content, back.Content);
        Assert.Equal(trail.Speakers, back.Speakers);
        Assert.Equal(trail.Outlets, back.Outlets);
    }
}
