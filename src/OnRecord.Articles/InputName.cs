namespace OnRecord.Articles;

/// <summary>What an input is called.</summary>
/// <param name="Source">The file, the address, or <c>-</c> for standard input.</param>
/// <param name="Entry">What it is inside of <paramref name="Source"/>, archives within archives parted by <c>!</c>; null for the whole.</param>
internal readonly record struct InputName(string Source, string? Entry = null)
{
    /// <summary>The innermost name, whose ending may tell a format.</summary>
    public string Last => Entry is null ? Source : Entry[(Entry.LastIndexOf('!') + 1)..];

    /// <summary>The name of an entry of this archive.</summary>
    public InputName Of(string entry) => this with { Entry = Entry is null ? entry : $"{Entry}!{entry}" };

    /// <summary>The name for people and in ids, for example <c>news.zip!2024/a.html</c>.</summary>
    public override string ToString() => Entry is null ? Source : $"{Source}!{Entry}";
}
