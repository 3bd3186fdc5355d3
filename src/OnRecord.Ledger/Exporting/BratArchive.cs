using System.IO.Compression;
using OnRecord.Statements.Json;
using OnRecord.Text.Coordinates;

namespace OnRecord.Ledger.Exporting;

/// <summary>Texts with stand-off annotations for the brat tool, in a zip file; people's values stand before those that were read.</summary>
/// <remarks>Offsets count code points; a span over several lines is cut at the line breaks, as the tool wants it.</remarks>
public sealed class BratArchive(Stream output) : IExportWriter, IDisposable
{
    private const string Configuration = """
        [entities]
        Source
        Cue
        Content
        [relations]
        SaidBy	Arg1:Cue, Arg2:Source
        Says	Arg1:Cue, Arg2:Content
        [events]
        [attributes]
        Act	Arg:Cue, Value:withholds|denies|confirms|alleges|asks|urges|commits|predicts|evaluates|wants|believes|mentions|asserts
        Certainty	Arg:Cue, Value:CT+|PR+|PS+|CT-|PR-|PS-|U

        """;

    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive archive = new(output, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);

    /// <inheritdoc/>
    public void Write(StoredArticle stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        var text = stored.Reading.Article.Text;
        var places = new TextCoordinates(text);
        var annotations = new StringBuilder();
        var (entity, relation, attribute) = (0, 0, 0);
        foreach (var statement in stored.Reviewed.Statements)
        {
            var source = Entity("Source", statement.Source);
            var cue = Entity("Cue", statement.Cue);
            var content = Entity("Content", statement.Content);
            Relate("SaidBy", cue, source);
            Relate("Says", cue, content);
            Describe("Act", cue, statement.Act?.Value.ToWireName());
            Describe("Certainty", cue, statement.Certainty?.Value.ToWireName());
        }

        Add($"{stored.Id.Digits}.txt", text.Value);
        Add($"{stored.Id.Digits}.ann", annotations.ToString());

        int? Entity(string type, IReadOnlyList<TextSpan> spans)
        {
            var pieces = spans.SelectMany(span => Lines(span, text)).ToList();
            if (pieces.Count == 0)
            {
                return null;
            }

            var ranges = pieces
                .Select(piece => places.ToCodePoints(piece))
                .Select(range => FormattableString.Invariant($"{range.Start} {range.End}"));
            annotations.Append(
                CultureInfo.InvariantCulture,
                $"T{++entity}\t{type} {string.Join(';', ranges)}\t{string.Join(' ', pieces.Select(piece => text[piece]))}\n"
            );
            return entity;
        }

        void Relate(string type, int? from, int? to)
        {
            if (from is not null && to is not null)
            {
                annotations.Append(CultureInfo.InvariantCulture, $"R{++relation}\t{type} Arg1:T{from} Arg2:T{to}\n");
            }
        }

        void Describe(string name, int? of, string? value)
        {
            if (of is not null && value is not null)
            {
                annotations.Append(CultureInfo.InvariantCulture, $"A{++attribute}\t{name} T{of} {value}\n");
            }
        }
    }

    /// <inheritdoc/>
    public void Complete(ExportCounts counts) => Add("annotation.conf", Configuration.ReplaceLineEndings("\n"));

    /// <inheritdoc/>
    public void Dispose() => archive.Dispose();

    private static IEnumerable<TextSpan> Lines(TextSpan span, SourceText text)
    {
        var start = span.Start;
        for (var i = span.Start; i <= span.End; i++)
        {
            if (i < span.End && text.Value[i] is not ('\n' or '\r'))
            {
                continue;
            }

            if (i > start)
            {
                yield return new TextSpan(start, i);
            }

            start = i + 1;
        }
    }

    private void Add(string name, string content)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = NoTime;
        using var stream = entry.Open();
        stream.Write(Encoding.UTF8.GetBytes(content));
    }
}
