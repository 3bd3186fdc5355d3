using System.Text.RegularExpressions;
using Npgsql;

namespace OnRecord.Ledger.Postgres;

/// <summary>Where a ledger in PostgreSQL is: <c>Host=…;Database=…</c>, or <c>postgres://user@host:port/database</c>.</summary>
/// <remarks>
/// A password that is not in it is taken from <c>PGPASSWORD</c> or <c>PGPASSFILE</c> by the driver. Of what is shown to people the
/// password is never a part.
/// </remarks>
internal static partial class PostgresPlace
{
    private const int Port = 5432;
    private static readonly string[] Schemes = ["postgres://", "postgresql://"];

    /// <summary>Whether this is no file, but a database.</summary>
    public static bool IsDatabase(string place) =>
        Array.Exists(Schemes, scheme => place.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
        || place
            .Split(';')
            .Any(part => part.Split('=') is [var key, _, ..] && key.Trim().ToUpperInvariant() is "HOST" or "SERVER");

    /// <summary>The settings of a connection.</summary>
    /// <exception cref="LedgerException">A setting is none, or has no such value.</exception>
    public static NpgsqlConnectionStringBuilder Read(string place)
    {
        try
        {
            var settings = Array.Exists(Schemes, scheme => place.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
                ? FromUri(place)
                : new NpgsqlConnectionStringBuilder(place);
            settings.Database ??= settings.Username;
            settings.IncludeErrorDetail = false;
            settings.PersistSecurityInfo = false;
            if (!settings.ContainsKey("Application Name"))
            {
                settings.ApplicationName = "OnRecord";
            }

            // A long question is no failure; Ctrl-C ends it.
            if (!settings.ContainsKey("Command Timeout"))
            {
                settings.CommandTimeout = 0;
            }

            if (!settings.ContainsKey("Max Auto Prepare"))
            {
                settings.MaxAutoPrepare = 64;
            }

            return settings;
        }
        catch (Exception e)
            when (e is ArgumentException or FormatException or InvalidCastException or OverflowException)
        {
            // What the driver says of it may hold the password.
            throw new LedgerException(
                LedgerFailure.Unusable,
                "The connection to PostgreSQL is not written as it should be; write postgres://USER@HOST/DATABASE or \"Host=HOST;Database=DATABASE;Username=USER\"."
            );
        }
    }

    /// <summary>Where it is, for people and without the password.</summary>
    public static string Shown(NpgsqlConnectionStringBuilder settings)
    {
        var user = settings.Username is { Length: > 0 } name ? Uri.EscapeDataString(name) + "@" : "";
        var database = Uri.EscapeDataString(settings.Database ?? "");
        var port = settings.Port == Port ? "" : string.Create(CultureInfo.InvariantCulture, $":{settings.Port}");
        var isSocket = settings.Host?.StartsWith('/') == true;
        var options = new List<string>();
        if (isSocket)
        {
            options.Add($"host={settings.Host}");
        }

        if (settings.SearchPath is { Length: > 0 } path)
        {
            options.Add($"search_path={path}");
        }

        var query = options.Count == 0 ? "" : "?" + string.Join('&', options);
        var host =
            isSocket ? ""
            : settings.Host?.Contains(':', StringComparison.Ordinal) == true ? $"[{settings.Host}]"
            : settings.Host;
        return $"postgres://{user}{host}{port}/{database}{query}";
    }

    // The addresses of libpq, whose host may be missing, which System.Uri does not have.
    private static NpgsqlConnectionStringBuilder FromUri(string place)
    {
        var parts = Address.Match(place);
        if (!parts.Success)
        {
            throw new FormatException("It is no address of libpq.");
        }

        var settings = new NpgsqlConnectionStringBuilder();
        Set("host", value => settings.Host = value.Trim('[', ']'));
        Set("port", value => settings.Port = int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture));
        Set("database", value => settings.Database = value);
        Set("user", value => settings.Username = value);
        Set("password", value => settings.Password = value);
        foreach (var option in parts.Groups["options"].Value.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var pair = option.Split('=', 2);
            settings[Key(Uri.UnescapeDataString(pair[0]))] = pair.Length == 2 ? Uri.UnescapeDataString(pair[1]) : "";
        }

        return settings;

        void Set(string name, Action<string> set)
        {
            if (parts.Groups[name] is { Length: > 0 } part)
            {
                set(Uri.UnescapeDataString(part.Value));
            }
        }
    }

    // Names of libpq that the driver calls otherwise.
    private static string Key(string name) =>
        name switch
        {
            "user" => "Username",
            "dbname" => "Database",
            "application_name" => "Application Name",
            "connect_timeout" => "Timeout",
            "sslcert" => "SSL Certificate",
            "sslkey" => "SSL Key",
            "sslrootcert" => "Root Certificate",
            "search_path" or "schema" => "Search Path",
            _ => name,
        };

    [GeneratedRegex(
        @"^postgres(ql)?://((?<user>[^:@/?]*)(:(?<password>[^@/?]*))?@)?(?<host>\[[0-9A-Fa-f:.%]*\]|[^:@/?\[\]]*)(:(?<port>[0-9]+))?(/(?<database>[^/?]*))?(\?(?<options>.*))?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Address { get; }
}
