using OnRecord.Statements.Json;

namespace OnRecord.Ledger.Storing;

/// <summary>Writes the statements and names of checked readings. Lives as long as its session.</summary>
internal sealed class StatementWriter : IDisposable
{
    private readonly Prepared statement;
    private readonly Prepared span;
    private readonly Prepared speaker;
    private readonly Prepared figure;
    private readonly Prepared time;
    private readonly Prepared place;
    private readonly Prepared name;

    public StatementWriter(Session session)
    {
        statement = Insert(
            session,
            "statements",
            " RETURNING id",
            "reading_id",
            "article_id",
            "number",
            "parent",
            "answers",
            "form",
            "kind",
            "kind_confidence",
            "act",
            "act_confidence",
            "certainty",
            "certainty_confidence",
            "confidence",
            "day",
            "is_current"
        );
        string[] spanColumns = ["position", "span_start", "span_end", "span_text"];
        span = Insert(session, "spans", "", ["statement_id", "field", .. spanColumns, "confidence"]);
        speaker = Insert(session, "speakers", "", "statement_id", "position", "name", "kind", "confidence");
        string[] figureColumns =
        [
            .. spanColumns,
            "value",
            "low",
            "high",
            "bound",
            "unit",
            "counted_start",
            "counted_end",
            "counted_text",
            "scope_start",
            "scope_end",
            "scope_text",
        ];
        figure = Insert(session, "figures", "", ["statement_id", .. figureColumns]);
        string[] timeColumns = ["first_day", "last_day", "form", "grain", "length_amount", "length_unit", "role"];
        time = Insert(session, "times", "", ["statement_id", "field", .. spanColumns, .. timeColumns]);
        place = Insert(session, "places", "", ["statement_id", .. spanColumns, "country", "name", "kind"]);
        name = Insert(session, "names", "", ["reading_id", .. spanColumns, "kind", "confidence"]);
    }

    /// <summary>Writes a statement and returns its row.</summary>
    /// <param name="reading">Row of its reading.</param>
    /// <param name="article">Row of its article.</param>
    /// <param name="day">Day of its article; empty when unknown.</param>
    /// <param name="found">The statement.</param>
    /// <param name="text">The text of its article.</param>
    public long Write(long reading, long article, string day, Statement found, SourceText text)
    {
        var id = statement.Number(
            reading,
            article,
            found.Number,
            found.Parent,
            found.Answers,
            found.Form.ToWireName(),
            found.Kind?.Value.ToWireName(),
            found.Kind?.Confidence,
            found.Act?.Value.ToWireName(),
            found.Act?.Confidence,
            found.Certainty?.Value.ToWireName(),
            found.Certainty?.Confidence,
            found.Confidence,
            day,
            1
        );
        foreach (var (field, spans, confidence) in SpanSlots.All)
        {
            var position = 0;
            foreach (var part in spans(found))
            {
                span.Run(id, field, position++, part.Start, part.End, text[part], confidence(found));
            }
        }

        for (var i = 0; i < found.Speakers.Count; i++)
        {
            var who = found.Speakers[i];
            speaker.Run(id, i, who.Name, who.Kind.ToWireName(), who.Confidence);
        }

        WriteFigures(id, found, text);
        for (var i = 0; i < found.Times.Count; i++)
        {
            WriteTime(id, "time", i, found.Times[i], text);
        }

        for (var i = 0; i < found.Places.Count; i++)
        {
            var where = found.Places[i];
            var part = where.Span;
            place.Run(id, i, part.Start, part.End, text[part], where.Country, where.Name, where.Kind.ToWireName());
        }

        return id;
    }

    /// <summary>Writes the names of a reading.</summary>
    public void WriteNames(long reading, IReadOnlyList<NameMention> names, SourceText text)
    {
        for (var i = 0; i < names.Count; i++)
        {
            var (part, kind, confidence) = names[i];
            name.Run(reading, i, part.Start, part.End, text[part], kind.ToWireName(), confidence);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        statement.Dispose();
        span.Dispose();
        speaker.Dispose();
        figure.Dispose();
        time.Dispose();
        place.Dispose();
        name.Dispose();
    }

    private void WriteFigures(long id, Statement found, SourceText text)
    {
        for (var i = 0; i < found.Figures.Count; i++)
        {
            var number = found.Figures[i];
            figure.Run(
                id,
                i,
                number.Span.Start,
                number.Span.End,
                text[number.Span],
                number.Value.Stored(),
                number.Low.Stored(),
                number.High.Stored(),
                number.Bound.ToWireName(),
                number.Unit,
                number.Counted?.Start,
                number.Counted?.End,
                number.Counted is { } counted ? text[counted] : null,
                number.Scope?.Start,
                number.Scope?.End,
                number.Scope is { } scope ? text[scope] : null
            );
            if (number.AsOf is { } asOf)
            {
                WriteTime(id, "as_of", i, asOf, text);
            }
        }
    }

    private void WriteTime(long id, string field, int position, TimeExpression found, SourceText text) =>
        time.Run(
            id,
            field,
            position,
            found.Span.Start,
            found.Span.End,
            text[found.Span],
            found.From.Stored(),
            found.To.Stored(),
            found.Form.ToWireName(),
            found.Grain.ToWireName(),
            found.Length is { } length ? length.Amount.Stored() : null,
            found.Length?.Unit.ToWireName(),
            found.Role.ToWireName()
        );

    private static Prepared Insert(Session session, string table, string ending, params string[] columns)
    {
        var parameters = columns.Select(column => "@" + column).ToArray();
        return session.Prepare(
            $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", parameters)}){ending}",
            parameters
        );
    }
}
