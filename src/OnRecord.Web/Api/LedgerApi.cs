using OnRecord.Ledger.Json;
using OnRecord.Ledger.Reviews;
using OnRecord.Statements.Json;
using OnRecord.Web.Access;
using OnRecord.Web.ActorPages;
using OnRecord.Web.ArticlePages;
using OnRecord.Web.SearchPages;
using OnRecord.Web.SettingsPages;

namespace OnRecord.Web.Api;

/// <summary>Articles, actors and models for programs.</summary>
internal static class LedgerApi
{
    /// <summary>How much the ledger holds.</summary>
    public static IResult About(HttpContext context, StatementLedger ledger) =>
        ApiBody.Of(context, new JsonLedger(ledger.Count(), WebServer.Version));

    /// <summary>Lists articles, the last published first.</summary>
    /// <param name="limit">Most articles of a page, 1 to 200; 50 by default.</param>
    /// <param name="after">Where the page before ended.</param>
    /// <param name="review">Only articles with a statement in this state of review: open, edited, accepted or rejected; nothing for all.</param>
    /// <param name="fields">Which fields of each article; nothing for all.</param>
    public static IResult Articles(
        int? limit,
        string? after,
        string? review,
        string? fields,
        HttpContext context,
        StatementLedger ledger
    )
    {
        _ = fields;
        if (limit is < 1 or > ApiProblem.MostOnPage)
        {
            return ApiProblem.OfLimit();
        }

        if (!ReviewFilter.TryParse(review, out var state))
        {
            return ApiProblem.OfReview(review!);
        }

        if (ApiList.WantsLines(context))
        {
            return ApiList.Lines(context, AllArticles(ledger, state));
        }

        try
        {
            var page = ledger.Articles(limit ?? 50, after, state);
            return ApiBody.Of(
                context,
                new JsonArticles([.. page.Articles.Select(JsonArticleLine.Of)], page.Next),
                "articles"
            );
        }
        catch (ArgumentException)
        {
            return ApiProblem.OfCursor();
        }
    }

    /// <summary>All that the ledger holds of an article: places, versions, text, reading, reviews.</summary>
    /// <param name="id">Its id, or the first six digits or more.</param>
    /// <param name="fields">Which fields; nothing for all.</param>
    public static IResult Article(string id, string? fields, HttpContext context, StatementLedger ledger)
    {
        _ = fields;
        return ArticleId.TryParse(id, out var articleId) && ledger.Find(articleId) is { } stored
            ? ApiBody.Of(context, JsonStored.Of(stored) with { Text = stored.Reading.Article.Text.Value })
            : ApiProblem.OfMissing("article");
    }

    /// <summary>Reads a text and keeps it.</summary>
    /// <param name="text">The text.</param>
    public static async Task<IResult> Add(
        ReadRequest text,
        HttpContext context,
        ReadingDesk desk,
        StatementLedger ledger,
        AuditLog audit
    )
    {
        var form = FormOf(text);
        if (!desk.IsOpen)
        {
            return ApiProblem.Of("This server has no model to read with.");
        }

        if (form.ToArticle(out var error) is not { } article)
        {
            return ApiProblem.Of(error!);
        }

        var reading = await desk.ReadAsync(article, context.RequestAborted);
        var addition = ledger.Add(
            reading,
            new Appearance
            {
                Address = TextForm.AddressOf(article),
                PublishedFrom = article.Published is null ? null : "given",
            }
        );
        var id = ArticleId.Of(article.Text);
        audit.Write(context, "add", id.ToString());
        return TypedResults.Json(
            new JsonAddition(id.Digits, addition),
            ApiBody.Json,
            statusCode: addition == Addition.Added ? StatusCodes.Status201Created : StatusCodes.Status200OK
        );
    }

    /// <summary>Reads a text without keeping anything of it.</summary>
    /// <param name="text">The text.</param>
    public static async Task<IResult> Read(ReadRequest text, HttpContext context, ReadingDesk desk) =>
        !desk.IsOpen ? ApiProblem.Of("This server has no model to read with.")
        : FormOf(text).ToArticle(out var error) is { } article
            ? TypedResults.Text(
                ReadingJson.ToLine(await desk.ReadAsync(article, context.RequestAborted)) + "\n",
                "application/json; charset=utf-8"
            )
        : ApiProblem.Of(error!);

    /// <summary>Lists actors, those with the most statements first.</summary>
    /// <param name="q">A part of a name; nothing for all.</param>
    /// <param name="limit">Most actors of a page, 1 to 200; 50 by default.</param>
    /// <param name="after">Where the page before ended.</param>
    /// <param name="review">Only by statements in this state of review: open, edited, accepted or rejected; nothing for all that nobody rejected.</param>
    /// <param name="fields">Which fields of each actor; nothing for all.</param>
    public static IResult Actors(
        string? q,
        int? limit,
        string? after,
        string? review,
        string? fields,
        HttpContext context,
        StatementLedger ledger
    )
    {
        _ = fields;
        if (limit is < 1 or > ApiProblem.MostOnPage)
        {
            return ApiProblem.OfLimit();
        }

        if (!ReviewFilter.TryParse(review, out var state))
        {
            return ApiProblem.OfReview(review!);
        }

        var all = ledger
            .Actors(state)
            .Where(actor =>
                string.IsNullOrWhiteSpace(q)
                || actor.Aliases.Any(alias => alias.Name.Contains(q.Trim(), StringComparison.OrdinalIgnoreCase))
            )
            .ToList();
        if (ApiList.WantsLines(context))
        {
            return ApiList.Lines(context, all.Select(JsonActor.Of));
        }

        if (ActorCursor.Start(after, all) is not { } start)
        {
            return ApiProblem.OfCursor();
        }

        var page = all.Skip(start).Take(limit ?? 50).ToList();
        return ApiBody.Of(
            context,
            new JsonActors(
                [.. page.Select(JsonActor.Of)],
                start + page.Count < all.Count && page.Count > 0 ? ActorCursor.After(page[^1]) : null
            ),
            "actors"
        );
    }

    /// <summary>What an actor said, the newest first.</summary>
    /// <param name="name">A name; for a surname with <c>@</c> and digits of its article's id.</param>
    /// <param name="after">Where the page before ended.</param>
    /// <param name="fields">Which fields of each statement; nothing for all.</param>
    public static IResult Actor(
        string? name,
        string? after,
        string? fields,
        HttpContext context,
        StatementLedger ledger
    )
    {
        _ = fields;
        return ActorRoutes.Find(ledger, name ?? "", after)?.WithPositions(ledger) is not { } view
                ? ApiProblem.OfMissing("actor, or several")
            : view.HasOtherCursor ? ApiProblem.OfCursor()
            : ApiBody.Of(
                context,
                new JsonActorRecord(
                    JsonActor.Of(view.Actor),
                    view.Counts,
                    [.. view.Said.Statements.Select(JsonHit.Of)],
                    view.Said.Next?.ToString(),
                    [.. view.Positions.Positions.Select(JsonActorClaim.Of)]
                ),
                "statements"
            );
    }

    /// <summary>Makes a name another name of an actor, or an actor of its own.</summary>
    /// <param name="decision">What is decided.</param>
    public static IResult Decide(
        ActorDecisionRequest decision,
        HttpContext context,
        StatementLedger ledger,
        AuditLog audit
    )
    {
        if (string.IsNullOrWhiteSpace(decision.Name))
        {
            return ApiProblem.Of("name is missing.");
        }

        ledger.DecideActor(decision.Name, decision.Into, context.User.Identity!.Name!, decision.Note);
        audit.Write(context, decision.Into is null ? "split" : "merge", decision.Name);
        return TypedResults.NoContent();
    }

    /// <summary>The models that are there, with their error rates.</summary>
    public static IResult Models(HttpContext context, WebOptions options) =>
        ApiBody.Of(context, ModelShelf.Of(options).Select(model => model.ToJson()).ToList());

    private static IEnumerable<JsonArticleLine> AllArticles(StatementLedger ledger, ReviewState? review)
    {
        string? after = null;
        do
        {
            var page = ledger.Articles(ApiProblem.MostOnPage, after, review);
            foreach (var line in page.Articles)
            {
                yield return JsonArticleLine.Of(line);
            }

            after = page.Next;
        } while (after is not null);
    }

    private static TextForm FormOf(ReadRequest text) =>
        new(
            text.Text,
            text.Title,
            text.Publisher,
            text.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            text.Url
        );
}
