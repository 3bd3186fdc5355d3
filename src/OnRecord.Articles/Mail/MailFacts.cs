using MimeKit;

namespace OnRecord.Articles.Mail;

/// <summary>What the header of a mail says.</summary>
internal static class MailFacts
{
    /// <summary>Subject, sender and date.</summary>
    public static IEnumerable<StatedFact> Of(MimeMessage message)
    {
        if (!string.IsNullOrWhiteSpace(message.Subject))
        {
            yield return new StatedFact(
                FactField.Title,
                Excerpt.OneLine(message.Subject.Trim()),
                "mail header Subject"
            );
        }

        if (message.From.Mailboxes.FirstOrDefault() is { } sender)
        {
            var name = string.IsNullOrWhiteSpace(sender.Name) ? sender.Address : sender.Name.Trim();
            if (!string.IsNullOrWhiteSpace(name))
            {
                yield return new StatedFact(FactField.Byline, Excerpt.OneLine(name), "mail header From");
            }
        }

        if (message.Date != default)
        {
            yield return Date(message, FactField.Published);
        }
    }

    /// <summary>The date of the header, as a fact about a field.</summary>
    public static StatedFact Date(MimeMessage message, string field) =>
        new(field, message.Date.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture), "mail header Date");
}
