using MimeKit;
using OnRecord.Articles.Archives;

namespace OnRecord.Articles.Mail;

/// <summary>The parts of a message that matter.</summary>
internal sealed class MessageParts
{
    private readonly List<(MimeEntity Part, string Name)> attachments = [];

    /// <summary>Sorts the parts.</summary>
    /// <param name="message">The message.</param>
    /// <param name="isPage">Whether it is a saved web page, all of whose other parts are pictures, styles and the like.</param>
    public MessageParts(MimeMessage message, bool isPage)
    {
        var number = 0;
        foreach (var part in Leaves(message.Body))
        {
            number++;
            switch (part)
            {
                case TextPart { IsAttachment: false, Content: not null, IsPlain: true } text
                    when Plain is null && !isPage:
                    Plain = text;
                    break;
                case TextPart { IsAttachment: false, Content: not null, IsHtml: true } text when Html is null:
                    Html = text;
                    break;
                case not null when !isPage && (part.IsAttachment || part is MessagePart || FileName(part) is not null):
                    attachments.Add((part, FileName(part) ?? $"part-{number}{(part is MessagePart ? ".eml" : "")}"));
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>The plain text; null when there is none.</summary>
    public TextPart? Plain { get; }

    /// <summary>The marked text; null when there is none.</summary>
    public TextPart? Html { get; }

    /// <summary>What is attached, by its name.</summary>
    public IReadOnlyList<(MimeEntity Part, string Name)> Attachments => attachments;

    /// <summary>The parts that have no parts, in their order; a message within the message is one of them.</summary>
    private static IEnumerable<MimeEntity> Leaves(MimeEntity? part) =>
        part switch
        {
            null => [],
            Multipart several => several.SelectMany(Leaves),
            _ => [part],
        };

    // Names come from strangers; only the last part of a path is one.
    private static string? FileName(MimeEntity part) =>
        part is MimePart { FileName: { Length: > 0 } stated }
        && EntryName.Safe(stated.Replace('\\', '/').Split('/')[^1]) is { } name
            ? name.Replace('!', '_')
            : null;
}
