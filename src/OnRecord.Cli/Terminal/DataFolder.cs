namespace OnRecord.Cli.Terminal;

/// <summary>Where the files of this user are kept.</summary>
internal static class DataFolder
{
    /// <summary>The folder of this program in the user's data folder; it need not be there.</summary>
    // The XDG base directory specification wants a relative value to be ignored.
    public static string Of(Shell shell)
    {
        var folder =
            shell.Setting("XDG_DATA_HOME") is { } named && Path.IsPathRooted(named)
                ? named
                : Environment.GetFolderPath(
                    Environment.SpecialFolder.LocalApplicationData,
                    Environment.SpecialFolderOption.DoNotVerify
                );
        return Path.Combine(folder, "onrecord");
    }
}
