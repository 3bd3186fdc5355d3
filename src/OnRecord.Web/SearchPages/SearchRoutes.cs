using Microsoft.AspNetCore.Http.HttpResults;
using OnRecord.Ledger.Claiming;
using OnRecord.Ledger.Finding;
using OnRecord.Ledger.Queries;
using OnRecord.Web.Layout;

namespace OnRecord.Web.SearchPages;

/// <summary>The first page, and the answers to questions.</summary>
internal static class SearchRoutes
{
    private const int PageSize = 20;
    private const int NewestShown = 8;
    private const int ActorsShown = 12;
    private const int ClaimsShown = 3;

    public static IResult Home(HttpContext context, StatementLedger ledger) =>
        new RazorComponentResult<HomePage>(
            new
            {
                Head = PageHead.Of(context, "Who said what"),
                Counts = ledger.Count(),
                Disputed = ledger
                    .FindClaims(
                        new ClaimRequest
                        {
                            Order = ClaimOrder.Contested,
                            OnlyContested = true,
                            Limit = ClaimsShown,
                        }
                    )
                    .Claims,
                Newest = ledger.Articles(NewestShown).Articles,
                Actors = ledger
                    .Actors()
                    .Where(actor => actor.Aliases.Any(alias => alias.Article is null))
                    .Take(ActorsShown)
                    .ToList(),
            }
        );

    public static IResult Find(string? q, string? sort, string? after, HttpContext context, StatementLedger ledger)
    {
        var view = Answer(ledger, q ?? "", sort, after);
        return new RazorComponentResult<SearchPage>(
            new
            {
                View = view,
                Head = PageHead.Of(
                    context,
                    view.Question.Length > 0 ? VisibleText.Line(view.Question) : "Statements"
                ) with
                {
                    Question = view.Question,
                    Feeds =
                    [
                        ("application/atom+xml", view.In("/feeds/statements.atom")),
                        ("application/feed+json", view.In("/feeds/statements.json")),
                    ],
                },
            }
        )
        {
            StatusCode = view.Error is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
        };
    }

    private static SearchView Answer(StatementLedger ledger, string question, string? sort, string? after)
    {
        question = question.Trim();
        if (!TryParse(question, out var query, out var error))
        {
            return new SearchView { Question = question, Error = error };
        }

        var request = new FindRequest(query!)
        {
            Order = OrderOf(sort, FindOrder.Relevance),
            Limit = PageSize,
            After = after is null ? null : FindCursor.Parse(after),
        };
        // A cursor of another question is no reason to show nothing.
        if (request.After?.BelongsTo(request) == false)
        {
            request = request with { After = null };
        }

        var page = ledger.Find(request);
        return new SearchView
        {
            Question = question,
            Understood = query!.ToString() is { Length: > 0 } understood && understood != question ? understood : null,
            Order = request.Order,
            Found = page.Statements,
            Next = page.Next?.ToString(),
            Counts = ledger.CountFacets(query),
        };
    }

    /// <summary>Reads a question, of which nothing means everything.</summary>
    public static bool TryParse(string? question, out Query? query, out QueryError? error)
    {
        if (string.IsNullOrWhiteSpace(question))
        {
            (query, error) = (Query.Everything, null);
            return true;
        }

        return Query.TryParse(question, out query, out error);
    }

    /// <summary>The order that an address names; another for one that is none.</summary>
    public static FindOrder OrderOf(string? sort, FindOrder otherwise) =>
        sort switch
        {
            "relevance" => FindOrder.Relevance,
            "newest" => FindOrder.Newest,
            "oldest" => FindOrder.Oldest,
            _ => otherwise,
        };
}
