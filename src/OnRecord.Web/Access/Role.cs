using System.Security.Claims;

namespace OnRecord.Web.Access;

/// <summary>What somebody may do; each role may do what those before it may.</summary>
public enum Role
{
    /// <summary>Find and read.</summary>
    Reader = 0,

    /// <summary>Say what is right of statements.</summary>
    Reviewer = 1,

    /// <summary>Add articles; merge and split actors.</summary>
    Editor = 2,

    /// <summary>Make accounts.</summary>
    Admin = 3,
}

/// <summary>Roles as names in claims and policies.</summary>
internal static class Roles
{
    public const string Reviewer = "reviewer";
    public const string Editor = "editor";
    public const string Admin = "admin";

    /// <summary>For example <c>reviewer</c>.</summary>
    public static string ToWireName(this Role role) => role.ToString().ToLowerInvariant();

    /// <summary>A signed-in user with a role and all that it includes.</summary>
    public static ClaimsPrincipal User(string name, Role role, string scheme, params IEnumerable<Claim> more) =>
        new(
            new ClaimsIdentity(
                [
                    new Claim(ClaimTypes.Name, name),
                    .. Enum.GetValues<Role>()
                        .Where(included => included <= role)
                        .Select(included => new Claim(ClaimTypes.Role, included.ToWireName())),
                    .. more,
                ],
                scheme
            )
        );

    /// <summary>Whether somebody may do what a role may.</summary>
    public static bool May(this ClaimsPrincipal user, Role role) => user.IsInRole(role.ToWireName());

    /// <summary>The highest of a user's roles; null for nobody.</summary>
    public static Role? HighestOf(ClaimsPrincipal user) =>
        Enum.GetValues<Role>().Where(user.May).Select(role => (Role?)role).LastOrDefault();
}
