using OnRecord.Corpora.Attributions;
using OnRecord.Corpora.Lines;

namespace OnRecord.Corpora.Gum;

/// <summary>Reads GUM's documents.</summary>
internal static class GumReader
{
    public static IReadOnlyList<GumDocument> Read(string path)
    {
        var documents = new List<GumDocument>();
        foreach (var (line, place) in LineReader.Read(path, CorpusJson.Default.GumLine))
        {
            documents.Add(ToDocument(line, place));
        }

        return documents;
    }

    private static GumDocument ToDocument(GumLine line, LinePlace place)
    {
        var text = new SourceText(line.Text);
        return new GumDocument
        {
            Id = line.Id,
            Genre = line.Genre,
            Title = line.Title,
            Date = DayText.Parse(line.Date, place),
            Url = Uri.TryCreate(line.Url, UriKind.Absolute, out var url)
                ? url
                : throw place.Error($"'{line.Url}' is no address"),
            Text = text,
            Sentences = SpanCheck.Spans(line.Sentences, text, place, "sentence"),
            Tokens = Tokens(line.Tokens, text, place),
            Mentions =
            [
                .. line.Mentions.Select(mention => new EntityMention(
                    SpanCheck.Span(mention.Start, mention.End, text, place, "mention"),
                    mention.Type,
                    mention.Chain,
                    mention.Identity.Length == 0 ? null : mention.Identity
                )),
            ],
            Attributions = [.. line.Attributions.Select(attribution => ToAttribution(attribution, text, place))],
        };
    }

    private static GumToken[] Tokens(IReadOnlyList<GumTokenLine> lines, SourceText text, LinePlace place)
    {
        var tokens = new GumToken[lines.Count];
        for (var i = 0; i < tokens.Length; i++)
        {
            var span = SpanCheck.Span(lines[i].Start, lines[i].End, text, place, "token");
            if (i > 0 && span.Start < tokens[i - 1].Span.End)
            {
                throw place.Error($"token {span} begins before the end of {tokens[i - 1].Span}");
            }

            tokens[i] = new GumToken(span, lines[i].PartOfSpeech);
        }

        return tokens;
    }

    private static Attribution ToAttribution(GumAttributionLine line, SourceText text, LinePlace place) =>
        new()
        {
            Source = SpanCheck.Spans(line.Source, text, place, "source"),
            Cue = SpanCheck.Spans(line.Cue, text, place, "cue"),
            Content = SpanCheck.Spans(line.Content, text, place, "content"),
            Negated = line.Polarity switch
            {
                "positive" => false,
                "negative" => true,
                _ => throw place.Error($"'{line.Polarity}' is no polarity"),
            },
        };
}
