namespace OnRecord.Ledger.Queries;

/// <summary>Cuts a question into its pieces.</summary>
internal sealed class QueryLexer(string text)
{
    private const string Quotes = "\"\u201C\u201D\u201E";

    private int position;

    /// <summary>All pieces, the end included.</summary>
    /// <exception cref="QuerySyntaxException">A phrase does not end.</exception>
    public IReadOnlyList<QueryToken> Read()
    {
        var tokens = new List<QueryToken>();
        while (true)
        {
            while (position < text.Length && char.IsWhiteSpace(text[position]))
            {
                position++;
            }

            if (position == text.Length)
            {
                tokens.Add(new QueryToken(TokenKind.End, "", text.Length, 0));
                return tokens;
            }

            tokens.Add(ReadToken(afterField: tokens is [.., { Kind: TokenKind.Field } field] && IsBehind(field)));
        }
    }

    private bool IsBehind(QueryToken token) => token.Start + token.Length == position;

    private QueryToken ReadToken(bool afterField)
    {
        var unit = text[position];
        if (unit is '(' or ')')
        {
            return new QueryToken(unit == '(' ? TokenKind.Open : TokenKind.Close, "", position++, 1);
        }

        if (unit == '-' && !afterField)
        {
            return new QueryToken(TokenKind.Minus, "", position++, 1);
        }

        return Quotes.Contains(unit, StringComparison.Ordinal) ? ReadPhrase() : ReadWord(afterField);
    }

    private QueryToken ReadPhrase()
    {
        var start = position++;
        while (position < text.Length && !Quotes.Contains(text[position], StringComparison.Ordinal))
        {
            position++;
        }

        if (position == text.Length)
        {
            throw new QuerySyntaxException("This phrase has no closing quotation mark.", start, text.Length - start);
        }

        var phrase = text[(start + 1)..position++];
        return new QueryToken(TokenKind.Phrase, phrase, start, position - start);
    }

    private QueryToken ReadWord(bool afterField)
    {
        var start = position;
        while (position < text.Length && IsInWord(text[position]))
        {
            position++;
            if (!afterField && text[position - 1] == ':' && position - start > 1)
            {
                return new QueryToken(TokenKind.Field, text[start..(position - 1)], start, position - start);
            }
        }

        var word = text[start..position];
        var kind = word switch
        {
            "OR" => TokenKind.Or,
            "AND" => TokenKind.And,
            "NOT" => TokenKind.Minus,
            _ => TokenKind.Word,
        };
        return new QueryToken(kind, word, start, word.Length);
    }

    private static bool IsInWord(char unit) =>
        !char.IsWhiteSpace(unit) && unit is not ('(' or ')') && !Quotes.Contains(unit, StringComparison.Ordinal);
}
