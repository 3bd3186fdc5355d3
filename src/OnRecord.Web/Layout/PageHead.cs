using Microsoft.AspNetCore.Antiforgery;
using OnRecord.Web.Access;

namespace OnRecord.Web.Layout;

/// <summary>What every page says and needs around its content.</summary>
public sealed record PageHead
{
    /// <summary>Title of the window and of the page.</summary>
    public required string Title { get; init; }

    /// <summary>Who is signed in; null for nobody.</summary>
    public string? User { get; init; }

    /// <summary>The highest role of the user; null for nobody.</summary>
    public Role? Role { get; init; }

    /// <summary>Whether people sign in at this server.</summary>
    public bool Team { get; init; }

    /// <summary>Path of the page, for the navigation.</summary>
    public required string Path { get; init; }

    /// <summary>What stands in the search field.</summary>
    public string Question { get; init; } = "";

    /// <summary>Goes with every form that changes something; null for nobody.</summary>
    public string? FormToken { get; init; }

    /// <summary>What previews say; null for no preview.</summary>
    public string? Description { get; init; }

    /// <summary>The page's address with host, for previews.</summary>
    public required string Address { get; init; }

    /// <summary>Feeds of the page: media type and address.</summary>
    public IReadOnlyList<(string Type, string Address)> Feeds { get; init; } = [];

    /// <summary>What has just been done, in a sentence; null for nothing.</summary>
    public string? Done { get; init; }

    /// <summary>Statements of the page, for which the style sheet has rules; 0 for none.</summary>
    public int Marks { get; init; }

    /// <summary>Whether there is a model that reads what people send.</summary>
    public bool CanRead { get; init; }

    /// <summary>Whether the user may do what a role may.</summary>
    public bool May(Role role) => Role >= role;

    /// <summary>The head of the page that is asked for.</summary>
    public static PageHead Of(HttpContext context, string title)
    {
        var options = context.RequestServices.GetRequiredService<WebOptions>();
        var signedIn = context.User.Identity?.IsAuthenticated == true;
        var request = context.Request;
        return new PageHead
        {
            Title = title,
            User = signedIn ? context.User.Identity?.Name : null,
            Role = Roles.HighestOf(context.User),
            Team = options.Team,
            Path = request.Path,
            FormToken = context.Response.HasStarted
                ? null
                : context.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(context).RequestToken,
            Address = $"{request.Scheme}://{request.Host}{request.PathBase}{request.Path}",
            Done = DoneMessages.Of(request.Query["done"]),
            CanRead = options.Read is not null,
        };
    }
}

/// <summary>What a page may say was done: the address names a message, it never brings one.</summary>
internal static class DoneMessages
{
    public static string? Of(string? name) =>
        name switch
        {
            "accepted" => "The statement is accepted.",
            "rejected" => "The statement is rejected.",
            "reset" => "What was said of the statement before holds no more.",
            "edited" => "The statement is edited.",
            "nothing" => "All statements of the article are rejected.",
            "merged" => "The names are one actor now.",
            "split" => "The name is an actor of its own now.",
            "claim-merged" => "The claims are one now.",
            "claim-split" => "The statement has left its claim.",
            "feed-removed" => "The feed is asked no more; its articles stay.",
            "watch-added" => "The question is watched: what answers it from now on is new.",
            "claim-watched" => "The claim is watched: what is said of it from now on is new, under Today.",
            "watch-removed" => "The question is watched no more.",
            "watch-seen" => "These answers are not new any more.",
            "hook-removed" => "Nothing is sent there any more.",
            "added" => "The article is read and kept.",
            "there" => "The ledger had this article already.",
            "revoked" => "It opens nothing any more.",
            "account" => "The account is made.",
            "role" => "The account has another role; its sessions have ended.",
            "removed" => "The account and its keys are gone.",
            _ => null,
        };
}
