namespace OnRecord.Statements.Tests.Speakers;

public sealed class SpeakerCalibrationTests
{
    [Fact]
    public void The_defaults_leave_the_confidence_as_it_is() =>
        Assert.Equal(0.95f, new SpeakerCalibration().Of(0.95f, 0.1f));

    [Fact]
    public void A_speaker_is_as_sure_as_its_own_log_odds_and_those_of_its_statement_say()
    {
        var calibration = new SpeakerCalibration
        {
            Slope = 0.5f,
            StatementSlope = 2,
            Offset = -1,
        };

        Assert.Equal(1 / (1 + Math.E), calibration.Of(0.5f, 0.5f), 1e-6);
        Assert.True(calibration.Of(0.9f, 0.9f) > calibration.Of(0.9f, 0.5f));
        Assert.InRange(calibration.Of(1, 1), 0.99f, 1);
        Assert.InRange(calibration.Of(0, 0), 0, 0.01f);
    }
}
