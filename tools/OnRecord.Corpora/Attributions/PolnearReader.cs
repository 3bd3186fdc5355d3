using OnRecord.Corpora.Lines;

namespace OnRecord.Corpora.Attributions;

/// <summary>Reads PolNeAR and joins labels and slots onto its statements by <c>document#index</c>.</summary>
internal static class PolnearReader
{
    public static IReadOnlyList<AnnotatedDocument> Read(string path, string? labelsPath, IEnumerable<string> slotsPaths)
    {
        var labels = labelsPath is null ? [] : ReadById([labelsPath], CorpusJson.Default.LabelLine, line => line.Id);
        var slots = ReadById(slotsPaths, CorpusJson.Default.SlotLine, line => line.Id);
        var documents = new List<AnnotatedDocument>();
        foreach (var (line, place) in LineReader.Read(path, CorpusJson.Default.PolnearLine))
        {
            documents.Add(ToDocument(line, place, labels, slots));
        }

        RefuseLeftovers(labels, path);
        RefuseLeftovers(slots, path);
        return documents;
    }

    private static AnnotatedDocument ToDocument(
        PolnearLine line,
        LinePlace place,
        Dictionary<string, (LabelLine Value, LinePlace Place)> labels,
        Dictionary<string, (SlotLine Value, LinePlace Place)> slots
    )
    {
        var text = new SourceText(line.Text);
        var attributions = new Attribution[line.Attributions.Count];
        for (var i = 0; i < attributions.Length; i++)
        {
            var attribution = new Attribution
            {
                Source = SpanCheck.Spans(line.Attributions[i].Source, text, place, "source"),
                Cue = SpanCheck.Spans(line.Attributions[i].Cue, text, place, "cue"),
                Content = SpanCheck.Spans(line.Attributions[i].Content, text, place, "content"),
            };
            var id = string.Create(CultureInfo.InvariantCulture, $"{line.Id}#{i}");
            if (labels.Remove(id, out var label))
            {
                attribution = label.Value.Labels().Onto(attribution, label.Place);
            }

            if (slots.Remove(id, out var slot))
            {
                attribution = attribution with { Setting = slot.Value.Slots().ToSetting(text, slot.Place) };
            }

            attributions[i] = attribution;
        }

        return new AnnotatedDocument
        {
            Id = line.Id,
            Publisher = line.Publisher,
            Date = DayText.Parse(line.Date, place),
            Title = line.Title,
            Text = text,
            Attributions = attributions,
        };
    }

    private static Dictionary<string, (T Value, LinePlace Place)> ReadById<T>(
        IEnumerable<string> paths,
        System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type,
        Func<T, string> id
    )
        where T : class
    {
        var lines = new Dictionary<string, (T, LinePlace)>(StringComparer.Ordinal);
        foreach (var (line, place) in paths.SelectMany(path => LineReader.Read(path, type)))
        {
            if (!lines.TryAdd(id(line), (line, place)))
            {
                throw place.Error($"statement '{id(line)}' has a line already");
            }
        }

        return lines;
    }

    private static void RefuseLeftovers<T>(Dictionary<string, (T Value, LinePlace Place)> left, string texts)
    {
        foreach (var (id, line) in left)
        {
            throw line.Place.Error($"'{texts}' has no statement '{id}' ({left.Count} such lines)");
        }
    }
}
