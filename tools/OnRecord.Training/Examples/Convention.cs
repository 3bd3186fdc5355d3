namespace OnRecord.Training.Examples;

/// <summary>Whose way of annotating a text follows; a row of an embedding that is added to every piece.</summary>
/// <remarks>The shipped reader reads articles by <see cref="PolNeAR"/> and contents again by <see cref="Nested"/>.</remarks>
internal enum Convention
{
    PolNeAR = 0,
    Nested = 1,
    Snippets = 2,
    Gum = 3,
}
