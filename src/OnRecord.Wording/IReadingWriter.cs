namespace OnRecord.Wording;

/// <summary>Writes readings in one format. Not safe on several threads.</summary>
public interface IReadingWriter
{
    /// <summary>Writes one reading, or keeps it for <see cref="Complete"/>.</summary>
    void Write(Reading reading);

    /// <summary>Writes what ends the output; called once, even when no reading was written.</summary>
    void Complete();
}
