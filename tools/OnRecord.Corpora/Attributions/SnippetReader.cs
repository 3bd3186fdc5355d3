using OnRecord.Corpora.Lines;

namespace OnRecord.Corpora.Attributions;

/// <summary>Reads the attribution snippets.</summary>
internal static class SnippetReader
{
    public static IReadOnlyList<AnnotatedDocument> Read(string path)
    {
        var documents = new List<AnnotatedDocument>();
        foreach (var (line, place) in LineReader.Read(path, CorpusJson.Default.SnippetLine))
        {
            documents.Add(ToDocument(line, place));
        }

        return documents;
    }

    private static AnnotatedDocument ToDocument(SnippetLine line, LinePlace place)
    {
        var text = new SourceText(line.Text);
        var attributions = new Attribution[line.Attributions.Count];
        for (var i = 0; i < attributions.Length; i++)
        {
            attributions[i] = ToAttribution(line.Attributions[i], text, place) with
            {
                Parent = Index(line.Attributions[i].Parent, i, attributions.Length, place, "parent"),
                Answers = Index(line.Attributions[i].Answers, i, attributions.Length, place, "answers"),
            };
        }

        RefuseCircles(attributions, place);
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

    private static Attribution ToAttribution(SnippetAttribution line, SourceText text, LinePlace place) =>
        line.Labels()
            .Onto(
                new Attribution
                {
                    Source = SpanCheck.Spans(line.Source, text, place, "source"),
                    Cue = SpanCheck.Spans(line.Cue, text, place, "cue"),
                    Content = SpanCheck.Spans(line.Content, text, place, "content"),
                    Setting = line.Slots().ToSetting(text, place),
                },
                place
            );

    private static int? Index(int? index, int own, int count, LinePlace place, string what) =>
        index is null || (index >= 0 && index < count && index != own)
            ? index
            : throw place.Error($"{what} of statement {own} is {index}, which is no other statement of {count}");

    private static void RefuseCircles(Attribution[] attributions, LinePlace place)
    {
        for (var i = 0; i < attributions.Length; i++)
        {
            var steps = 0;
            for (var parent = attributions[i].Parent; parent is { } next; parent = attributions[next].Parent)
            {
                if (++steps > attributions.Length)
                {
                    throw place.Error($"the parents of statement {i} run in a circle");
                }
            }
        }
    }
}
