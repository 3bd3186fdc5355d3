using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using OnRecord.Cli.Tests;
using OnRecord.TestKit;

namespace OnRecord.Web.Tests;

public sealed class ApiMisuseTests
{
    private static readonly string[] Values =
    [
        "",
        "x",
        "-1",
        "0",
        "1.5",
        "99999999999",
        "99999999999999999999",
        "true",
        "%00",
        "a%00b",
        "%FF%FE",
        "%ED%A0%80",
        "%3Cscript%3E",
        "..%2F..%2Fetc%2Fpasswd",
        "%E2%80%AEabc",
        "%22",
        "((((",
        Uri.EscapeDataString(new string('(', 400) + "a" + new string(')', 400)),
        new string('a', 3000),
        "a,,b.c.d,",
        Cursor("1|x|y|z"),
        Cursor("1|abc|2024|99999999999999999999"),
        Cursor("feeds|"),
        Cursor("99999999999|x"),
        Cursor("Contested|False||x"),
        "A",
        "date:9999-99-99",
        "actor:%22%22",
        "000000000000",
        "HARBOUR",
        "HARBOUR.s1",
        "HARBOUR.s99999999999",
        "HARBOUR:0-1",
        "HARBOUR:5-1",
        "HARBOUR:0-99999999999",
    ];

    private static readonly string[] Bodies =
    [
        "",
        "null",
        "[]",
        "{}",
        "5",
        "{",
        new string('[', 5000),
        """{"__proto__": {}, "unknown": 1}""",
    ];

    // One after another as every property of a body.
    private static readonly string[] Properties =
    [
        "null",
        "\"\"",
        "\"x\"",
        "5",
        "-1",
        "1e308",
        "true",
        "[]",
        "{}",
        "[null]",
        "\"\\u0000\"",
        "\"\\ud800\"",
        "\"2024-02-30\"",
        "\"http://[::1\"",
        "\"file:///etc/passwd\"",
        """[{"start": -5, "end": -1}]""",
        """[{"start": 0, "end": 99999999}]""",
        """[{"start": "x"}]""",
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whatever_is_asked_wrongly_is_told_and_never_fails()
    {
        await using var site = await TestSite.StartAsync(options =>
            options with
            {
                ApiRequestsPerMinute = int.MaxValue,
                Read = (article, _) => Task.FromResult(HandMade.Silent with { Article = article }),
            }
        );
        var log = TestLog.Of(site);
        var requests = Requests().ToList();
        Assert.True(requests.Count > 2000, $"{requests.Count}");
        foreach (var request in requests)
        {
            using (request)
            {
                var asked = $"{request.Method} {request.RequestUri}";
                var response = await site.Client.SendAsync(request, Token);
                var answer = await response.Content.ReadAsStringAsync(Token);
                Assert.True((int)response.StatusCode < 500, $"{asked}: {(int)response.StatusCode}");
                // What no server of HTTP may take for an address is refused before there is anybody to say more.
                if ((int)response.StatusCode >= 400 && !asked.Contains("%00", StringComparison.Ordinal))
                {
                    Assert.True(answer.Length > 0, asked);
                    Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
                }
            }
        }

        Assert.Empty(log.Lines);
    }

    [Theory]
    [InlineData("""{"verb": "edit", "field": "act", "value": "shouts"}""", "act", "denies")]
    [InlineData("""{"verb": "edit", "field": "certainty", "value": "sure"}""", "certainty", "PR+")]
    [InlineData("""{"verb": "edit", "field": "mood", "value": "good"}""", "mood", "certainty")]
    [InlineData("""{"verb": "shout"}""", "verb", "accept")]
    [InlineData("""{"verb": 5}""", "$.verb", "body")]
    [InlineData("""{"verb": "edit", "field": "content", "spans": [null]}""", "spans", "begins")]
    [InlineData("{", "JSON", "body")]
    public async Task A_wrong_correction_is_told_with_the_field_and_what_it_may_be(
        string body,
        string field,
        string allowed
    )
    {
        await using var site = await TestSite.StartAsync();
        var log = TestLog.Of(site);
        var response = await site.Client.PostAsync(
            $"/api/v1/statements/{TestSite.Harbour}.s1/corrections",
            new StringContent(body, Encoding.UTF8, "application/json"),
            Token
        );
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        var detail = (await response.Content.ReadFromJsonAsync<JsonElement>(Token)).GetProperty("detail").GetString();
        Assert.Contains(field, detail, StringComparison.Ordinal);
        Assert.Contains(allowed, detail, StringComparison.Ordinal);
        Assert.Empty(log.Lines);
    }

    [Theory]
    [InlineData("/api/v1/statements?limit=many", "limit cannot be 'many'.")]
    [InlineData("/api/v1/statements?sort=best", "sort is newest, oldest or relevance.")]
    [InlineData("/api/v1/claims?contested=perhaps", "contested cannot be 'perhaps'.")]
    [InlineData("/api/v1/actor?name=Zo%C3%AB+Brandt&after=x", "after must be")]
    public async Task A_wrong_parameter_is_told_by_its_name(string path, string reason)
    {
        await using var site = await TestSite.StartAsync();
        var response = await site.Client.GetAsync(path, Token);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var detail = (await response.Content.ReadFromJsonAsync<JsonElement>(Token)).GetProperty("detail").GetString();
        Assert.StartsWith(reason, detail, StringComparison.Ordinal);
    }

    // Every operation of the description with every value for every parameter, and with every body.
    private static IEnumerable<HttpRequestMessage> Requests()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(RepositoryFiles.PathOf("docs/openapi.json")));
        var root = document.RootElement.Clone();
        foreach (var path in root.GetProperty("paths").EnumerateObject())
        {
            foreach (var operation in path.Value.EnumerateObject())
            {
                var method = new HttpMethod(operation.Name.ToUpperInvariant());
                var hasBody = operation.Value.TryGetProperty("requestBody", out var body);
                foreach (var address in Addresses(path.Name, operation.Value))
                {
                    yield return RequestOf(method, address, hasBody ? "{}" : null);
                }

                foreach (var text in hasBody ? Bodies.Concat(Filled(root, body)) : [])
                {
                    yield return RequestOf(method, PathOf(path.Name), text);
                }

                foreach (
                    var type in hasBody ? (string[])["text/plain", "x/y", "application/json; charset=nonsense"] : []
                )
                {
                    var request = RequestOf(method, PathOf(path.Name), "{}");
                    request.Content!.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
                    yield return request;
                }
            }

            foreach (var other in (string[])["GET", "POST", "PUT", "PATCH", "DELETE", "FOO"])
            {
                if (!path.Value.TryGetProperty(other.ToLowerInvariant(), out _))
                {
                    yield return RequestOf(new HttpMethod(other), PathOf(path.Name), body: null);
                }
            }
        }
    }

    private static IEnumerable<string> Addresses(string path, JsonElement operation)
    {
        yield return PathOf(path);
        if (!operation.TryGetProperty("parameters", out var parameters))
        {
            yield break;
        }

        foreach (var parameter in parameters.EnumerateArray())
        {
            var name = parameter.GetProperty("name").GetString()!;
            foreach (var value in Values.Select(Known))
            {
                if (parameter.GetProperty("in").GetString() == "query")
                {
                    yield return $"{PathOf(path)}?{name}={value}";
                }
                else if (value.Length > 0)
                {
                    yield return PathOf(path.Replace($"{{{name}}}", value, StringComparison.Ordinal));
                }
            }
        }
    }

    private static IEnumerable<string> Filled(JsonElement root, JsonElement body)
    {
        var schema = body.GetProperty("content").GetProperty("application/json").GetProperty("schema");
        var name = schema.GetProperty("$ref").GetString()!.Split('/')[^1];
        var properties = root.GetProperty("components")
            .GetProperty("schemas")
            .GetProperty(name)
            .GetProperty("properties");
        var good = new Dictionary<string, string>
        {
            ["verb"] = "\"edit\"",
            ["field"] = "\"act\"",
            ["text"] = "\"Somebody said something else.\"",
            ["question"] = "\"crates\"",
            ["name"] = "\"Brandt\"",
            ["statement"] = $"\"{TestSite.Harbour}.s1\"",
        };
        return from wrong in properties.EnumerateObject()
            from value in Properties
            let fields = good.Where(field => field.Key != wrong.Name && properties.TryGetProperty(field.Key, out _))
                .Append(KeyValuePair.Create(wrong.Name, value))
            select $"{{{string.Join(", ", fields.Select(field => $"\"{field.Key}\": {field.Value}"))}}}";
    }

    private static HttpRequestMessage RequestOf(HttpMethod method, string address, string? body) =>
        new(method, address)
        {
            Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json"),
        };

    private static string PathOf(string path) =>
        path.Replace(
                "{id}",
                path.Contains("watches", StringComparison.Ordinal) ? "1" : $"{TestSite.Harbour}",
                StringComparison.Ordinal
            )
            .Replace("{number}", "1", StringComparison.Ordinal)
            .Replace("{hook}", "1", StringComparison.Ordinal);

    private static string Known(string value) =>
        value.Replace("HARBOUR", $"{TestSite.Harbour}", StringComparison.Ordinal);

    private static string Cursor(string text) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes(text)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
