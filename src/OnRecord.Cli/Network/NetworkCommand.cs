using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OnRecord.Articles.Fetching;
using OnRecord.Cli.Commands;
using OnRecord.Cli.Terminal;
using OnRecord.Statements.Json;

namespace OnRecord.Cli.Network;

/// <summary><c>onrecord network</c>.</summary>
internal static class NetworkCommand
{
    private static readonly HelpPage Help = new(
        [
            ("Everything that was ever asked of the network", "onrecord network"),
            ("The last ten requests", "onrecord network --limit 10"),
            ("For a program", "onrecord network --format json"),
        ],
        [
            (ExitCode.Done, "they are listed, or there are none"),
            (ExitCode.SomeFailed, "the log cannot be read"),
            (ExitCode.Usage, "the command line is wrong"),
        ]
    );

    /// <summary>Makes the command.</summary>
    public static Command Create(Shell shell)
    {
        var limit = new Option<int?>("--limit", "-n")
        {
            HelpName = "N",
            CustomParser = result => WholeNumber.Read(result, "--limit", least: 1),
            Description = "Only the last so many [default: all]",
        };
        var format = Choice.Of(
            ["--format", "-f"],
            "How the list is written.",
            ("text", OutputFormat.Text),
            ("json", OutputFormat.Json),
            ("jsonl", OutputFormat.Jsonl)
        );
        var command = new Command(
            "network",
            $"List every request that this program ever made, also those that failed or were refused: when, what for, which address was dialled, what came of it. The log is a file of your data folder [env: {NetworkPlace.LogVariable}]."
        )
        {
            limit,
            format,
        };
        Help.AddTo(command);
        command.SetAction(parsed =>
        {
            var path = new NetworkPlace(shell).LogPath;
            try
            {
                var all = NetworkLog.Read(path);
                var shown = parsed.GetValue(limit) is { } count ? [.. all.TakeLast(count)] : all;
                if (all.Count == 0)
                {
                    shell.Error.WriteLine("No request was ever made.");
                }

                ResultOutput.Guard(() => Write(shown, parsed.GetValue(format), shell));
                return ExitCode.Done;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                shell.Complain($"{path} cannot be read: {e.Message}");
                return ExitCode.SomeFailed;
            }
        });
        return command;
    }

    private static void Write(IReadOnlyList<NetworkRequest> requests, OutputFormat format, Shell shell)
    {
        switch (format)
        {
            case OutputFormat.Json:
                shell.Out.Write(
                    ReadingJson.Escape(
                        JsonSerializer.Serialize(requests, NetworkJsonContext.Indented.IReadOnlyListNetworkRequest)
                    ) + "\n"
                );
                break;
            case OutputFormat.Jsonl:
                foreach (var request in requests)
                {
                    shell.Out.Write(
                        ReadingJson.Escape(JsonSerializer.Serialize(request, NetworkJsonContext.Line.NetworkRequest))
                            + "\n"
                    );
                }
                break;
            default:
                foreach (var request in requests)
                {
                    shell.Out.WriteLine(LineOf(request));
                }
                break;
        }
    }

    // 2026-05-12 08:30:00Z  GET 200      1,234 bytes  feed  https://example.org/feed  at 203.0.113.7:443
    private static string LineOf(NetworkRequest request)
    {
        var at = request.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var status = request.Status?.ToString(CultureInfo.InvariantCulture) ?? "---";
        var dialled = request.Dialled is { } address ? $"  at {address}" : "";
        var outcome =
            request.Error is { } error ? $"  {VisibleText.Line(error)}"
            : request.Milliseconds is null ? "  The program ended before the request did."
            : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{at}  {request.Method} {status} {request.Bytes, 10:N0} bytes  {request.Why}  {VisibleText.Line(request.Address)}{dialled}{outcome}"
        );
    }
}

[JsonSerializable(typeof(IReadOnlyList<NetworkRequest>))]
internal sealed partial class NetworkJsonContext : JsonSerializerContext
{
    public static NetworkJsonContext Line { get; } = new(MakeOptions(indented: false));

    public static NetworkJsonContext Indented { get; } = new(MakeOptions(indented: true));

    private static JsonSerializerOptions MakeOptions(bool indented) =>
        new()
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            WriteIndented = indented,
            NewLine = "\n",
        };
}
