namespace OnRecord.Articles.Archives;

/// <summary>An archive gives more than its limits allow; ends the reading of what it is thrown from.</summary>
#pragma warning disable CA1032, CA1064 // Made in one place and caught inside this project, where it becomes a value.
internal sealed class ArchiveLimitException(string message) : IOException(message);
#pragma warning restore CA1032, CA1064
