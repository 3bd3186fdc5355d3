using OnRecord.Cli.Serving;
using OnRecord.Web;

namespace OnRecord.Cli.Tests;

public sealed class JobWriterTests
{
    [Fact]
    public async Task Lines_are_said_and_the_progress_line_is_progress()
    {
        var said = new List<string>();
        var progress = new List<string>();
        await using var writer = new JobWriter(new JobVoice(said.Add, progress.Add));
        await writer.WriteAsync("Feeds: ");
        await writer.WriteLineAsync("1 read.");
        await writer.WriteAsync("\r\e[K3 of 9 pages");
        await writer.WriteAsync("\r\e[K");
        await writer.WriteLineAsync("onrecord: post.example: gone\n  and more");
        Assert.Equal(["Feeds: 1 read.", "post.example: gone", "  and more"], said);
        Assert.Equal(["3 of 9 pages", ""], progress);
    }
}
