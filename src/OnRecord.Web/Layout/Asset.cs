using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;

namespace OnRecord.Web.Layout;

/// <summary>Style sheet, script and mark of the pages: embedded, and served under their hash so that browsers may keep them.</summary>
internal static class Asset
{
    private const int MarksStep = 50;
    private const int MostMarks = 2000;
    private const string Forever = "public, max-age=31536000, immutable";

    private static readonly FrozenDictionary<string, (byte[] Bytes, string Type, string Hash)> Files = new[]
    {
        ("site.css", "text/css; charset=utf-8"),
        ("site.js", "text/javascript; charset=utf-8"),
        ("mark.svg", "image/svg+xml"),
    }.ToFrozenDictionary(file => file.Item1, file => Load(file.Item1, file.Item2));

    /// <summary>The address of a file.</summary>
    public static string AddressOf(string name) => $"/assets/{name}?v={Files[name].Hash}";

    /// <summary>The address of rules that light up the parts of the statement that a link leads to, for so many statements.</summary>
    public static string MarksAddress(int statements) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"/assets/marks.css?n={Math.Min(MostMarks, (statements + MarksStep - 1) / MarksStep * MarksStep)}"
        );

    /// <summary>Gives out a file.</summary>
    public static IResult Get(string name, HttpResponse response)
    {
        if (!Files.TryGetValue(name, out var file))
        {
            return TypedResults.NotFound();
        }

        response.Headers.CacheControl = Forever;
        return TypedResults.Bytes(file.Bytes, file.Type);
    }

    /// <summary>Gives out the rules for <paramref name="n"/> statements.</summary>
    public static IResult GetMarks(int n, HttpResponse response)
    {
        var rules = new StringBuilder();
        for (var i = 1; i <= Math.Clamp(n, 0, MostMarks); i++)
        {
            rules.Append(
                CultureInfo.InvariantCulture,
                $":root:has(#s{i}:target) .m{i},:root:has(#t{i}:target) .m{i}{{background:var(--hit);outline:var(--hot-line,0)}}\n"
            );
        }

        response.Headers.CacheControl = Forever;
        return TypedResults.Text(rules.ToString(), "text/css; charset=utf-8");
    }

    private static (byte[] Bytes, string Type, string Hash) Load(string name, string type)
    {
        using var stream = typeof(Asset).Assembly.GetManifestResourceStream(name)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return (bytes.ToArray(), type, Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray()))[..12]);
    }
}
