using OnRecord.Ledger.Rereading;
using OnRecord.Ledger.Storing;

namespace OnRecord.Ledger.Reviews;

/// <summary>Reads and writes corrections, and applies them to the reading that is shown.</summary>
internal sealed class CorrectionRows(Session session, ILedgerDialect dialect)
{
    private const string NewValue = "value";

    /// <summary>Keeps a correction and applies it.</summary>
    /// <returns>Its number.</returns>
    /// <exception cref="LedgerException">It makes no sense of this article, or the ledger has no such article.</exception>
    public long Add(Correction correction, DateTimeOffset now)
    {
        var row =
            ArticleRows.Find(session, correction.Article)
            ?? throw new LedgerException(LedgerFailure.Refused, $"The ledger holds no article {correction.Article}.");
        var shown = new ArticleLoader(session).Load(row).Reading;
        CorrectionCheck.Check(correction, shown);
        var meant = shown.Statements.FirstOrDefault(statement => statement.Number == correction.Statement);
        var id = Write(row, correction, meant, shown.Article.Text, now);
        Apply(row);
        return id;
    }

    /// <summary>Keeps a checked correction that was made elsewhere, unless it is there, and applies it.</summary>
    /// <param name="correction">The correction.</param>
    /// <param name="meant">The statement that was meant, which the reading that is shown need not have.</param>
    /// <param name="madeAt">When it was made.</param>
    public void Import(Correction correction, Statement? meant, DateTimeOffset madeAt)
    {
        var row = ArticleRows.Find(session, correction.Article)!.Value;
        var isThere = session.Number(
            "SELECT count(*) FROM corrections WHERE article_id = @article AND verb = @verb AND field = @field "
                + "AND value = @value AND author = @author AND made_at = @at",
            ("@article", row),
            ("@verb", NameOf(correction.Verb)),
            ("@field", correction.Field),
            ("@value", correction.Value),
            ("@author", correction.Author),
            ("@at", madeAt.Stored())
        );
        var loader = new ArticleLoader(session);
        var text = loader.TextOf(row, loader.IdOf(row));
        if (isThere > 0 && OfArticle(row, []).Exists(stored => IsSame(stored, correction, meant, madeAt)))
        {
            return;
        }

        Write(row, correction, meant, text, madeAt);
        Apply(row);
    }

    private static bool IsSame(
        StoredCorrection stored,
        Correction correction,
        Statement? meant,
        DateTimeOffset madeAt
    ) =>
        stored.MadeAt == madeAt
        && stored.Correction.Verb == correction.Verb
        && stored.Correction.Field == correction.Field
        && stored.Correction.Spans.SequenceEqual(correction.Spans)
        && (stored.Meant is null ? meant is null : meant is not null && StatementMatcher.AreSame(stored.Meant, meant));

    private long Write(long row, Correction correction, Statement? meant, SourceText text, DateTimeOffset now)
    {
        var id = session
            .Number(
                "INSERT INTO corrections (article_id, verb, field, value, author, made_at, note) "
                    + "VALUES (@article, @verb, @field, @value, @author, @now, @note) RETURNING id",
                ("@article", row),
                ("@verb", NameOf(correction.Verb)),
                ("@field", correction.Field),
                ("@value", correction.Value),
                ("@author", correction.Author),
                ("@now", now.Stored()),
                ("@note", correction.Note)
            )!
            .Value;
        if (meant is not null)
        {
            WriteSpans(id, SpanSlots.Source, meant.Source, text);
            WriteSpans(id, SpanSlots.Cue, meant.Cue, text);
            WriteSpans(id, SpanSlots.Content, meant.Content, text);
        }

        WriteSpans(id, NewValue, correction.Spans, text);
        return id;
    }

    /// <summary>The corrections of an article, or of all, in the order in which they were made.</summary>
    public List<StoredCorrection> Load(long? article)
    {
        var rows = session.Rows(
            "SELECT DISTINCT article_id FROM corrections WHERE @article = 0 OR article_id = @article ORDER BY article_id",
            row => row.Long(0),
            ("@article", article ?? 0)
        );
        return [.. rows.SelectMany(row => OfArticle(row, ShownStatements(row))).OrderBy(stored => stored.Id)];
    }

    /// <summary>Applies the corrections of an article to the reading that is shown; nothing that people said before is lost.</summary>
    public void Apply(long article)
    {
        if (session.Number("SELECT count(*) FROM corrections WHERE article_id = @article", ("@article", article)) == 0)
        {
            return;
        }

        session.Execute(
            "DELETE FROM human_values WHERE statement_id IN (SELECT id FROM statements WHERE article_id = @article)",
            ("@article", article)
        );
        var statements = ShownStatements(article);
        var values = new SortedDictionary<(int Number, string Field), (string Value, long Correction)>();
        foreach (var stored in OfArticle(article, statements))
        {
            Apply(stored, statements, values);
        }

        var rows = session
            .Rows(
                "SELECT number, id FROM statements WHERE article_id = @article AND is_current = 1",
                row => (Number: row.Int(0), Id: row.Long(1)),
                ("@article", article)
            )
            .ToDictionary(row => row.Number, row => row.Id);
        foreach (var ((number, field), (value, correction)) in values)
        {
            session.Execute(
                "INSERT INTO human_values (statement_id, field, value, correction_id) VALUES (@statement, @field, @value, @correction)",
                ("@statement", rows[number]),
                ("@field", field),
                ("@value", value),
                ("@correction", correction)
            );
        }

        IndexAgain(article);
    }

    private static void Apply(
        StoredCorrection stored,
        IReadOnlyList<Statement> statements,
        SortedDictionary<(int Number, string Field), (string Value, long Correction)> values
    )
    {
        var correction = stored.Correction;
        if (correction.Verb == CorrectionVerb.Nothing)
        {
            foreach (var statement in statements)
            {
                values[(statement.Number, ReviewFields.Review)] = (ReviewState.Rejected.ToName(), stored.Id);
            }

            return;
        }

        if (correction.Statement is not { } number)
        {
            return;
        }

        switch (correction.Verb)
        {
            case CorrectionVerb.Accept:
                values[(number, ReviewFields.Review)] = (ReviewState.Accepted.ToName(), stored.Id);
                break;
            case CorrectionVerb.Reject:
                values[(number, ReviewFields.Review)] = (ReviewState.Rejected.ToName(), stored.Id);
                break;
            case CorrectionVerb.Edit:
                values[(number, correction.Field)] = (correction.Value, stored.Id);
                values.TryAdd((number, ReviewFields.Review), (ReviewState.Edited.ToName(), stored.Id));
                break;
            default:
                foreach (var key in values.Keys.Where(key => key.Number == number).ToList())
                {
                    values.Remove(key);
                }

                break;
        }
    }

    /// <summary>The corrections of an article, in the order in which they were made.</summary>
    /// <param name="article">Row of the article.</param>
    /// <param name="shown">The statements that they are to be tied to.</param>
    public List<StoredCorrection> OfArticle(long article, IReadOnlyList<Statement> shown)
    {
        var loader = new ArticleLoader(session);
        var id = loader.IdOf(article);
        var text = loader.TextOf(article, id);
        var spans = session
            .Rows(
                "SELECT t.correction_id, t.field, t.span_start, t.span_end, t.span_text FROM correction_spans t "
                    + "JOIN corrections c ON c.id = t.correction_id WHERE c.article_id = @article "
                    + "ORDER BY t.correction_id, t.field, t.position",
                row => (Correction: row.Long(0), Field: row.Text(1), Span: SpanProof.SpanAt(row, 2, text)),
                ("@article", article)
            )
            .ToLookup(span => (span.Correction, span.Field), span => span.Span);
        return session.Rows(
            "SELECT id, verb, field, value, author, made_at, note FROM corrections WHERE article_id = @article ORDER BY id",
            row =>
            {
                var own = row.Long(0);
                var verb = VerbOf(row.Text(1));
                var meant = verb == CorrectionVerb.Nothing ? null : Meant(own);
                return new StoredCorrection(
                    own,
                    new Correction
                    {
                        Article = id,
                        Statement = meant is null ? null : NumberOf(meant, shown),
                        Verb = verb,
                        Field = row.Text(2),
                        Value = row.Text(3),
                        Spans = [.. spans[(own, NewValue)]],
                        Author = row.Text(4),
                        Note = row.TextOrNull(6),
                    },
                    meant,
                    StoredValues.Instant(row.Text(5))
                );
            },
            ("@article", article)
        );

        Statement Meant(long correction) =>
            new()
            {
                Number = 1,
                Source = [.. spans[(correction, SpanSlots.Source)]],
                Cue = [.. spans[(correction, SpanSlots.Cue)]],
                Content = [.. spans[(correction, SpanSlots.Content)]],
                Form = QuotationForm.Indirect,
                Confidence = 1,
            };
    }

    private static int? NumberOf(Statement meant, IReadOnlyList<Statement> shown) =>
        StatementMatcher.Match([meant], shown).TryGetValue(meant.Number, out var number) ? number : null;

    private IReadOnlyList<Statement> ShownStatements(long article) =>
        new ArticleLoader(session).Load(article).Reading.Statements;

    // Words that people changed are found as they are now.
    private void IndexAgain(long article)
    {
        var changes = session.Number(
            "SELECT count(*) FROM corrections WHERE article_id = @article AND verb IN ('edit', 'reset')",
            ("@article", article)
        );
        if (changes == 0)
        {
            return;
        }

        dialect.Unindex(
            session,
            session
                .Number(
                    "SELECT id FROM readings WHERE article_id = @article AND is_current = 1",
                    ("@article", article)
                )!
                .Value
        );
        WordIndex.Add(session, dialect, article);
    }

    private void WriteSpans(long correction, string field, IReadOnlyList<TextSpan> spans, SourceText text)
    {
        for (var i = 0; i < spans.Count; i++)
        {
            session.Execute(
                "INSERT INTO correction_spans (correction_id, field, position, span_start, span_end, span_text) "
                    + "VALUES (@correction, @field, @position, @start, @end, @text)",
                ("@correction", correction),
                ("@field", field),
                ("@position", i),
                ("@start", spans[i].Start),
                ("@end", spans[i].End),
                ("@text", text[spans[i]])
            );
        }
    }

    private static string NameOf(CorrectionVerb verb) =>
        verb switch
        {
            CorrectionVerb.Accept => "accept",
            CorrectionVerb.Reject => "reject",
            CorrectionVerb.Edit => "edit",
            CorrectionVerb.Reset => "reset",
            CorrectionVerb.Nothing => "nothing",
            _ => throw new ArgumentOutOfRangeException(nameof(verb), verb, null),
        };

    /// <summary>What a stored name means.</summary>
    /// <exception cref="LedgerException">It means nothing.</exception>
    public static CorrectionVerb VerbOf(string name) =>
        Enum.GetValues<CorrectionVerb>()
            .Where(verb => NameOf(verb) == name)
            .Select(verb => (CorrectionVerb?)verb)
            .FirstOrDefault()
        ?? throw new LedgerException(LedgerFailure.Damaged, $"'{name}' is nothing that people do.");
}
