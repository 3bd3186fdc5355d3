using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using OnRecord.Ledger.Reviews;
using OnRecord.Web.Access;
using OnRecord.Web.Layout;
using OnRecord.Web.Safety;
using OnRecord.Web.SearchPages;

namespace OnRecord.Web.ArticlePages;

/// <summary>Articles: the list, one with its statements, its versions, and new ones.</summary>
internal static class ArticleRoutes
{
    private const int PageSize = 50;
    private const string Missing = "The ledger holds no such article.";

    public static IResult List(string? after, string? review, HttpContext context, StatementLedger ledger)
    {
        if (!ReviewFilter.TryParse(review, out var state))
        {
            return FailurePages.Of(context, StatusCodes.Status400BadRequest, "There is no such state of review.");
        }

        try
        {
            return new RazorComponentResult<ArticlesPage>(
                new
                {
                    Head = PageHead.Of(context, "Articles"),
                    Page = ledger.Articles(PageSize, after, state),
                    Review = state,
                }
            );
        }
        catch (ArgumentException)
        {
            return FailurePages.Of(context, StatusCodes.Status400BadRequest, "There is no such page of the list.");
        }
    }

    public static IResult Show(
        string id,
        string? act,
        string? kind,
        string? review,
        string? speaker,
        HttpContext context,
        StatementLedger ledger
    ) =>
        Find(ledger, id) is { } stored
            ? Page(
                context,
                new ArticleView
                {
                    Stored = stored,
                    Reading = stored.Reviewed,
                    Newest = NewestText.Of(ledger, stored),
                    Claims = ledger.SizesOfClaims(stored.Id),
                    Filter = StatementFilter.Of(act, kind, review, speaker),
                }
            )
            : FailurePages.Of(context, StatusCodes.Status404NotFound, Missing);

    /// <summary>The text as it is kept, for whoever wants to prove its hash: never as HTML, and in a sandbox.</summary>
    public static IResult Text(string id, HttpContext context, StatementLedger ledger)
    {
        if (Find(ledger, id) is not { } stored)
        {
            return FailurePages.Of(context, StatusCodes.Status404NotFound, Missing);
        }

        var text = stored.Reading.Article.Text;
        context.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'; frame-ancestors 'none'";
        context.Response.Headers["Repr-Digest"] =
            $"sha-256=:{Convert.ToBase64String(Convert.FromHexString(text.Sha256))}:";
        return TypedResults.Bytes(Encoding.UTF8.GetBytes(text.Value), "text/plain; charset=utf-8");
    }

    public static IResult Compare(string id, string other, HttpContext context, StatementLedger ledger) =>
        Find(ledger, id) is { } one && Find(ledger, other) is { } two
            ? new RazorComponentResult<ComparePage>(
                new { Head = PageHead.Of(context, "Two versions"), View = ComparedTexts.Of(ledger, one, two) }
            )
            : FailurePages.Of(context, StatusCodes.Status404NotFound, Missing);

    public static IResult Nothing(string id, HttpContext context, StatementLedger ledger, AuditLog audit)
    {
        if (Find(ledger, id) is not { } stored)
        {
            return FailurePages.Of(context, StatusCodes.Status404NotFound, Missing);
        }

        ledger.Correct(
            new Correction
            {
                Article = stored.Id,
                Verb = CorrectionVerb.Nothing,
                Author = context.User.Identity!.Name!,
            }
        );
        audit.Write(context, "nothing", stored.Id.ToString());
        return TypedResults.LocalRedirect($"/articles/{stored.Id}?done=nothing");
    }

    public static IResult Ask(HttpContext context, ReadingDesk desk) =>
        desk.IsOpen
            ? Form(context, new TextForm("", null, null, null, null), error: null)
            : FailurePages.Of(context, StatusCodes.Status404NotFound, "There is no model to read with.");

    public static async Task<IResult> Read(
        [FromForm] string? text,
        [FromForm] string? title,
        [FromForm] string? publisher,
        [FromForm] string? published,
        [FromForm] string? url,
        [FromForm] string? keep,
        HttpContext context,
        ReadingDesk desk,
        StatementLedger ledger,
        AuditLog audit
    )
    {
        if (!desk.IsOpen)
        {
            return FailurePages.Of(context, StatusCodes.Status404NotFound, "There is no model to read with.");
        }

        var form = new TextForm(text, title, publisher, published, url);
        if (form.ToArticle(out var error) is not { } article)
        {
            return Form(context, form, error);
        }

        if (keep is null)
        {
            var reading = await desk.ReadAsync(article, context.RequestAborted);
            return Page(
                context,
                new ArticleView { Reading = reading, Filter = StatementFilter.Of(null, null, null, null) }
            );
        }

        if (!context.User.May(Role.Editor))
        {
            return FailurePages.Of(context, StatusCodes.Status403Forbidden, "Your role does not allow this.");
        }

        var addition = ledger.Add(
            await desk.ReadAsync(article, context.RequestAborted),
            new Appearance
            {
                Address = TextForm.AddressOf(article),
                PublishedFrom = article.Published is null ? null : "given",
            }
        );
        var id = ArticleId.Of(article.Text);
        audit.Write(context, "add", id.ToString());
        return TypedResults.LocalRedirect($"/articles/{id}?done={(addition == Addition.Added ? "added" : "there")}");
    }

    private static StoredArticle? Find(StatementLedger ledger, string id) =>
        ArticleId.TryParse(id, out var articleId) ? ledger.Find(articleId) : null;

    private static RazorComponentResult Page(HttpContext context, ArticleView view) =>
        new RazorComponentResult<ArticlePage>(
            new
            {
                View = view,
                Head = PageHead.Of(context, view.Title) with
                {
                    Marks = view.Reading.Statements.Count,
                    Description = string.Create(
                        CultureInfo.InvariantCulture,
                        $"{view.Reading.Statements.Count} statements. {VisibleText.Line(view.Reading.Article.Publisher ?? "")}"
                    ),
                },
            }
        );

    private static RazorComponentResult Form(HttpContext context, TextForm form, string? error) =>
        new RazorComponentResult<ReadPage>(
            new
            {
                Head = PageHead.Of(context, "Read a text"),
                Form = form,
                Error = error,
            }
        )
        {
            StatusCode = error is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
        };
}
