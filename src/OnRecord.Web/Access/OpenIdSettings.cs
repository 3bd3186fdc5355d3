namespace OnRecord.Web.Access;

/// <summary>A provider of OpenID Connect at which a team's people may sign in.</summary>
/// <param name="Authority">The issuer's address; https, or http on this machine.</param>
/// <param name="ClientId">The name of this server there.</param>
/// <param name="ClientSecret">Its secret.</param>
public sealed record OpenIdSettings(Uri Authority, string ClientId, string ClientSecret)
{
    /// <summary>The claim that is the name of an account; an e-mail address counts only when the provider has verified it.</summary>
    /// <value>Default: <c>email</c>.</value>
    public string NameClaim { get; init; } = "email";

    /// <summary>What people call the provider.</summary>
    /// <value>Default: the authority's host.</value>
    public string Label { get; init; } = Authority.Host;

    /// <summary>Whether nobody on the way can read what is asked: https, or this machine.</summary>
    public bool IsSafe =>
        Authority.Scheme == Uri.UriSchemeHttps || (Authority.Scheme == Uri.UriSchemeHttp && Authority.IsLoopback);

    /// <summary>Throws when something is missing or unsafe.</summary>
    /// <exception cref="ArgumentException">Says what.</exception>
    internal void Check()
    {
        if (!IsSafe)
        {
            throw new ArgumentException($"The provider of sign-in must be reached over https, not at {Authority}.");
        }

        if (ClientId.Length == 0 || ClientSecret.Length == 0 || NameClaim.Length == 0)
        {
            throw new ArgumentException(
                "The provider of sign-in needs this server's client id and secret, and the name of a claim."
            );
        }
    }
}
