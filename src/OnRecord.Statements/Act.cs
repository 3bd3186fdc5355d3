namespace OnRecord.Statements;

/// <summary>What a source does with the content; the first value that fits, in this order.</summary>
/// <remarks>The label scheme stands in <c>docs/labels.md</c>. The numbers are classes of the model: never renumber.</remarks>
public enum Act
{
    /// <summary>Gives no position: declines to comment, neither confirms nor denies, cannot be reached.</summary>
    Withholds = 0,

    /// <summary>Rejects a claim or a charge that somebody made.</summary>
    Denies = 1,

    /// <summary>Affirms or admits something already claimed, suspected or asked.</summary>
    Confirms = 2,

    /// <summary>Says that another party did something wrong.</summary>
    Alleges = 3,

    /// <summary>Asks a question.</summary>
    Asks = 4,

    /// <summary>Wants others to act: demands, orders, calls for, advises.</summary>
    Urges = 5,

    /// <summary>Binds itself: promises, threatens, plans, agrees or refuses to act.</summary>
    Commits = 6,

    /// <summary>Says what will or may happen.</summary>
    Predicts = 7,

    /// <summary>Praises, criticises, thanks, mocks: any judgement of worth.</summary>
    Evaluates = 8,

    /// <summary>Has a wish, a preference or an interest.</summary>
    Wants = 9,

    /// <summary>Holds a view, knowledge or feeling, reported as a state of mind.</summary>
    Believes = 10,

    /// <summary>Brings the content up without a position on it.</summary>
    Mentions = 11,

    /// <summary>Presents the content as true.</summary>
    Asserts = 12,
}
