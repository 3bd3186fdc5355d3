namespace OnRecord.Ledger.Storing;

/// <summary>Loads readings as they were kept; every span is checked against the text again.</summary>
internal sealed class ReadingLoader(Session session)
{
    private const string SpanColumns = "span_start, span_end, span_text";

    /// <summary>The reading of a row.</summary>
    /// <param name="id">Row of the reading.</param>
    /// <param name="article">Its article, with the text.</param>
    /// <param name="only">Row of the one statement that is wanted; null for all.</param>
    /// <exception cref="LedgerException">A span is not its text, or a label is none.</exception>
    public Reading Load(long id, Article article, long? only = null)
    {
        var text = article.Text;
        var wanted = only is null ? "s.reading_id = @id" : "s.id = @id";
        var engine = session
            .Rows(
                "SELECT engine, model FROM readings WHERE id = @id",
                row => new EngineVersion(row.Text(0), row.Text(1)),
                ("@id", id)
            )
            .Single();
        var spans = Grouped(
            "spans",
            $"t.statement_id, {SpanColumns}, field, t.confidence",
            row => (Field: row.Text(4), Span: SpanProof.SpanAt(row, 1, text), Confidence: row.FloatOrNull(5))
        );
        var speakers = Grouped(
            "speakers",
            "t.statement_id, t.name, t.kind, t.confidence",
            row => new Speaker(row.Text(1), StoredNames.Kinds.Read(row.Text(2)), row.Float(3))
        );
        var times = Grouped(
            "times",
            $"t.statement_id, {SpanColumns}, field, position, first_day, last_day, t.form, grain, length_amount, length_unit, role",
            row => (Field: row.Text(4), Position: row.Int(5), Time: TimeAt(row, text))
        );
        var asOf = times.ToDictionary(
            group => group.Key,
            group => group.Where(time => time.Field == "as_of").ToDictionary(time => time.Position, time => time.Time)
        );
        var figures = Grouped(
            "figures",
            $"t.statement_id, {SpanColumns}, position, value, low, high, bound, unit, counted_start, counted_end, counted_text, scope_start, scope_end, scope_text",
            row => FigureAt(row, text, asOf.GetValueOrDefault(row.Long(0)))
        );
        var places = Grouped(
            "places",
            $"t.statement_id, {SpanColumns}, country, t.name, t.kind",
            row => new Place(SpanProof.SpanAt(row, 1, text), row.TextOrNull(4))
            {
                Name = row.TextOrNull(5),
                Kind = StoredNames.PlaceKinds.Read(row.Text(6)),
            }
        );
        return new Reading
        {
            Article = article,
            Engine = engine,
            Statements = session.Rows(
                "SELECT id, number, parent, answers, form, kind, kind_confidence, act, act_confidence, certainty, "
                    + "certainty_confidence, confidence "
                    + $"FROM statements s WHERE {wanted} ORDER BY number",
                StatementAt,
                ("@id", only ?? id)
            ),
            Names = session.Rows(
                $"SELECT {SpanColumns}, kind, confidence FROM names WHERE reading_id = @id ORDER BY position",
                row => new NameMention(
                    SpanProof.SpanAt(row, 0, text),
                    StoredNames.NameKinds.Read(row.Text(3)),
                    row.Float(4)
                ),
                ("@id", id)
            ),
        };

        ILookup<long, T> Grouped<T>(string table, string columns, Func<Row, T> map) =>
            session
                .Rows(
                    $"SELECT {columns} FROM {table} t JOIN statements s ON s.id = t.statement_id "
                        + $"WHERE {wanted} ORDER BY t.statement_id, t.position",
                    row => (Statement: row.Long(0), Value: map(row)),
                    ("@id", only ?? id)
                )
                .ToLookup(found => found.Statement, found => found.Value);

        Statement StatementAt(Row row)
        {
            var own = row.Long(0);
            return new Statement
            {
                Number = row.Int(1),
                Parent = row.IntOrNull(2),
                Answers = row.IntOrNull(3),
                Source = Spans(SpanSlots.Source),
                Cue = Spans(SpanSlots.Cue),
                Content = Spans(SpanSlots.Content),
                Form = StoredNames.Forms.Read(row.Text(4)),
                Kind = Judged(row, 5, StoredNames.Kinds),
                Act = Judged(row, 7, StoredNames.Acts),
                Certainty = Judged(row, 9, StoredNames.Certainties),
                Confidence = row.Float(11),
                Speakers = [.. speakers[own]],
                Setting = SpanSlots.SettingOf(Found),
                Figures = [.. figures[own]],
                Times = [.. times[own].Where(time => time.Field == "time").Select(time => time.Time)],
                Places = [.. places[own]],
            };

            IReadOnlyList<TextSpan> Spans(string field) => [.. Found(field).Select(found => found.Span)];

            IReadOnlyList<(TextSpan Span, float? Confidence)> Found(string field) =>
                [.. spans[own].Where(span => span.Field == field).Select(span => (span.Span, span.Confidence))];
        }
    }

    private static Figure FigureAt(Row row, SourceText text, Dictionary<int, TimeExpression>? asOf) =>
        new()
        {
            Span = SpanProof.SpanAt(row, 1, text),
            Value = StoredValues.Decimal(row.TextOrNull(5)),
            Low = StoredValues.Decimal(row.TextOrNull(6)),
            High = StoredValues.Decimal(row.TextOrNull(7)),
            Bound = StoredNames.Bounds.Read(row.Text(8)),
            Unit = row.TextOrNull(9),
            Counted = SpanOrNullAt(row, 10, text),
            Scope = SpanOrNullAt(row, 13, text),
            AsOf = asOf?.GetValueOrDefault(row.Int(4)),
        };

    private static TimeExpression TimeAt(Row row, SourceText text) =>
        new(SpanProof.SpanAt(row, 1, text), StoredValues.Day(row.TextOrNull(6)), StoredValues.Day(row.TextOrNull(7)))
        {
            Form = StoredNames.TimeForms.Read(row.Text(8)),
            Grain = StoredNames.Grains.Read(row.Text(9)),
            Length = row.TextOrNull(11) is { } unit
                ? new TimeLength(StoredValues.Decimal(row.TextOrNull(10)), StoredNames.Grains.Read(unit))
                : null,
            Role = StoredNames.Roles.Read(row.Text(12)),
        };

    private static Judged<T>? Judged<T>(Row row, int column, IReadOnlyDictionary<string, T> names)
        where T : struct, Enum =>
        row.TextOrNull(column) is { } name ? new Judged<T>(names.Read(name), row.Float(column + 1)) : null;

    private static TextSpan? SpanOrNullAt(Row row, int column, SourceText text) =>
        row.IntOrNull(column) is null ? null : SpanProof.SpanAt(row, column, text);
}
