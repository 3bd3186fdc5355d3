using System.Text;
using OnRecord.Cli.Html;
using OnRecord.Cli.Terminal;
using OnRecord.Ledger;
using OnRecord.Ledger.Exporting;
using OnRecord.Ledger.Queries;

namespace OnRecord.Cli.Ledgers;

/// <summary>Formats of <c>onrecord export</c>.</summary>
internal enum ExportFormat
{
    /// <summary>All that the ledger holds, an article a line.</summary>
    Jsonl,

    /// <summary>A statement a row.</summary>
    Csv,

    /// <summary>W3C Web Annotation.</summary>
    Annotations,

    /// <summary>schema.org.</summary>
    SchemaOrg,

    /// <summary>PROV-O.</summary>
    Provenance,

    /// <summary>CoNLL-U.</summary>
    Conllu,

    /// <summary>brat stand-off.</summary>
    Brat,

    /// <summary>Lists.</summary>
    Markdown,

    /// <summary>The report of <c>onrecord read</c>.</summary>
    Html,

    /// <summary>Evidence with its texts and hashes.</summary>
    Bundle,

    /// <summary>A statement a row, by columns.</summary>
    Parquet,
}

/// <summary>One run of <c>onrecord export</c>.</summary>
internal sealed class ExportRun(StatementLedger ledger, Query? query, ExportFormat format, bool raw, Shell shell)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes everything and returns how much it was.</summary>
    /// <param name="path">The file; null for standard output. It is replaced once all is written.</param>
    /// <param name="cancellationToken">Stops between articles.</param>
    /// <exception cref="LedgerException">Something is damaged.</exception>
    /// <exception cref="OutputFailedException">It cannot be written.</exception>
    public ExportCounts Run(string? path, CancellationToken cancellationToken)
    {
        ExportCounts? counts = null;
        ResultOutput.Guard(() =>
        {
            if (path is null)
            {
                counts = WriteText(shell.Out, cancellationToken);
                return;
            }
            var part = path + ".part";
            try
            {
                using (var file = File.Create(part))
                {
                    counts = WriteFile(file, cancellationToken);
                }
                File.Move(part, path, overwrite: true);
            }
            finally
            {
                File.Delete(part);
            }
        });
        return counts!;
    }

    private ExportCounts WriteFile(Stream file, CancellationToken cancellationToken)
    {
        switch (format)
        {
            case ExportFormat.Bundle:
                return EvidenceBundle.Write(ledger, query, file, cancellationToken);
            case ExportFormat.Brat:
                using (var archive = new BratArchive(file))
                {
                    return Write(archive, cancellationToken);
                }
            case ExportFormat.Parquet:
                using (var table = new ParquetStatements(file))
                {
                    return Write(new ReadingExport(table), cancellationToken);
                }
            default:
                using (var writer = new StreamWriter(file, Utf8))
                {
                    return WriteText(writer, cancellationToken);
                }
        }
    }

    private ExportCounts WriteText(TextWriter output, CancellationToken cancellationToken)
    {
        if (format == ExportFormat.Csv)
        {
            using var csv = new CsvWriter(output, raw ? FormulaCells.Raw : FormulaCells.Neutralised);
            return Write(new ReadingExport(csv), cancellationToken);
        }
        IExportWriter writer = format switch
        {
            ExportFormat.Annotations => new AnnotationWriter(output),
            ExportFormat.SchemaOrg => new SchemaOrgWriter(output),
            ExportFormat.Provenance => new ProvenanceWriter(output),
            ExportFormat.Conllu => new ConlluWriter(output),
            ExportFormat.Markdown => new MarkdownWriter(output),
            ExportFormat.Html => new ReadingExport(new HtmlReportWriter(output)),
            _ => new JsonLinesWriter(output),
        };
        return Write(writer, cancellationToken);
    }

    private ExportCounts Write(IExportWriter writer, CancellationToken cancellationToken)
    {
        var counts = ledger.Export(query, writer.Write, cancellationToken);
        writer.Complete(counts);
        return counts;
    }

    // The formats of 'onrecord read' show statements as people corrected them.
    private sealed class ReadingExport(IReadingWriter writer) : IExportWriter
    {
        public void Write(StoredArticle stored) => writer.Write(stored.Reviewed);

        public void Complete(ExportCounts counts) => writer.Complete();
    }
}
