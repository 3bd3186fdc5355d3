using OnRecord.Statements.Times;
using OnRecord.Statements.Words;

namespace OnRecord.Statements.Settings;

/// <summary>Finds what stands in regular places around a cue: "told [reporters] on [Tuesday] in [a statement]".</summary>
/// <remarks>The rules and their examples stand in <c>specs/setting.md</c>.</remarks>
/// <param name="words">The article's words.</param>
/// <param name="times">Its times.</param>
/// <param name="statement">A statement with a cue.</param>
internal sealed class RegularSlots(WordList words, WordTimes times, Statement statement)
{
    // How many words behind a cue a time is looked for, and how many before it the sentence may begin.
    private const int Reach = 24;

    private readonly (int Start, int End) cue = words.Covering(statement.Cue[^1]);

    /// <summary>The slots that the words around the cue fill.</summary>
    internal IEnumerable<(Slot Slot, TextSpan Span)> Find()
    {
        var at = cue.End;
        if (Tells())
        {
            var end = Math.Min(ObjectEnd(at), ContentFrom(at));
            if (end > at)
            {
                yield return (Slot.Addressee, words.Span(at, end));
                at = end;
            }
        }

        for (var i = cue.Start - 1; i <= cue.End; i++)
        {
            if (words.IsIn(i, SlotWords.Repeating))
            {
                yield return (Slot.Repetition, words.Span(i, i + 1));
            }
        }

        foreach (var (slot, start, end) in Phrases(at).Where(phrase => phrase.End <= ContentFrom(at)))
        {
            yield return (slot, words.Span(start, end));
        }

        foreach (var (slot, start, end) in Leading())
        {
            yield return (slot, words.Span(start, end));
        }

        if (TimeBehind(at) is { } time)
        {
            yield return (Slot.When, words.Span(time.Start, time.End));
        }

        var behindSource = statement.Source.Count > 0 ? words.Covering(statement.Source[^1]).End : cue.End;
        if ((AnonymityClause.Behind(words, behindSource) ?? AnonymityClause.Behind(words, cue.End)) is { } clause)
        {
            yield return (Slot.Anonymity, words.Span(clause.Start, clause.End));
        }
    }

    // "was told" says whom by its subject.
    private bool Tells() => words.IsIn(cue.End - 1, SlotWords.Telling) && !IsPassive();

    private bool IsPassive() =>
        Enumerable
            .Range(cue.Start, cue.End - cue.Start)
            .Any(i => words.Lower(i) is "was" or "were" or "been" or "being" or "is" or "are");

    private int ObjectEnd(int start)
    {
        var end =
            words.IsIn(start, SlotWords.Objects) && !words.Is(start, "her")
                ? start + 1
                : NounPhrase.EndOf(words, start);
        return end == start && words.Is(start, "her") ? start + 1 : end;
    }

    /// <summary>The word that the first piece of content behind a word begins with.</summary>
    private int ContentFrom(int from)
    {
        var position = words[from].Start;
        var next = statement.Content.Where(piece => piece.Start >= position).Take(1).ToArray();
        return next is [var piece] ? words.Covering(piece).Start : int.MaxValue;
    }

    /// <summary>Times and media one behind another: "in [a statement] on [Tuesday]".</summary>
    private List<(Slot Slot, int Start, int End)> Phrases(int from)
    {
        var found = new List<(Slot, int, int)>();
        var at = from;
        while (
            Time(at) is { } time
                ? Take(Slot.When, time.Start, time.End)
                : Medium(at) is { } medium && Take(Slot.Occasion, medium.Start, medium.End)
        ) { }

        return found;

        bool Take(Slot slot, int start, int end)
        {
            found.Add((slot, start, end));
            at = end;
            return true;
        }
    }

    /// <summary>Those that begin the sentence and lead to the source or the cue: "In [a statement] on [Tuesday], she said".</summary>
    private List<(Slot Slot, int Start, int End)> Leading()
    {
        var (first, _) = words.Covering(
            statement.Source is [var source, ..] && source.Start < statement.Cue[0].Start ? source : statement.Cue[0]
        );
        var start = first;
        while (first - start < Reach && !words.IsSentenceStart(start))
        {
            start--;
        }

        var found = Phrases(start);
        var end = found.Count > 0 ? found[^1].End : start;
        return end == first || (end == first - 1 && words.Is(end, ",")) ? found : [];
    }

    private Period? Time(int at)
    {
        var start = words.Is(at, "on", "in") ? at + 1 : at;
        var time = times.Around(at, start + 1);
        return time is { Form: TimeForm.During or TimeForm.Anchored } t && t.Start >= at && t.Start <= start
            ? t with
            {
                Start = start,
            }
            : null;
    }

    private (int Start, int End)? Medium(int at)
    {
        if (words.Lower(at) is not ("in" or "on" or "at" or "during" or "via" or "through"))
        {
            return null;
        }

        var (start, end) = (at + 1, NounPhrase.EndOf(words, at + 1));
        var head = Enumerable
            .Range(start, Math.Max(0, end - start))
            .FirstOrDefault(i => words.Is(i + 1, "of"), end - 1);
        if (end <= start || !IsMedium(head))
        {
            return null;
        }

        end = MediumPhrase.EndOf(words, end);
        return (start, end);
    }

    private bool IsMedium(int at) => words.IsIn(at, SlotWords.Media) || words.IsIn(at, SlotWords.Networks);

    private Period? TimeBehind(int from)
    {
        foreach (var time in times.Within(cue.Start, from + Reach))
        {
            if (
                time.Form is TimeForm.During or TimeForm.Anchored
                && IsInClause(from, time.Start)
                && !IsInStatement(time)
                && !words.Is(time.End, "'s")
            )
            {
                return time;
            }
        }

        return null;
    }

    private bool IsInClause(int from, int to)
    {
        if (ContentFrom(from) < to)
        {
            return false;
        }

        for (var at = from; at < to; at++)
        {
            if (
                words.IsSentenceEnd(at)
                || words.IsIn(at, SlotWords.TimeClauses)
                || words.Lower(at) is "," or ":" or "\"" or "that" or "who" or "(" or "\u2014" or "due" or "air"
            )
            {
                return false;
            }
        }

        return true;
    }

    private bool IsInStatement(Period time)
    {
        var span = words.Span(time.Start, time.End);
        return statement.Content.Concat(statement.Source).Any(span.Overlaps);
    }
}
