using OnRecord.Statements.Links;
using OnRecord.Statements.Spans;

namespace OnRecord.Statements.Passages;

/// <summary>What stages 1 and 2 find in a passage, before contents are read again.</summary>
/// <param name="Block">The passage's pieces and what the encoder says of them.</param>
/// <param name="Statements">In the order of their cues; their ranges count the pieces of <paramref name="Block"/>.</param>
/// <param name="Names">In the order of the text.</param>
public sealed record FlatReading(
    EncodedBlock Block,
    IReadOnlyList<LinkedStatement> Statements,
    IReadOnlyList<NameMention> Names
);

/// <summary>Cuts a text into passages and takes each through stages 1 and 2.</summary>
/// <remarks>Safe on any thread when the model is.</remarks>
public sealed class PassageReader
{
    private readonly StatementModel model;
    private readonly StatementLinker linker;
    private readonly ParentheticAttribution parenthetic;
    private readonly AppositiveSource appositive;
    private readonly int longest;

    /// <summary>Makes a reader of passages.</summary>
    /// <param name="model">The trained parts.</param>
    /// <param name="longest">The most pieces of a passage; a model that takes fewer takes as many as it can.</param>
    public PassageReader(StatementModel model, int longest)
    {
        ArgumentNullException.ThrowIfNull(model);
        this.model = model;
        this.longest = Math.Min(longest, model.Encoder.LongestPassage);
        linker = new StatementLinker(model.Links, model.Calibration);
        parenthetic = new ParentheticAttribution(model.Tokenizer);
        appositive = new AppositiveSource(model.Tokenizer);
    }

    /// <summary>The passages of a text or a part of one.</summary>
    public IReadOnlyList<PieceRange> Plan(SourceText text, IReadOnlyList<WordPiece> pieces) =>
        PassagePlan.For(text, pieces, longest);

    /// <summary>Encodes one passage.</summary>
    /// <param name="pieces">The pieces that the passage counts.</param>
    /// <param name="passage">The passage.</param>
    /// <param name="level">What sort of text the pieces are.</param>
    public EncodedBlock Encode(IReadOnlyList<WordPiece> pieces, PieceRange passage, TextLevel level) =>
        model.Encoder.Encode([.. pieces.Skip(passage.First).Take(passage.Count)], level);

    /// <summary>Reads one passage.</summary>
    /// <param name="pieces">The pieces that the passage counts.</param>
    /// <param name="passage">The passage.</param>
    /// <param name="level">What sort of text the pieces are.</param>
    public FlatReading Read(IReadOnlyList<WordPiece> pieces, PieceRange passage, TextLevel level)
    {
        ArgumentNullException.ThrowIfNull(pieces);
        var spans = SpanTagger.Tag(Encode(pieces, passage, level), model.Calibration, model.Transitions);
        var tagged = appositive.Mend(parenthetic.Mend(spans));
        return new FlatReading(tagged.Block, linker.Link(tagged), tagged.Names);
    }

    /// <summary>Reads a content as a text of its own.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="content">Where the content stands in it.</param>
    /// <param name="cancellationToken">Stops between passages.</param>
    public IReadOnlyList<LinkedStatement> ReadContent(
        SourceText text,
        TextSpan content,
        CancellationToken cancellationToken
    )
    {
        var pieces = model.Tokenizer.Encode(text, content);
        var statements = new List<LinkedStatement>();
        foreach (var passage in Plan(text, pieces))
        {
            cancellationToken.ThrowIfCancellationRequested();
            statements.AddRange(Read(pieces, passage, TextLevel.Content).Statements);
        }

        return statements;
    }
}
