namespace OnRecord.Articles.Fetching;

/// <summary>Carries a refusal out of the connect callback, which can answer in no other way.</summary>
#pragma warning disable CA1032, CA1064 // Thrown and caught in PageFetcher only.
internal sealed class PrivateAddressException(string message) : Exception(message);
#pragma warning restore CA1032, CA1064
