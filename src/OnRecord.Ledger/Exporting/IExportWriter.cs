namespace OnRecord.Ledger.Exporting;

/// <summary>Writes exported articles in one format, one after the other. Not safe on several threads.</summary>
public interface IExportWriter
{
    /// <summary>Writes an article with the statements that were asked for.</summary>
    void Write(StoredArticle stored);

    /// <summary>Writes what ends the export; called once, after the counts were checked.</summary>
    void Complete(ExportCounts counts);
}
