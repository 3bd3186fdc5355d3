using System.Diagnostics.CodeAnalysis;

namespace OnRecord.Ledger.Queries;

/// <summary>A question to a ledger, in the language of <c>specs/query.md</c>. Immutable, so safe on any thread.</summary>
public sealed class Query
{
    private Query(string text, QueryNode root)
    {
        Text = text;
        Root = root;
    }

    /// <summary>The question that every statement answers; no text means it.</summary>
    public static Query Everything { get; } = new("", new QueryNode.All([]));

    /// <summary>The question as it was asked.</summary>
    public string Text { get; }

    internal QueryNode Root { get; }

    /// <summary>Reads a question.</summary>
    /// <param name="text">At most <see cref="QueryParser.MaxLength"/> UTF-16 code units.</param>
    /// <param name="query">The question; null when it cannot be understood.</param>
    /// <param name="error">Why it cannot be understood, and where; null when it can.</param>
    public static bool TryParse(
        string text,
        [NotNullWhen(true)] out Query? query,
        [NotNullWhen(false)] out QueryError? error
    )
    {
        ArgumentNullException.ThrowIfNull(text);
        (query, error) = (null, null);
        try
        {
            query = new Query(text, QueryParser.Parse(text));
            return true;
        }
        catch (QuerySyntaxException e)
        {
            error = e.Error;
            return false;
        }
    }

    /// <summary>How the question is understood, with every AND, OR and bracket written out.</summary>
    public override string ToString() => Root.ToString();
}

/// <summary>Why a question cannot be understood.</summary>
/// <param name="Message">Why, and what would do, in a sentence or two.</param>
/// <param name="Start">Where in the question it stands, in UTF-16 code units.</param>
/// <param name="Length">How many code units of it are meant; 0 at the end of the question.</param>
public sealed record QueryError(string Message, int Start, int Length);
