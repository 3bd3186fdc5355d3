using OnRecord.TestKit;

namespace OnRecord.Ledger.Tests;

/// <summary>Random readings of hostile texts, with every field filled in some of them.</summary>
internal static class RandomReading
{
    private static readonly Gen<decimal?> Numbers = Gen.Decimal.Nullable(0.3);
    private static readonly Gen<DateOnly?> Days = Gen.Int[1, 3_000_000].Select(DateOnly.FromDayNumber).Nullable(0.3);
    private static readonly Gen<float> Confidences = Gen.Float.Unit;

    public static Gen<Reading> Any { get; } =
        HostileText
            .Texts.Select(Keepable)
            .SelectMany(text =>
                Gen.Select(
                    Statements(text).Array[0, 4],
                    Gen.Select(
                        Spans(text),
                        Gen.Enum<NameKind>(),
                        Confidences,
                        (span, kind, confidence) => new NameMention(span, kind, confidence)
                    ).Array[0, 3],
                    HostileText.Texts.Select(Keepable).Null(0.5),
                    Days,
                    (statements, names, title, published) =>
                        new Reading
                        {
                            Article = new Article
                            {
                                Id = "random",
                                Text = new SourceText(text),
                                Title = title,
                                Published = published,
                            },
                            Engine = Told.FirstEngine,
                            Statements = [.. statements.Select(Numbered)],
                            Names = names,
                        }
                )
            );

    /// <summary>What a ledger can keep of a text: no U+0000, no half surrogate pairs.</summary>
    public static string Keepable(string text) =>
        string.Concat(text.EnumerateRunes().Select(rune => rune.Value == 0 ? "\uFFFD" : rune.ToString()));

    private static Statement Numbered(Statement statement, int index) =>
        statement with
        {
            Number = index + 1,
            Parent = index == 0 ? null : index,
            Answers = index < 2 ? null : 1,
        };

    private static Gen<TextSpan> Spans(string text)
    {
        var borders = new List<int> { 0 };
        foreach (var rune in text.EnumerateRunes())
        {
            borders.Add(borders[^1] + rune.Utf16SequenceLength);
        }

        var border = Gen.Int[0, borders.Count - 1];
        return Gen.Select(border, border, (a, b) => new TextSpan(borders[Math.Min(a, b)], borders[Math.Max(a, b)]));
    }

    private static Gen<Statement> Statements(string text)
    {
        var lists = Spans(text).Array[0, 3];
        var settings = Gen.Select(lists, lists, lists, lists, Confidences.Nullable(0.3))
            .Select(
                (a, b, c, d, confidence) =>
                    new Setting
                    {
                        Addressee = a,
                        Target = b,
                        Occasion = c,
                        When = d,
                        Evidence = a,
                        Relay = b,
                        Repetition = c,
                        Anonymity = d,
                        ResponseTo = a,
                    }
                        .With(Slot.Target, b, confidence)
                        .With(Slot.ResponseTo, a, confidence is null ? 0.5f : null)
            );
        var labels = Gen.Select(
            Judged<SourceKind>(),
            Judged<Act>(),
            Judged<Certainty>(),
            Gen.Enum<QuotationForm>(),
            (kind, act, certainty, form) => (kind, act, certainty, form)
        );
        var inside = Gen.Select(
            Figures(text).Array[0, 2],
            Times(text).Array[0, 2],
            Places(text).Array[0, 2],
            Speakers.Array[0, 2],
            (figures, times, places, speakers) => (figures, times, places, speakers)
        );
        return Gen.Select(lists, lists, lists, settings, labels, inside, Confidences)
            .Select(
                (source, cue, content, setting, label, found, confidence) =>
                    new Statement
                    {
                        Number = 1,
                        Source = source,
                        Cue = cue,
                        Content = content,
                        Form = label.form,
                        Kind = label.kind,
                        Act = label.act,
                        Certainty = label.certainty,
                        Setting = setting,
                        Figures = found.figures,
                        Times = found.times,
                        Places = found.places,
                        Speakers = found.speakers,
                        Confidence = confidence,
                    }
            );
    }

    private static Gen<Judged<T>?> Judged<T>()
        where T : struct, Enum =>
        Gen.Select(Gen.Enum<T>(), Confidences, (value, confidence) => new Judged<T>(value, confidence)).Nullable(0.3);

    private static Gen<Speaker> Speakers { get; } =
        Gen.Select(
            HostileText.Texts.Select(text => "N" + Keepable(text)),
            Gen.Enum<SourceKind>(),
            Confidences,
            (name, kind, confidence) => new Speaker(name, kind, confidence)
        );

    private static Gen<Figure> Figures(string text) =>
        Gen.Select(Spans(text), Numbers, Gen.Enum<FigureBound>(), Spans(text), Times(text))
            .Select(
                (span, number, bound, other, time) =>
                    new Figure
                    {
                        Span = span,
                        Value = number,
                        Low = number is null ? 12.50m : null,
                        High = number is null ? 79228162514264337593543950335m : null,
                        Bound = bound,
                        Unit = number is null ? null : "EUR",
                        Counted = other.IsEmpty ? null : other,
                        Scope = bound == FigureBound.Exact ? other : null,
                        AsOf = bound == FigureBound.About ? time : null,
                    }
            );

    private static Gen<TimeExpression> Times(string text) =>
        Gen.Select(Spans(text), Days, Days, Gen.Enum<TimeForm>(), Gen.Enum<TimeGrain>(), Gen.Enum<TimeRole>(), Numbers)
            .Select(
                (span, from, to, form, grain, role, amount) =>
                    new TimeExpression(span, from, to)
                    {
                        Form = form,
                        Grain = grain,
                        Role = role,
                        Length = form == TimeForm.Lasting ? new TimeLength(amount, grain) : null,
                    }
            );

    private static Gen<Place> Places(string text) =>
        Gen.Select(
            Spans(text),
            Gen.Enum<PlaceKind>(),
            (span, kind) =>
                new Place(span, kind == PlaceKind.City ? null : "NL")
                {
                    Kind = kind,
                    Name = kind == PlaceKind.Seat ? null : "Ostwick",
                }
        );
}
