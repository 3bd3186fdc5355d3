using OnRecord.Statements.Labels;
using OnRecord.Statements.Links;
using OnRecord.Statements.Nesting;
using OnRecord.Statements.Settings;
using OnRecord.Statements.Spans;
using OnRecord.Statements.Speakers;

namespace OnRecord.Statements;

/// <summary>What a reader reads with: the trained parts, one for each stage that needs one.</summary>
/// <remarks>The parts must be safe on any thread; the reader does not dispose of them.</remarks>
public sealed record StatementModel
{
    /// <summary>Splits text into the pieces that <see cref="Encoder"/> knows.</summary>
    public required WordPieceTokenizer Tokenizer { get; init; }

    /// <summary>States and tag scores of pieces.</summary>
    public required ITextEncoder Encoder { get; init; }

    /// <summary>What span tags that follow each other add to a sequence's score.</summary>
    public TagTransitions Transitions { get; init; } = TagTransitions.None;

    /// <summary>Ties cues to sources and contents to cues.</summary>
    public required ILinkScorer Links { get; init; }

    /// <summary>Judges act, certainty and source kind together with <see cref="Statements"/>; null leaves that to it.</summary>
    public ILabelScorer? Labels { get; init; }

    /// <summary>Reads a statement in its surroundings: act, certainty, source kind and setting; null leaves them open.</summary>
    public IStatementScorer? Statements { get; init; }

    /// <summary>Chooses whom a description or pronoun means; null for <see cref="PlainMentionScorer"/>.</summary>
    public IMentionScorer? Mentions { get; init; }

    /// <summary>Which contents are worth reading again.</summary>
    public INestingHint NestingHint { get; init; } = ReportingWords.Default;

    /// <summary>How scores become probabilities.</summary>
    public Calibration Calibration { get; init; } = Calibration.None;

    /// <summary>What readings say they were made by.</summary>
    public required EngineVersion Engine { get; init; }
}
