using System.Buffers;
using System.Text;
using System.Text.Json;

namespace OnRecord.Statements.Json;

/// <summary>The JSON of a reading, as documented in <c>docs/statement.md</c> and <c>docs/statement.schema.json</c>.</summary>
/// <remarks>Needs no reflection. Safe on any thread.</remarks>
public static class ReadingJson
{
    /// <summary>Name and version of the format: keys may be added within a version, never renamed, removed or given another meaning.</summary>
    public const string Schema = "onrecord/reading/1";

    // Letters stay readable, quotation marks and control characters are escaped by the encoder. These few would still
    // change how a terminal or an editor shows the file, so they are escaped as well; they can stand only in strings.
    private static readonly SearchValues<char> Disguises = SearchValues.Create(
        "\u061C\u200B\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2066\u2067\u2068\u2069\uFEFF"
    );

    /// <summary>The record that is written, with every span checked against the text.</summary>
    /// <exception cref="ArgumentException">A span cuts a character in two.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A span reaches past the end of the text.</exception>
    public static JsonReading From(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var article = reading.Article;
        var spans = new SpanExporter(article.Text);
        return new JsonReading
        {
            Schema = Schema,
            Document = new JsonDocumentInfo(
                article.Id,
                article.Title,
                article.Publisher,
                article.Published,
                article.Url,
                article.Text.Sha256,
                article.Text.Length,
                article.Facts.Count > 0 ? article.Facts : null
            ),
            Engine = new JsonEngine(reading.Engine.Version, reading.Engine.Model),
            Statements = [.. reading.Statements.Select(statement => StatementFrom(statement, spans))],
            Names =
            [
                .. reading.Names.Select(name => new JsonName(
                    spans.Export(name.Span),
                    name.Kind.ToWireName(),
                    Round(name.Confidence)
                )),
            ],
        };
    }

    /// <summary>One line without line breaks, as JSON Lines needs.</summary>
    /// <inheritdoc cref="From" path="/exception"/>
    public static string ToLine(Reading reading) =>
        Escape(JsonSerializer.Serialize(From(reading), ReadingJsonContext.Line.JsonReading));

    /// <summary>Writes several lines, indented by two spaces, a line for each span and label; line breaks as <c>\n</c>, none at the end.</summary>
    /// <remarks>The text is written as it is made: a long reading is never held as one string.</remarks>
    /// <inheritdoc cref="From" path="/exception"/>
    public static void WriteIndented(TextWriter output, Reading reading)
    {
        ArgumentNullException.ThrowIfNull(output);
        using var stream = new JsonTextStream(output);
        JsonSerializer.Serialize(stream, From(reading), ReadingJsonContext.Indented.JsonReading);
    }

    /// <summary>Reads what <see cref="ToLine"/> or <see cref="WriteIndented"/> wrote.</summary>
    /// <exception cref="JsonException">The text is no such JSON.</exception>
    public static JsonReading Parse(string json) =>
        JsonSerializer.Deserialize(json, ReadingJsonContext.Line.JsonReading)
        ?? throw new JsonException("A reading was expected, not null.");

    /// <summary>JSON with the characters escaped that would change how a terminal or an editor shows it; its meaning stays.</summary>
    public static string Escape(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        var rest = json.AsSpan();
        if (!rest.ContainsAny(Disguises))
        {
            return json;
        }
        var escaped = new StringBuilder(json.Length + 64);
        for (var i = rest.IndexOfAny(Disguises); i >= 0; i = rest.IndexOfAny(Disguises))
        {
            escaped.Append(rest[..i]).Append(CultureInfo.InvariantCulture, $"\\u{(int)rest[i]:X4}");
            rest = rest[(i + 1)..];
        }
        return escaped.Append(rest).ToString();
    }

    private static JsonStatement StatementFrom(Statement statement, SpanExporter spans) =>
        new()
        {
            Id = Id(statement.Number),
            Parent = statement.Parent is { } parent ? Id(parent) : null,
            Answers = statement.Answers is { } answers ? Id(answers) : null,
            Source = Export(statement.Source, spans),
            Cue = Export(statement.Cue, spans),
            Content = Export(statement.Content, spans),
            Form = statement.Form.ToWireName(),
            Speakers =
            [
                .. statement.Speakers.Select(speaker => new JsonSpeaker(
                    speaker.Name,
                    speaker.Kind.ToWireName(),
                    Round(speaker.Confidence)
                )),
            ],
            Kind = statement.Kind is { } kind ? new JsonLabel(kind.Value.ToWireName(), Round(kind.Confidence)) : null,
            Act = statement.Act is { } act ? new JsonLabel(act.Value.ToWireName(), Round(act.Confidence)) : null,
            Certainty = statement.Certainty is { } certainty
                ? new JsonLabel(certainty.Value.ToWireName(), Round(certainty.Confidence))
                : null,
            Setting = SettingFrom(statement.Setting, spans),
            Figures = [.. statement.Figures.Select(figure => FigureFrom(figure, spans))],
            Times = [.. statement.Times.Select(time => TimeFrom(time, spans))],
            Places = [.. statement.Places.Select(place => PlaceFrom(place, spans))],
            Confidence = Round(statement.Confidence),
        };

    private static JsonSetting SettingFrom(Setting setting, SpanExporter spans) =>
        new(
            Export(setting.Addressee, spans),
            Export(setting.Target, spans),
            Export(setting.Occasion, spans),
            Export(setting.When, spans),
            Export(setting.Evidence, spans),
            Export(setting.Relay, spans),
            Export(setting.Repetition, spans),
            Export(setting.Anonymity, spans),
            Export(setting.ResponseTo, spans),
            ConfidenceFrom(setting)
        );

    private static Dictionary<string, double> ConfidenceFrom(Setting setting)
    {
        var bySlot = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var slot in Enum.GetValues<Slot>())
        {
            if ((int)slot < setting.Confidence.Count && setting.Confidence[(int)slot] is { } confidence)
            {
                bySlot.Add(slot.ToWireName(), Round(confidence));
            }
        }

        return bySlot;
    }

    private static JsonFigure FigureFrom(Figure figure, SpanExporter spans)
    {
        var counted = figure.Counted is { } span ? spans.Export(span) : null;
        return new JsonFigure(
            spans.Export(figure.Span),
            figure.Value,
            figure.Low,
            figure.High,
            figure.Bound.ToWireName(),
            figure.Unit,
            counted?.Text,
            counted,
            figure.Scope is { } scope ? spans.Export(scope) : null,
            figure.AsOf is { } time ? TimeFrom(time, spans) : null
        );
    }

    private static JsonTime TimeFrom(TimeExpression time, SpanExporter spans) =>
        new(
            spans.Export(time.Span),
            time.From,
            time.To,
            time.Form.ToWireName(),
            time.Grain.ToWireName(),
            time.Role.ToWireName()
        );

    private static JsonPlace PlaceFrom(Place place, SpanExporter spans) =>
        new(spans.Export(place.Span), place.Country, place.Name, place.Kind.ToWireName());

    private static JsonSpan[] Export(IReadOnlyList<TextSpan> list, SpanExporter spans) =>
        [.. list.Select(spans.Export)];

    private static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"s{number}");

    // Three digits are more than the calibration can tell apart.
    private static double Round(float confidence) => Math.Round((double)confidence, 3);
}
