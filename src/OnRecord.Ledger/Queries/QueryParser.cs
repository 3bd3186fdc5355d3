using OnRecord.Ledger.Reviews;
using OnRecord.Ledger.Storing;

namespace OnRecord.Ledger.Queries;

/// <summary>Reads questions by recursive descent.</summary>
/// <remarks>
/// <code>
/// question = all { "OR" all } ;
/// all      = part { [ "AND" ] part } ;
/// part     = [ "-" | "NOT" ] ( "(" question ")" | field ":" value | phrase | word ) ;
/// </code>
/// What the fields mean stands in <c>specs/query.md</c>.
/// </remarks>
internal sealed class QueryParser
{
    /// <summary>Longest question, in UTF-16 code units.</summary>
    public const int MaxLength = 2000;

    private const int MaxDepth = 30;
    private const string Fields =
        "speaker, actor, target, kind, act, certainty, form, publisher, date, has, review, claim";

    private readonly IReadOnlyList<QueryToken> tokens;
    private int position;
    private int depth;

    private QueryParser(IReadOnlyList<QueryToken> tokens) => this.tokens = tokens;

    private QueryToken Next => tokens[position];

    /// <exception cref="QuerySyntaxException">The question cannot be understood.</exception>
    public static QueryNode Parse(string text)
    {
        if (text.Length > MaxLength)
        {
            throw new QuerySyntaxException(
                string.Create(CultureInfo.InvariantCulture, $"A question may have {MaxLength} characters."),
                MaxLength,
                text.Length - MaxLength
            );
        }

        var parser = new QueryParser(new QueryLexer(text).Read());
        var root = parser.ReadAny();
        return parser.Next is { Kind: TokenKind.Close } close ? throw Error(close, "This bracket closes none.") : root;
    }

    private QueryNode ReadAny()
    {
        var parts = new List<QueryNode> { ReadAll() };
        while (Next.Kind == TokenKind.Or)
        {
            position++;
            parts.Add(ReadAll());
        }

        return parts is [var only] ? only : new QueryNode.Any(parts);
    }

    private QueryNode ReadAll()
    {
        var parts = new List<QueryNode> { ReadPart() };
        while (Next.Kind is not (TokenKind.Or or TokenKind.Close or TokenKind.End))
        {
            if (Next.Kind == TokenKind.And)
            {
                position++;
            }

            parts.Add(ReadPart());
        }

        return parts is [var only] ? only : new QueryNode.All(parts);
    }

    private QueryNode ReadPart()
    {
        var token = Next;
        position++;
        switch (token.Kind)
        {
            case TokenKind.Minus:
                return Deeper(token, () => new QueryNode.Not(ReadPart()));
            case TokenKind.Open:
                return Deeper(token, () => ReadBracket(token));
            case TokenKind.Field:
                return ReadField(token);
            case TokenKind.Word:
            case TokenKind.Phrase:
                return WordsOf(token, WordPlace.Anywhere);
            default:
                position--;
                throw Error(token, "A word, a \"phrase\" or a field such as speaker:name is missing here.");
        }
    }

    private QueryNode ReadBracket(QueryToken open)
    {
        var inside = ReadAny();
        if (Next.Kind != TokenKind.Close)
        {
            throw Error(open, "This bracket is not closed.");
        }

        position++;
        return inside;
    }

    private QueryNode ReadField(QueryToken field)
    {
        var value = Next;
        var name = field.Text.ToLowerInvariant();
        if (!Fields.Split(", ").Contains(name))
        {
            throw new QuerySyntaxException(
                $"There is no field '{field.Text}'; the fields are {Fields}. Quotation marks make it a phrase.",
                field.Start,
                field.Length
            );
        }

        if (value.Kind is not (TokenKind.Word or TokenKind.Phrase) || value.Start != field.Start + field.Length)
        {
            throw new QuerySyntaxException(
                $"'{name}:' needs a value right behind the colon.",
                field.Start,
                field.Length
            );
        }

        position++;
        return name switch
        {
            "speaker" => WordsOf(value, WordPlace.Speaker),
            "actor" => string.IsNullOrWhiteSpace(value.Text)
                ? throw Error(value, "An actor has a name.")
                : new QueryNode.SpokenBy(value.Text),
            "target" => WordsOf(value, WordPlace.Target),
            "kind" => LabelOf(LabelField.Kind, StoredNames.Kinds.Keys, value),
            "act" => LabelOf(LabelField.Act, StoredNames.Acts.Keys, value),
            "certainty" => LabelOf(LabelField.Certainty, StoredNames.Certainties.Keys, value),
            "form" => LabelOf(LabelField.Form, StoredNames.Forms.Keys, value),
            "publisher" => PublisherOf(value),
            "date" => DateRange.Read(value),
            "claim" => new QueryNode.OfClaim(
                StatementAddress.Parse(value.Text)
                    ?? throw Error(
                        value,
                        $"'{value.Text}' names no statement; its page tells its id, such as 3f2a99b0c1d2.s7."
                    )
            ),
            "review" => LabelOf(LabelField.Review, ReviewStates.Names, value),
            _ => HasOf(value),
        };
    }

    private QueryNode Deeper(QueryToken token, Func<QueryNode> read)
    {
        if (++depth > MaxDepth)
        {
            throw Error(token, "The question is nested too deep.");
        }

        var node = read();
        depth--;
        return node;
    }

    private static QueryNode.Words WordsOf(QueryToken token, WordPlace place)
    {
        return token.Text.EnumerateRunes().Any(Rune.IsLetterOrDigit)
            ? new QueryNode.Words(token.Text, place)
            : throw Error(token, "There is no letter or digit in this to look for.");
    }

    private static QueryNode.Label LabelOf(LabelField field, IEnumerable<string> names, QueryToken token)
    {
        var known = names.ToList();
        var name = known.Find(name => name.Equals(token.Text, StringComparison.OrdinalIgnoreCase));
        return name is null
            ? throw Error(
                token,
                $"'{token.Text}' is no {field.ToString().ToLowerInvariant()}; there are {string.Join(", ", known)}."
            )
            : new QueryNode.Label(field, name);
    }

    private static QueryNode.Publisher PublisherOf(QueryToken token) =>
        string.IsNullOrWhiteSpace(token.Text)
            ? throw Error(token, "A publisher has a name.")
            : new QueryNode.Publisher(token.Text);

    private static QueryNode.Has HasOf(QueryToken token) =>
        Enum.GetValues<Feature>()
            .Where(feature => feature.ToString().Equals(token.Text, StringComparison.OrdinalIgnoreCase))
            .Select(feature => new QueryNode.Has(feature))
            .FirstOrDefault()
        ?? throw Error(token, $"'{token.Text}' is nothing that a statement has; there are evidence, figure, denial.");

    private static QuerySyntaxException Error(QueryToken token, string message) =>
        new(message, token.Start, token.Length);
}
