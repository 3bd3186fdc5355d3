namespace OnRecord.Cli.Terminal;

/// <summary>A piece of one line with its role.</summary>
/// <param name="Text">Text that is safe to show, without line breaks.</param>
/// <param name="Role">What it stands for.</param>
internal readonly record struct Run(string Text, Role Role)
{
    /// <summary>Columns that it takes.</summary>
    public int Width => DisplayWidth.Of(Text);
}

/// <summary>Writes lines of runs, with the colours of a terminal or without.</summary>
internal sealed class StyledWriter(TextWriter output, bool colored)
{
    /// <summary>Writes the runs and a line break.</summary>
    public void WriteLine(params IReadOnlyList<Run> runs)
    {
        foreach (var run in runs)
        {
            var code = colored ? CodeOf(run.Role) : null;
            output.Write(code is null || run.Text.Length == 0 ? run.Text : $"\e[{code}m{run.Text}\e[0m");
        }
        output.Write('\n');
    }

    // The sixteen colours that every terminal lets its owner choose; none of them is the only sign of anything.
    private static string? CodeOf(Role role) =>
        role switch
        {
            Role.Faint => "2",
            Role.Title => "1",
            Role.Source => "1;36",
            Role.Cue => "33",
            Role.Value => "32",
            Role.Denial => "31",
            _ => null,
        };
}
