namespace OnRecord.Evaluation.Scoring;

/// <summary>A statement's spans in the forms that they are compared in.</summary>
internal sealed class ComparedStatement
{
    public ComparedStatement(SourceText text, Attribution attribution)
    {
        Attribution = attribution;
        TrimmedSource = ReferenceText.Trimmed(text, attribution.Source);
        TrimmedCue = ReferenceText.Trimmed(text, attribution.Cue);
        TrimmedContent = ReferenceText.Trimmed(text, attribution.Content);
        TrimmedSourceChars = CharSet.Of(TrimmedSource);
        TrimmedContentChars = CharSet.Of(TrimmedContent);
        SourceChars = CharSet.Of(attribution.Source);
        CueChars = CharSet.Of(attribution.Cue);
        ContentChars = CharSet.Of(attribution.Content);
        IsDirect = ReferenceText.IsDirect(text, attribution.Content);
        CueText = string.Join(' ', attribution.Cue.Order().Select(span => text[span])).ToLowerInvariant().Trim();
    }

    public Attribution Attribution { get; }

    public TextSpan[] TrimmedSource { get; }

    public TextSpan[] TrimmedCue { get; }

    public TextSpan[] TrimmedContent { get; }

    public CharSet TrimmedSourceChars { get; }

    public CharSet TrimmedContentChars { get; }

    public CharSet SourceChars { get; }

    public CharSet CueChars { get; }

    public CharSet ContentChars { get; }

    /// <summary>Whether a double quotation mark stands in or directly around the content.</summary>
    public bool IsDirect { get; }

    /// <summary>The cue's words in lower case.</summary>
    public string CueText { get; }

    /// <summary>Whether there is any content to find it by.</summary>
    public bool HasContent => Attribution.Content.Count > 0;

    /// <summary>Whether the sources share a character, or neither has one.</summary>
    public bool SourceOverlaps(ComparedStatement predicted) =>
        TrimmedSource.Length > 0
            ? TrimmedSourceChars.Overlaps(predicted.TrimmedSourceChars)
            : predicted.TrimmedSource.Length == 0;

    public bool SourceEquals(ComparedStatement other) => TrimmedSource.AsSpan().SequenceEqual(other.TrimmedSource);

    public bool CueEquals(ComparedStatement other) => TrimmedCue.AsSpan().SequenceEqual(other.TrimmedCue);

    public bool ContentEquals(ComparedStatement other) => TrimmedContent.AsSpan().SequenceEqual(other.TrimmedContent);
}
