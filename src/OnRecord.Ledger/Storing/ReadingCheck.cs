namespace OnRecord.Ledger.Storing;

/// <summary>Checks a reading before it is kept: every span lies in the text and cuts no character, every number leads somewhere.</summary>
internal static class ReadingCheck
{
    /// <exception cref="LedgerException">It is not such a reading.</exception>
    public static void Check(Reading reading)
    {
        var article = reading.Article;
        KeepableText.Check(article.Text.Value, "text");
        KeepableText.Check(article.Id, "id");
        KeepableText.Check(article.Title, "title");
        KeepableText.Check(article.Publisher, "publisher");
        var numbers = reading.Statements.Select(statement => statement.Number).ToHashSet();
        if (numbers.Count != reading.Statements.Count)
        {
            throw Refused(article, "two statements have the same number");
        }

        foreach (var statement in reading.Statements)
        {
            CheckStatement(article, statement, numbers);
        }

        foreach (var name in reading.Names)
        {
            CheckSpan(article, name.Span);
        }
    }

    private static void CheckStatement(Article article, Statement statement, HashSet<int> numbers)
    {
        foreach (var linked in new[] { statement.Parent, statement.Answers })
        {
            if (linked is { } number && (!numbers.Contains(number) || number == statement.Number))
            {
                throw Refused(article, $"s{statement.Number} leads to s{number}, which is not there");
            }
        }

        foreach (var (_, spans, _) in SpanSlots.All)
        {
            CheckSpans(article, spans(statement));
        }

        foreach (var speaker in statement.Speakers)
        {
            KeepableText.Check(speaker.Name, "name of a speaker");
        }

        CheckSpans(article, [.. statement.Figures.SelectMany(SpansOf)]);
        CheckSpans(article, [.. statement.Times.Select(time => time.Span)]);
        CheckSpans(article, [.. statement.Places.Select(place => place.Span)]);
    }

    private static IEnumerable<TextSpan> SpansOf(Figure figure)
    {
        yield return figure.Span;
        foreach (var span in new[] { figure.Counted, figure.Scope, figure.AsOf?.Span })
        {
            if (span is { } given)
            {
                yield return given;
            }
        }
    }

    private static void CheckSpans(Article article, IReadOnlyList<TextSpan> spans)
    {
        foreach (var span in spans)
        {
            CheckSpan(article, span);
        }
    }

    private static void CheckSpan(Article article, TextSpan span)
    {
        var text = article.Text.Value;
        if (span.End > text.Length)
        {
            throw Refused(article, $"the span {span} reaches past the end at {text.Length}");
        }

        if (CutsPair(text, span.Start) || CutsPair(text, span.End))
        {
            throw Refused(article, $"the span {span} cuts a character in two");
        }
    }

    private static bool CutsPair(string text, int position) =>
        position > 0
        && position < text.Length
        && char.IsHighSurrogate(text[position - 1])
        && char.IsLowSurrogate(text[position]);

    private static LedgerException Refused(Article article, FormattableString reason) =>
        Refused(article, FormattableString.Invariant(reason));

    private static LedgerException Refused(Article article, string reason) =>
        new(LedgerFailure.Refused, $"The reading of {article.Id} cannot be kept: {reason}.");
}
