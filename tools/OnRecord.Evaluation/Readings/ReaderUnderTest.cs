namespace OnRecord.Evaluation.Readings;

/// <summary>Reads one article.</summary>
/// <remarks>Must be safe on any thread.</remarks>
public delegate Reading ReadArticle(Article article, CancellationToken cancellationToken);

/// <summary>Labels the annotated statements of a document in people's stead.</summary>
/// <remarks>Must be safe on any thread.</remarks>
public delegate IReadOnlyList<Attribution> JudgeLabels(AnnotatedDocument document, CancellationToken cancellationToken);

/// <summary>What is measured: a reader, in the ways that corpora need it.</summary>
public sealed record ReaderUnderTest
{
    /// <summary>Its name in reports.</summary>
    public required string Name { get; init; }

    /// <summary>Reads as the product does, with statements inside statements.</summary>
    public required ReadArticle Read { get; init; }

    /// <summary>Reads without looking for statements inside contents, as corpora are annotated that know no nesting.</summary>
    public required ReadArticle ReadFlat { get; init; }

    /// <summary>Judges labels on annotated spans; null when the reader has no labels.</summary>
    public JudgeLabels? Judge { get; init; }

    /// <summary>Names the speakers of annotated spans; null when the reader names none.</summary>
    public JudgeLabels? NameSpeakers { get; init; }

    /// <summary>Names them by the nearest name, the baseline; null when the reader finds no names.</summary>
    public JudgeLabels? NearestNames { get; init; }

    /// <summary>The product's reader with a model.</summary>
    public static ReaderUnderTest With(StatementModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var flat = new StatementReader(model, ReaderOptions.Default with { NestingDepth = 0 });
        return new ReaderUnderTest
        {
            Name = model.Engine.Model,
            Read = new StatementReader(model).Read,
            ReadFlat = flat.Read,
            Judge = model.Statements is null
                ? null
                : (document, cancellationToken) => GoldStatements.Judge(model, document, cancellationToken),
            NameSpeakers = model.Statements is null
                ? null
                : (document, cancellationToken) =>
                    GoldSpeakers.Name(
                        model,
                        document,
                        flat.Read(document.ToArticle(), cancellationToken).Names,
                        cancellationToken
                    ),
            NearestNames = (document, cancellationToken) =>
                GoldSpeakers.NearestName(document, flat.Read(document.ToArticle(), cancellationToken).Names),
        };
    }
}
