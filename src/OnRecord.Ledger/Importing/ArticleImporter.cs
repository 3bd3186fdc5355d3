using OnRecord.Ledger.Json;
using OnRecord.Ledger.Reviews;
using OnRecord.Ledger.Storing;

namespace OnRecord.Ledger.Importing;

/// <summary>Keeps an exported article within one session: what is there already stays as it is, what is new is added with its own dates.</summary>
internal sealed class ArticleImporter(Session session, ILedgerDialect dialect, DateTimeOffset now)
{
    /// <summary>Keeps it.</summary>
    /// <returns>Whether the text was new.</returns>
    /// <exception cref="LedgerException">It is damaged, or not whole.</exception>
    public bool Import(JsonStored json)
    {
        if (json.Text is null || !json.IsWhole)
        {
            throw new LedgerException(
                LedgerFailure.Refused,
                $"{json.Article.Id}: The export holds only a part of this article; a part is not imported."
            );
        }

        var text = new SourceText(json.Text);
        var id = ArticleId.Of(text);
        if (id.Digits != json.Article.Id || json.Article.Appearances.Count == 0)
        {
            throw new LedgerException(
                LedgerFailure.Damaged,
                $"{json.Article.Id}: The text has another hash, or nothing says where it was met."
            );
        }

        var places = json.Article.Appearances.Select(place => (Json: place, Article: ArticleOf(place, text))).ToList();
        var fromJson = new ReadingFromJson(text);
        var reading = fromJson.Read(json.Reading, places[0].Article);
        ReadingCheck.Check(reading);
        var writer = new ArticleWriter(session, dialect, now);
        var isNew = ArticleRows.Find(session, id) is null;
        foreach (var (place, article) in places)
        {
            writer.ImportAppearance(article, AppearanceOf(place), place.FirstSeen, place.Retrieved);
        }

        foreach (var version in json.Versions.Where(version => version.Article == id.Digits))
        {
            writer.ImportVersion(id, version.Address, version.Number, version.Seen);
        }

        if (isNew)
        {
            writer.ImportReading(reading);
        }

        ImportCorrections(json.Corrections ?? [], id, fromJson, reading);
        return isNew;
    }

    private void ImportCorrections(
        IReadOnlyList<JsonCorrection> corrections,
        ArticleId id,
        ReadingFromJson spans,
        Reading reading
    )
    {
        var rows = new CorrectionRows(session, dialect);
        foreach (var json in corrections)
        {
            var verb = CorrectionRows.VerbOf(json.Verb);
            var correction = new Correction
            {
                Article = id,
                Statement = verb == CorrectionVerb.Nothing ? null : 1,
                Verb = verb,
                Field = json.Field,
                Value = json.Value,
                Spans = spans.Spans(json.Spans),
                Author = json.By,
                Note = json.Note,
            };
            var meant = new Statement
            {
                Number = 1,
                Source = spans.Spans(json.Source),
                Cue = spans.Spans(json.Cue),
                Content = spans.Spans(json.Content),
                Form = QuotationForm.Indirect,
                Confidence = 1,
            };
            CorrectionCheck.Check(correction, reading with { Statements = [meant] });
            rows.Import(correction, verb == CorrectionVerb.Nothing ? null : meant, json.At);
        }
    }

    private static Article ArticleOf(JsonAppearance json, SourceText text) =>
        new()
        {
            Id = json.Document,
            Text = text,
            Title = json.Title,
            Publisher = json.Publisher,
            Published = json.Published,
            Url = json.Url,
            Facts = json.Facts ?? [],
        };

    private static Appearance AppearanceOf(JsonAppearance json) =>
        new()
        {
            Address = json.Address,
            PublishedFrom = json.PublishedFrom,
            Modified = json.Modified,
            ModifiedFrom = json.ModifiedFrom,
            Notes = json.Feeds ?? [],
        };
}
