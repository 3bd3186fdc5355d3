using System.Text;

namespace OnRecord.Web.Api;

/// <summary>Lists that are short enough to be in memory: by pages with a cursor that names the last item, or whole as lines.</summary>
internal static class ApiList
{
    /// <summary>Media type of a line for each item.</summary>
    public const string Ndjson = "application/x-ndjson";

    private const int DefaultLimit = 50;

    /// <summary>Whether the caller wants a line for each item.</summary>
    public static bool WantsLines(HttpContext context) =>
        context.Request.Headers.Accept.ToString().Contains(Ndjson, StringComparison.OrdinalIgnoreCase);

    /// <summary>A page of a list, or all of it in lines.</summary>
    /// <param name="context">Who asks, with <c>fields</c> in the query.</param>
    /// <param name="list">Name of the list; a cursor of one list is none of another.</param>
    /// <param name="all">All items in their order.</param>
    /// <param name="keyOf">What names an item, in its list once.</param>
    /// <param name="limit">Most items of a page; null for 50.</param>
    /// <param name="after">The cursor of the page before; null for the first page.</param>
    /// <param name="page">Makes a page of items and the cursor of the next page.</param>
    public static IResult Of<T, TPage>(
        HttpContext context,
        string list,
        IReadOnlyList<T> all,
        Func<T, string> keyOf,
        int? limit,
        string? after,
        Func<IReadOnlyList<T>, string?, TPage> page
    )
    {
        if (limit is < 1 or > ApiProblem.MostOnPage)
        {
            return ApiProblem.OfLimit();
        }

        if (WantsLines(context))
        {
            return Lines(context, all);
        }

        var start = 0;
        if (after is not null)
        {
            var last = ListCursor.KeyIn(after, list);
            start = last is null ? 0 : all.TakeWhile(item => keyOf(item) != last).Count() + 1;
            if (last is null || start > all.Count)
            {
                return ApiProblem.OfCursor();
            }
        }

        List<T> items = [.. all.Skip(start).Take(limit ?? DefaultLimit)];
        var next = start + items.Count < all.Count && items.Count > 0 ? ListCursor.After(list, keyOf(items[^1])) : null;
        return ApiBody.Of(context, page(items, next), list);
    }

    /// <summary>Items, a line each.</summary>
    public static IResult Lines<T>(HttpContext context, IEnumerable<T> items)
    {
        var fields = ApiBody.FieldsOf(context.Request);
        return TypedResults.Stream(
            async body =>
            {
                await using var writer = new StreamWriter(body, new UTF8Encoding(false), leaveOpen: true);
                foreach (var item in items)
                {
                    context.RequestAborted.ThrowIfCancellationRequested();
                    await writer.WriteAsync(ApiBody.Written(item, fields) + "\n");
                }
            },
            Ndjson
        );
    }
}
