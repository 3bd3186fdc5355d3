using MimeKit;
using OnRecord.Articles.Fields;

namespace OnRecord.Articles.Mail;

/// <summary>What the header of a mail says.</summary>
internal static class MailFacts
{
    /// <summary>Subject, sender and date.</summary>
    public static IEnumerable<StatedFact> Of(MimeMessage message)
    {
        var sender = message.From.Mailboxes.FirstOrDefault();
        var name = string.IsNullOrWhiteSpace(sender?.Name) ? sender?.Address : sender.Name;
        return
        [
            .. ArticleFacts.Of(FactField.Title, message.Subject, "mail header Subject"),
            .. ArticleFacts.Of(FactField.Byline, name, "mail header From"),
            .. Date(message, FactField.Published),
        ];
    }

    /// <summary>The date of the header, as a fact about a field; none when there is no date.</summary>
    public static IEnumerable<StatedFact> Date(MimeMessage message, string field) =>
        message.Date == default
            ? []
            :
            [
                new StatedFact(
                    field,
                    message.Date.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
                    "mail header Date"
                ),
            ];
}
