namespace OnRecord.Ledger.Queries;

/// <summary>A part of a question.</summary>
internal abstract record QueryNode
{
    private QueryNode() { }

    /// <summary>All of the parts hold.</summary>
    internal sealed record All(IReadOnlyList<QueryNode> Parts) : QueryNode
    {
        public override string ToString() => string.Join(" AND ", Parts);
    }

    /// <summary>One of the parts holds.</summary>
    internal sealed record Any(IReadOnlyList<QueryNode> Parts) : QueryNode
    {
        public override string ToString() =>
            "(" + string.Join(" OR ", Parts.Select(part => part is All ? $"({part})" : part.ToString())) + ")";
    }

    /// <summary>The part does not hold.</summary>
    internal sealed record Not(QueryNode Part) : QueryNode
    {
        public override string ToString() => Part is All ? $"-({Part})" : $"-{Part}";
    }

    /// <summary>A word or phrase stands in the statement.</summary>
    /// <param name="Text">Has at least one letter or digit.</param>
    /// <param name="Place">In which part of the statement.</param>
    internal sealed record Words(string Text, WordPlace Place) : QueryNode
    {
        public override string ToString() =>
            Place switch
            {
                WordPlace.Speaker => "speaker:",
                WordPlace.Target => "target:",
                _ => "",
            } + Quoted(Text);
    }

    /// <summary>An actor speaks, under any of its names.</summary>
    /// <param name="Name">One of the names.</param>
    internal sealed record SpokenBy(string Name) : QueryNode
    {
        public override string ToString() => $"actor:{Quoted(Name)}";
    }

    /// <summary>The statement is in the claim of another one, or is that one.</summary>
    /// <param name="Statement">That one.</param>
    internal sealed record OfClaim(StatementAddress Statement) : QueryNode
    {
        public override string ToString() => $"claim:{Quoted(Statement.ToString())}";
    }

    /// <summary>A label of the statement has this value.</summary>
    /// <param name="Field">Which label.</param>
    /// <param name="Value">Name of the value, as stored.</param>
    internal sealed record Label(LabelField Field, string Value) : QueryNode
    {
        public override string ToString() => $"{Field.ToString().ToLowerInvariant()}:{Value}";
    }

    /// <summary>The publisher's name holds this.</summary>
    internal sealed record Publisher(string Name) : QueryNode
    {
        public override string ToString() => $"publisher:{Quoted(Name)}";
    }

    /// <summary>The article was published in these days.</summary>
    /// <param name="From">First day; null when open.</param>
    /// <param name="To">Last day; null when open.</param>
    internal sealed record Published(DateOnly? From, DateOnly? To) : QueryNode
    {
        public override string ToString() => FormattableString.Invariant($"date:{From:yyyy-MM-dd}..{To:yyyy-MM-dd}");
    }

    /// <summary>The statement has something of this sort.</summary>
    internal sealed record Has(Feature Feature) : QueryNode
    {
        public override string ToString() => $"has:{Feature.ToString().ToLowerInvariant()}";
    }

    // What would be read as something else needs its quotation marks.
    private static string Quoted(string text) =>
        text is "OR" or "AND" or "NOT"
        || text.StartsWith('-')
        || text.Any(unit => char.IsWhiteSpace(unit) || unit is ':' or '(' or ')')
            ? $"\"{text}\""
            : text;
}

/// <summary>Parts of a statement that words are looked for in.</summary>
internal enum WordPlace
{
    /// <summary>All of them.</summary>
    Anywhere,

    /// <summary>Source and speaker.</summary>
    Speaker,

    /// <summary>Whom it is aimed at.</summary>
    Target,

    /// <summary>What is said; no question asks for this place alone, but a reason names it.</summary>
    Content,

    /// <summary>The words that attribute; as above.</summary>
    Cue,
}

/// <summary>Labels of a statement.</summary>
internal enum LabelField
{
    /// <summary>Who is behind the source.</summary>
    Kind,

    /// <summary>What the source does.</summary>
    Act,

    /// <summary>How certain it presents the content as being.</summary>
    Certainty,

    /// <summary>In whose words.</summary>
    Form,

    /// <summary>How far people have looked at it.</summary>
    Review,
}

/// <summary>What a statement may have.</summary>
internal enum Feature
{
    /// <summary>A ground is given for the content.</summary>
    Evidence,

    /// <summary>A number stands in the content.</summary>
    Figure,

    /// <summary>Another statement of the article denies it.</summary>
    Denial,
}
