using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace OnRecord.Web.Tests;

/// <summary>A provider of OpenID Connect on this machine, at which one person is always signed in. Its tokens are made by hand.</summary>
internal sealed class FakeProvider : IAsyncDisposable
{
    public const string ClientId = "onrecord";
    public const string ClientSecret = "a secret of the server";

    private readonly WebApplication app;
    private readonly RSA key = RSA.Create(2048);
    private readonly ConcurrentDictionary<string, Grant> grants = new(StringComparer.Ordinal);

    private FakeProvider(WebApplication app) => this.app = app;

    public Uri Address => new(app.Urls.First() + "/");

    /// <summary>What its tokens say; a test changes what it likes.</summary>
    public Dictionary<string, object> Claims { get; } =
        new(StringComparer.Ordinal)
        {
            ["sub"] = "person-1",
            ["email"] = "ada@desk.example",
            ["email_verified"] = true,
        };

    /// <summary>Signs with a key that nobody knows.</summary>
    public bool IsForged { get; set; }

    public static async Task<FakeProvider> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var provider = new FakeProvider(builder.Build());
        provider.app.MapGet("/.well-known/openid-configuration", provider.Describe);
        provider.app.MapGet("/keys", provider.Keys);
        provider.app.MapGet("/authorize", provider.Authorize);
        provider.app.MapPost("/token", provider.TokenAsync);
        await provider.app.StartAsync();
        return provider;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        key.Dispose();
    }

    private string Issuer => Address.AbsoluteUri.TrimEnd('/');

    private IResult Describe() =>
        TypedResults.Json(
            new
            {
                issuer = Issuer,
                authorization_endpoint = $"{Issuer}/authorize",
                token_endpoint = $"{Issuer}/token",
                jwks_uri = $"{Issuer}/keys",
                response_types_supported = new[] { "code" },
                subject_types_supported = new[] { "public" },
                id_token_signing_alg_values_supported = new[] { "RS256" },
            }
        );

    private IResult Keys()
    {
        var parameters = key.ExportParameters(includePrivateParameters: false);
        return TypedResults.Json(
            new
            {
                keys = new[]
                {
                    new
                    {
                        kty = "RSA",
                        use = "sig",
                        alg = "RS256",
                        kid = "one",
                        n = Base64Url.EncodeToString(parameters.Modulus!),
                        e = Base64Url.EncodeToString(parameters.Exponent!),
                    },
                },
            }
        );
    }

    private IResult Authorize(HttpRequest request)
    {
        var query = request.Query;
        Assert.Equal(ClientId, query["client_id"]);
        Assert.Equal("code", query["response_type"]);
        Assert.Equal("S256", query["code_challenge_method"]);
        var code = Guid.NewGuid().ToString("N");
        grants[code] = new Grant(query["redirect_uri"]!, query["code_challenge"]!, query["nonce"]!);
        return TypedResults.Redirect(
            $"{query["redirect_uri"]}?code={code}&state={Uri.EscapeDataString(query["state"]!)}"
        );
    }

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        var verifier = Base64Url.EncodeToString(
            SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))
        );
        if (
            !grants.TryRemove(form["code"].ToString(), out var grant)
            || form["client_secret"] != ClientSecret
            || form["redirect_uri"] != grant.RedirectUri
            || verifier != grant.Challenge
        )
        {
            return TypedResults.BadRequest(new { error = "invalid_grant" });
        }
        return TypedResults.Json(
            new
            {
                access_token = "of no use",
                token_type = "Bearer",
                expires_in = 60,
                id_token = Token(grant.Nonce),
            }
        );
    }

    private string Token(string nonce)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var payload = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["iss"] = Issuer,
            ["aud"] = ClientId,
            ["iat"] = now,
            ["exp"] = now + 300,
            ["nonce"] = nonce,
        };
        foreach (var (name, value) in Claims)
        {
            payload[name] = value;
        }
        var signed =
            Part(
                new
                {
                    alg = "RS256",
                    typ = "JWT",
                    kid = "one",
                }
            )
            + "."
            + Part(payload);
        using var other = RSA.Create(2048);
        var signature = (IsForged ? other : key).SignData(
            Encoding.ASCII.GetBytes(signed),
            HashAlgorithmName.SHA256,
            RSASignaturePadding.Pkcs1
        );
        return $"{signed}.{Base64Url.EncodeToString(signature)}";
    }

    private static string Part<T>(T value) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(value));

    private sealed record Grant(string RedirectUri, string Challenge, string Nonce);
}
