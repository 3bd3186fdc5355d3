using OnRecord.Statements.Words;

namespace OnRecord.Statements.Settings;

/// <summary>Makes whole phrases of the spans that the model finds: "the" of "the Times", "an interview with" of "an interview with CNN".</summary>
/// <remarks>The rules and their examples stand in <c>specs/setting.md</c>.</remarks>
internal static class SlotPhrases
{
    private const int LongestClause = 24;

    /// <summary>The spans of a slot as phrases, in the order of the text; pieces of one phrase are joined, bare words dropped.</summary>
    /// <param name="words">The article's words.</param>
    /// <param name="times">The times of the article, as first and last word.</param>
    /// <param name="slot">Which slot.</param>
    /// <param name="spans">What the model found.</param>
    /// <param name="parts">The statement's source and cue, into which no phrase grows.</param>
    internal static List<TextSpan> Complete(
        WordList words,
        WordTimes times,
        Slot slot,
        IReadOnlyList<TextSpan> spans,
        IReadOnlyList<TextSpan> parts
    )
    {
        var phrases = new List<TextSpan>();
        var before = -1;
        foreach (var span in spans.Order())
        {
            var (start, end) = words.Covering(span);
            var limit = parts.Where(part => part.Start >= span.End).Select(part => words.Covering(part).Start);
            var last = Math.Max(end, limit.DefaultIfEmpty(int.MaxValue).Min());
            (start, end) = slot switch
            {
                Slot.When => Time(words, times, start, end, last),
                Slot.Anonymity => (start, Math.Min(last, Math.Max(end, ClauseEnd(words, end)))),
                _ => Phrase(words, slot, start, end, last),
            };
            if (
                end <= start
                || (slot is Slot.Occasion && times.IsTime(start, end))
                || (slot is Slot.Relay && IsPress(words, start, end))
            )
            {
                continue;
            }

            var phrase = words.Span(start, end);
            if (start <= before)
            {
                phrases[^1] = phrases[^1].Union(phrase);
            }
            else
            {
                phrases.Add(phrase);
            }

            before = Math.Max(before, end);
        }

        return phrases;
    }

    private static bool IsPress(WordList words, int start, int end) =>
        words.IsIn(end - 1, SlotWords.Press)
        && (end - start == 1 || (end - start == 2 && words.IsIn(start, SlotWords.Determiners)));

    private static (int Start, int End) Phrase(WordList words, Slot slot, int start, int end, int limit)
    {
        while (
            start < end
            && (
                words.Is(start, "'s")
                || (
                    words.IsIn(start, SlotWords.Prepositions)
                    && (!words.IsCapital(start) || words.IsSentenceStart(start))
                )
            )
        )
        {
            start++;
        }

        if (start >= end)
        {
            return (start, start);
        }

        var found = end;
        end = Extended(words, slot, start, end);
        if (slot is Slot.Target)
        {
            end = Owner(words, Math.Max(start + 1, found), end);
        }

        end = Math.Min(end, limit);
        while (end > start && IsLoose(words, slot, end - 1))
        {
            end--;
        }

        return (start, end);
    }

    private static int Extended(WordList words, Slot slot, int start, int end)
    {
        var last = end - 1;
        if (words.IsIn(last, SlotWords.Determiners))
        {
            end = NounPhrase.EndOf(words, last);
        }
        else if (words.IsIn(last, SlotWords.Joining) && !words.IsCapital(last))
        {
            end = NounPhrase.EndOf(words, end);
        }
        else if (IsUnfinished(words, start, last))
        {
            end = Math.Max(end, NounPhrase.EndOf(words, start));
        }
        else if (words.IsCapital(last) && (words.IsCapital(end) || words.Is(end, "(")) && !NounPhrase.IsDay(words, end))
        {
            end = NounPhrase.EndOf(words, last);
        }

        return slot is Slot.Occasion ? MediumPhrase.EndOf(words, end) : end;
    }

    // "a March 2016", "a previously", "a televised"; inside brackets that are not closed.
    private static bool IsUnfinished(WordList words, int start, int last) =>
        words.IsIn(start, SlotWords.Determiners)
            && (
                words.IsNumber(last)
                || NounPhrase.IsDay(words, last)
                || words.Lower(last).EndsWith("ly", StringComparison.Ordinal)
                || words.Lower(last).EndsWith("ed", StringComparison.Ordinal)
            )
        || Enumerable.Range(start, last - start + 1).Count(at => words.Is(at, "("))
            > Enumerable.Range(start, last - start + 1).Count(at => words.Is(at, ")"));

    // No phrase ends with it: a comma, "of", the participle of "a letter signed".
    private static bool IsLoose(WordList words, Slot slot, int at) =>
        !words.IsCapital(at) && words.IsIn(at, SlotWords.Endings)
        || words.Is(at, ",", ";")
        || words.Is(at, ":", "-")
        || (slot is Slot.Occasion && !words.IsCapital(at) && words.Lower(at).EndsWith("ed", StringComparison.Ordinal));

    // The party that is meant, without what it has: "the lab" of "the lab's work".
    private static int Owner(WordList words, int from, int end)
    {
        for (var at = from; at < end; at++)
        {
            if (words.Is(at, "'s"))
            {
                return at;
            }
        }

        return end;
    }

    private static (int Start, int End) Time(WordList words, WordTimes times, int start, int end, int limit)
    {
        if (times.Around(start, end) is { } time)
        {
            (start, end) = (Math.Min(start, time.Start), Math.Max(end, time.End));
        }

        if (words.IsIn(start, SlotWords.TimeClauses) && words.IsSentenceStart(start))
        {
            return (start, Math.Min(limit, Math.Max(end, CommaAfter(words, end))));
        }

        while (start < end && words.Lower(start) is "on" or "by" or "during")
        {
            start++;
        }

        end = Math.Min(end, limit);
        while (end > start && (IsLoose(words, Slot.When, end - 1) || words.IsIn(end - 1, SlotWords.TimeClauses)))
        {
            end--;
        }

        return (start, end);
    }

    // "spoke on condition of anonymity because the inquiry is open"
    internal static int ClauseEnd(WordList words, int from)
    {
        var at = from;
        while (
            at < from + LongestClause
            && !words.IsSentenceEnd(at)
            && words.Lower(at) is not ("," or "\"" or ")" or "\u2014")
        )
        {
            at++;
        }

        return at;
    }

    private static int CommaAfter(WordList words, int from)
    {
        for (var at = from; at < from + LongestClause && !words.IsSentenceEnd(at); at++)
        {
            if (words.Is(at, ","))
            {
                return at;
            }
        }

        return from;
    }
}
