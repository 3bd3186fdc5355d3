namespace OnRecord.Claims.QuoteChecks;

/// <summary>Tells from an alignment what differs between a quotation and its original.</summary>
internal sealed class ChangeFinder(
    IReadOnlyList<QuoteItem> draft,
    IReadOnlyList<QuoteWord> original,
    IReadOnlyList<AlignedStep> steps
)
{
    private static readonly HashSet<string> Negations = new(StringComparer.Ordinal)
    {
        "not",
        "no",
        "never",
        "nobody",
        "nothing",
        "none",
        "neither",
        "nor",
        "without",
        "cannot",
    };

    private readonly List<QuoteChange> changes = [];
    private readonly List<AlignedStep> open = [];

    /// <summary>The differences, in the order of the draft.</summary>
    public IReadOnlyList<QuoteChange> Find()
    {
        AlignedStep? before = null;
        foreach (var step in steps)
        {
            if (IsSame(step))
            {
                Close();
                if (before is { } last && IsSame(last))
                {
                    Between(last, step);
                }
                else if (before is { Step: QuoteStep.Draft } alone && Item(alone).Kind == QuoteItemKind.Ellipsis)
                {
                    // An ellipsis that leaves nothing out.
                    Idle(alone, step);
                }
            }
            else if (Item(step).Kind != QuoteItemKind.Ellipsis || step.Step == QuoteStep.Original)
            {
                open.Add(step);
            }

            before = step;
        }

        Close();
        return changes;
    }

    private QuoteItem Item(AlignedStep step) => draft[step.Draft - 1];

    private QuoteWord Word(AlignedStep step) => original[step.Original - 1];

    private bool IsSame(AlignedStep step) => step.Step == QuoteStep.Pair && Item(step).Words[0].Key == Word(step).Key;

    // Brackets are open about themselves; what stands in their place is no alteration, unless it has a negation.
    private void Close()
    {
        if (open.Count == 0)
        {
            return;
        }

        var words = open.Where(step => Item(step).Kind == QuoteItemKind.Word || step.Step == QuoteStep.Pair).ToList();
        var left = open.Where(step => step.Step == QuoteStep.Original).ToList();
        var ofEllipsis = left.Exists(step => Item(step).Kind == QuoteItemKind.Ellipsis);
        var ofBracket = open.Exists(step => Item(step).Kind == QuoteItemKind.Bracket);
        var own = open.Where(step => step.Step != QuoteStep.Original)
            .SelectMany(step => Item(step).Words, (_, word) => word.Key);
        var theirs = open.Where(step => step.Step != QuoteStep.Draft).Select(step => Word(step).Key);
        var negation = own.Count(IsNegation) != theirs.Count(IsNegation);
        if (words.Count > 0 || ofEllipsis || !ofBracket || negation)
        {
            var kind =
                words.Count == 0 && ofEllipsis ? QuoteChangeKind.Ellipsis
                : open.TrueForAll(IsForm) ? QuoteChangeKind.ReportedForm
                : QuoteChangeKind.Words;
            changes.Add(new QuoteChange(kind, DraftSpan(), OriginalSpan(), negation));
        }

        open.Clear();
    }

    private bool IsForm(AlignedStep step) =>
        step.Step == QuoteStep.Pair && ReportedForms.AreForms(Item(step).Words[0].Key, Word(step).Key);

    private static bool IsNegation(string key) =>
        Negations.Contains(key) || key.EndsWith("n't", StringComparison.Ordinal);

    private TextSpan DraftSpan()
    {
        var own = open.Where(step =>
                step.Step != QuoteStep.Original || Item(step).Kind is QuoteItemKind.Ellipsis or QuoteItemKind.Bracket
            )
            .Select(step => Item(step).Span)
            .ToList();
        if (own.Count > 0)
        {
            return own.Aggregate((all, span) => all.Union(span));
        }

        var after = Item(open[0]).Span.End;
        return new TextSpan(after, after);
    }

    private TextSpan OriginalSpan()
    {
        var theirs = open.Where(step => step.Step != QuoteStep.Draft).Select(step => Word(step).Span).ToList();
        if (theirs.Count > 0)
        {
            return theirs.Aggregate((all, span) => all.Union(span));
        }

        var before = open[0].Original;
        var at =
            before > 0 ? original[before - 1].Span.End
            : original.Count > 0 ? original[0].Span.Start
            : 0;
        return new TextSpan(at, at);
    }

    private void Idle(AlignedStep ellipsis, AlignedStep step)
    {
        if (Word(step) is { HasEllipsis: false, Join: QuoteJoin.None })
        {
            changes.Add(
                new QuoteChange(QuoteChangeKind.Ellipsis, Item(ellipsis).Span, GapBefore(step.Original), false)
            );
        }
    }

    // Two words that are the same on both sides, one behind the other.
    private void Between(AlignedStep last, AlignedStep step)
    {
        var (own, theirs) = (Item(step).Words[0], Word(step));
        var draftGap = new TextSpan(Item(last).Span.End, own.Span.Start);
        if (theirs.Join == QuoteJoin.Hard)
        {
            changes.Add(new QuoteChange(QuoteChangeKind.Ellipsis, draftGap, GapBefore(step.Original), false));
        }
        else if (theirs.HasEllipsis)
        {
            changes.Add(new QuoteChange(QuoteChangeKind.Ellipsis, draftGap, GapBefore(step.Original), false));
        }
        else if (theirs.Join == QuoteJoin.None && own.Join == QuoteJoin.None)
        {
            if (own.Gap != theirs.Gap)
            {
                changes.Add(new QuoteChange(QuoteChangeKind.Punctuation, draftGap, GapBefore(step.Original), false));
            }
            else if (
                own.Bracket == 0
                && !string.Equals(own.Written, theirs.Written, StringComparison.Ordinal)
                && DiffersInCase(own, theirs)
            )
            {
                changes.Add(new QuoteChange(QuoteChangeKind.Capitals, own.Span, theirs.Span, false));
            }
        }
    }

    private static bool DiffersInCase(QuoteWord own, QuoteWord theirs) =>
        own.Written.Length == theirs.Written.Length
        && Enumerable
            .Range(0, own.Written.Length)
            .Any(i => char.IsUpper(own.Written[i]) != char.IsUpper(theirs.Written[i]));

    private TextSpan GapBefore(int position) =>
        position < 2
            ? new TextSpan(original[0].Span.Start, original[0].Span.Start)
            : new TextSpan(
                Math.Min(original[position - 2].Span.End, original[position - 1].Span.Start),
                original[position - 1].Span.Start
            );
}
