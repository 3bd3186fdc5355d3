using OnRecord.Statements.Words;

namespace OnRecord.Claims.Propositions;

/// <summary>Tells whether the main clause of a content is negated.</summary>
/// <remarks>
/// The rule and its examples stand in <c>specs/claim-polarity.md</c>. There is no parser: clauses begin at conjunctions and relative
/// pronouns, and a relative clause ends at its comma or where a second finite verb begins.
/// </remarks>
internal sealed class MainClause
{
    // A sentence with so many times the words of the first one counts in its place.
    private const int FarMore = 3;

    private readonly IReadOnlyList<Word> words;
    private readonly int end;
    private int at;
    private bool hasBegun;
    private bool hasVerb;

    private MainClause(IReadOnlyList<Word> words, int start, int end)
    {
        this.words = words;
        this.end = end;
        at = start;
    }

    /// <summary>Whether it is.</summary>
    /// <param name="words">The words of the content, in the order of the text.</param>
    public static bool IsNegated(IReadOnlyList<Word> words) => Read(words).IsNegated;

    /// <summary>Whether it says that something is not known ("we do not know whether …"), which is neither so nor not so.</summary>
    /// <param name="words">The words of the content, in the order of the text.</param>
    public static bool IsOpen(IReadOnlyList<Word> words) => Read(words).IsOpen;

    /// <summary>Its sentences, and their parts before and behind "and" and "but", with whether they are negated; those that say nothing are left out.</summary>
    /// <param name="words">The words of the content, in the order of the text.</param>
    public static IReadOnlyList<ClausePart> Parts(IReadOnlyList<Word> words)
    {
        var parts = new List<ClausePart>();
        for (var (start, end) = (0, 0); end < words.Count; )
        {
            start = ClauseWords.Begin(words, end);
            end = ClauseWords.SentenceEnd(words, start);
            foreach (var part in Coordination.PartsOf(words, start, end))
            {
                if (SizeOf(words, (part.Start, part.End)) > 0)
                {
                    parts.Add(part with { IsNegated = ReadFrom(words, part.Start, part.End).IsNegated });
                }
            }
        }

        return parts;
    }

    private static (bool IsNegated, bool IsOpen) Read(IReadOnlyList<Word> words)
    {
        var (start, end) = MainSentence(words);
        return ReadFrom(words, start, end);
    }

    private static (bool IsNegated, bool IsOpen) ReadFrom(IReadOnlyList<Word> words, int start, int end) =>
        new MainClause(
            words,
            ClauseWords.BehindCleft(words, start, end) ?? ClauseWords.BehindFronted(words, start, end),
            end
        ).Read();

    // The first one, unless another says far more: "We didn't talk about that. The bridge was closed by floods."
    private static (int Start, int End) MainSentence(IReadOnlyList<Word> words)
    {
        var start = ClauseWords.Begin(words, 0);
        var main = (Start: start, End: ClauseWords.SentenceEnd(words, start));
        var said = SizeOf(words, main);
        for (var end = main.End; end < words.Count; )
        {
            start = ClauseWords.Begin(words, end);
            end = ClauseWords.SentenceEnd(words, start);
            if (SizeOf(words, (start, end)) is var size && size >= FarMore * Math.Max(1, said))
            {
                (main, said) = ((start, end), size);
            }
        }

        return main;
    }

    private static int SizeOf(IReadOnlyList<Word> words, (int Start, int End) sentence)
    {
        var size = 0;
        for (var word = sentence.Start; word < sentence.End; word++)
        {
            size += words[word].Kind == WordKind.Letters && !ClaimTerms.IsGrammar(words[word].Lower) ? 1 : 0;
        }

        return size;
    }

    private (bool IsNegated, bool IsOpen) Read()
    {
        for (; at < end; at++)
        {
            var word = words[at];
            if (word.Kind is WordKind.Symbol or WordKind.Break)
            {
                continue;
            }

            var lower = word.Lower;
            if (hasBegun && ClauseWords.IsBorder(lower, hasVerb))
            {
                return (false, false);
            }

            if (hasBegun && ClauseWords.IsRelative(lower))
            {
                if (lower == "that" && IsMatrix(at))
                {
                    (hasBegun, hasVerb) = (false, false);
                    continue;
                }

                if (hasVerb || !SkipRelative())
                {
                    return (false, false);
                }

                // The verb behind the relative clause may be negated itself.
                hasVerb = true;
                lower = words[at].Lower;
            }

            if (ClauseWords.IsFinite(lower) && NegationWords.SaysFalse(words, at, end))
            {
                return (true, false);
            }

            if (NegationWords.Negates(lower) && NegationWords.NegatesClause(words, at, end, hasBegun))
            {
                return Negated();
            }

            hasBegun = true;
            hasVerb |= ClauseWords.IsVerb(lower);
        }

        return (false, false);
    }

    // "I don't want to say, but it did" says that it did; "we do not know whether it did" says nothing of it.
    private (bool IsNegated, bool IsOpen) Negated()
    {
        if (NegationWords.IsUnknown(words, at, end))
        {
            return ClauseWords.BehindBut(words, at, end) is { } known
                ? new MainClause(words, known, end).Read()
                : (false, true);
        }

        return NegationWords.IsDisclaimer(words, at, end) && ClauseWords.BehindBut(words, at, end) is { } behind
            ? new MainClause(words, behind, end).Read()
            : (true, false);
    }

    // "We stated that …", "the fact is that …": what follows is what is said.
    private bool IsMatrix(int that)
    {
        var first = that;
        while (first > 0 && words[first - 1].Kind is not (WordKind.Symbol or WordKind.Break))
        {
            first--;
        }

        return that > first && ClauseWords.IsMatrixSubject(words, first, that);
    }

    // Ends at the verb of the main clause; false when there is none.
    private bool SkipRelative()
    {
        var isEnclosed = at > 0 && words[at - 1].Lower == ",";
        var hasOwnVerb = false;
        for (at++; at < end; at++)
        {
            var lower = words[at].Lower;
            if (isEnclosed && lower == ",")
            {
                while (at + 1 < end && words[at].Kind is WordKind.Symbol or WordKind.Break)
                {
                    at++;
                }

                return at < end;
            }

            if (!ClauseWords.IsVerb(lower))
            {
                continue;
            }

            if (hasOwnVerb && !isEnclosed && ClauseWords.IsFinite(lower) && !ClauseWords.IsFinite(words[at - 1].Lower))
            {
                return true;
            }

            hasOwnVerb = true;
        }

        return false;
    }
}
