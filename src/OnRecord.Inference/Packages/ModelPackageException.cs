namespace OnRecord.Inference.Packages;

/// <summary>A model package is missing, altered, or not for this version; the message says which file and why, for users.</summary>
public sealed class ModelPackageException : Exception
{
    /// <summary>Says what is wrong.</summary>
    public ModelPackageException(string message)
        : base(message) { }

    /// <summary>Says what is wrong and what it came from.</summary>
    public ModelPackageException(string message, Exception innerException)
        : base(message, innerException) { }

    /// <summary>An error without words; use another constructor.</summary>
    public ModelPackageException() { }
}
