namespace OnRecord.Cli.Terminal;

/// <summary>One line on a terminal that says what is going on, shown once the work has taken a second.</summary>
/// <remarks>Shows nothing where standard error is no terminal. Safe on any thread.</remarks>
internal sealed class ProgressLine : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(250);

    private readonly Lock gate = new();
    private readonly Shell shell;
    private readonly Func<string> describe;
    private readonly ITimer? timer;
    private bool shown;

    /// <summary>Starts watching.</summary>
    /// <param name="shell">Where the line is shown.</param>
    /// <param name="enabled">Whether it is wanted at all.</param>
    /// <param name="describe">What is going on, in a few words; called on any thread.</param>
    public ProgressLine(Shell shell, bool enabled, Func<string> describe)
    {
        this.shell = shell;
        this.describe = describe;
        if (enabled && shell.ErrorIsTerminal)
        {
            timer = shell.Time.CreateTimer(_ => Show(), null, Patience, Beat);
        }
    }

    /// <summary>Runs something that writes, with the line out of its way.</summary>
    public void Aside(Action write)
    {
        lock (gate)
        {
            Clear();
            write();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        timer?.Dispose();
        lock (gate)
        {
            Clear();
        }
    }

    private void Show()
    {
        lock (gate)
        {
            var room = Math.Max(10, (shell.Width ?? 80) - 1);
            var line = LineWrapper.Wrap([new Run(VisibleText.Line(describe()), Role.Plain)], room)[0];
            shell.Error.Write($"\r\e[K{string.Concat(line.Select(run => run.Text))}");
            shell.Error.Flush();
            shown = true;
        }
    }

    private void Clear()
    {
        if (shown)
        {
            shell.Error.Write("\r\e[K");
            shell.Error.Flush();
            shown = false;
        }
    }
}
