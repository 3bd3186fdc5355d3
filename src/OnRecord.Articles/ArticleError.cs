namespace OnRecord.Articles;

/// <summary>An input, or a line of one, that gave no article.</summary>
public sealed record ArticleError
{
    /// <summary>The file, the address, or <c>-</c> for standard input.</summary>
    public required string Source { get; init; }

    /// <summary>What went wrong.</summary>
    public required ArticleErrorKind Kind { get; init; }

    /// <summary>What went wrong, in one or two sentences for people, without the source and the position.</summary>
    public required string Message { get; init; }

    /// <summary>Line in the input, from 1; null when the error is not in a line.</summary>
    public int? Line { get; init; }

    /// <summary>Character in the line, from 1; null when unknown.</summary>
    public int? Column { get; init; }

    /// <summary>Byte in the input, from 0; null when the error is not at a byte.</summary>
    public long? BytePosition { get; init; }

    /// <summary>The offending text, shortened, on one line; null when there is none to show.</summary>
    public string? Excerpt { get; init; }

    /// <summary>The error on one line, for example <c>news.jsonl:3:17: 'text' must be a string. Near: {"text":5}</c>.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Source);
        if (Line is { } line)
        {
            text.Append(CultureInfo.InvariantCulture, $":{line}");
            if (Column is { } column)
            {
                text.Append(CultureInfo.InvariantCulture, $":{column}");
            }
        }

        text.Append(": ");
        if (BytePosition is { } position)
        {
            text.Append(CultureInfo.InvariantCulture, $"at byte {position}: ");
        }

        text.Append(Message);
        return Excerpt is null ? text.ToString() : text.Append(" Near: ").Append(Excerpt).ToString();
    }
}
