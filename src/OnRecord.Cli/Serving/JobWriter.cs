using System.Text;
using OnRecord.Web;

namespace OnRecord.Cli.Serving;

/// <summary>Takes what a command writes for people, and hands lines and progress to a job. Safe on any thread.</summary>
internal sealed class JobWriter(JobVoice voice) : TextWriter(CultureInfo.InvariantCulture)
{
    // As the progress line of a terminal begins.
    private const string Erase = "\r\e[K";
    private const string Prefix = "onrecord: ";

    private readonly Lock gate = new();
    private readonly StringBuilder line = new();

    /// <inheritdoc/>
    public override Encoding Encoding => Encoding.UTF8;

    /// <inheritdoc/>
    public override void Write(char value) => Write(value.ToString());

    /// <inheritdoc/>
    public override void WriteLine(string? value) => Write(value + "\n");

    /// <inheritdoc/>
    public override void Write(string? value)
    {
        if (value is null)
        {
            return;
        }
        if (value.StartsWith(Erase, StringComparison.Ordinal))
        {
            voice.Progress(value[Erase.Length..]);
            return;
        }
        lock (gate)
        {
            foreach (var unit in value)
            {
                if (unit == '\n')
                {
                    Say();
                }
                else
                {
                    line.Append(unit);
                }
            }
        }
    }

    private void Say()
    {
        var said = line.ToString();
        line.Clear();
        voice.Say(said.StartsWith(Prefix, StringComparison.Ordinal) ? said[Prefix.Length..] : said);
    }
}
