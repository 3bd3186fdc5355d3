namespace OnRecord.Inference;

/// <summary>The version of OnRecord that is running.</summary>
internal static class ProductVersion
{
    public static Version Current { get; } =
        typeof(ProductVersion).Assembly.GetName().Version
        ?? throw new InvalidOperationException("No version is built in.");

    /// <summary>For example <c>0.1.0</c>.</summary>
    public static string Text { get; } = Current.ToString(3);
}
