using OnRecord.Claims.QuoteChecks;

namespace OnRecord.Ledger.Tests;

/// <summary>A draft made from a known quotation, and what is to be found.</summary>
/// <param name="Kind">How it was made.</param>
/// <param name="Draft">The draft.</param>
/// <param name="Verdict">What the check should say.</param>
/// <param name="Change">Which difference it should find; null for none.</param>
internal sealed record QuoteCase(string Kind, Reading Draft, QuoteVerdict Verdict, QuoteChangeKind? Change = null);

/// <summary>Alters known quotations in ten kinds, and leaves them as they are in others; the same at every run.</summary>
internal static class QuoteAlterations
{
    private static readonly string[] Others =
    [
        "lantern",
        "harvest",
        "quietly",
        "seventeen",
        "velvet",
        "railway",
        "certain",
        "borrowed",
        "winter",
        "gladly",
    ];

    private static readonly (string From, string To)[] Forms =
    [
        (" is ", " was "),
        (" are ", " were "),
        (" will ", " would "),
        (" have ", " had "),
        (" has ", " had "),
        (" can ", " could "),
        (" I ", " he "),
        (" we ", " they "),
        (" our ", " their "),
        (" my ", " her "),
        ("We ", "they "),
        ("I ", "she "),
        (" me ", " him "),
    ];

    /// <summary>Every alteration of every quotation that allows it.</summary>
    public static IEnumerable<QuoteCase> Altered()
    {
        foreach (var ((words, speaker), i) in KnownQuotations.All.Select((quotation, i) => (quotation, i)))
        {
            var parts = words.Split(' ');
            var at = 1 + (i % (parts.Length - 2));
            yield return Case(
                "word replaced",
                speaker,
                Joined(parts, at, Others[i % Others.Length]),
                QuoteChangeKind.Words
            );
            yield return Case("word left out", speaker, Joined(parts, at, null), QuoteChangeKind.Words);
            yield return Case(
                "word put in",
                speaker,
                Joined(parts, at, $"{parts[at]} {Others[i % Others.Length]}"),
                QuoteChangeKind.Words
            );
            yield return Case("negation put in", speaker, Joined(parts, at, $"{parts[at]} not"), QuoteChangeKind.Words);
            if (!string.Equals(parts[at], parts[at + 1], StringComparison.OrdinalIgnoreCase))
            {
                var swapped = parts.ToArray();
                (swapped[at], swapped[at + 1]) = (swapped[at + 1], swapped[at]);
                yield return Case("words swapped", speaker, string.Join(' ', swapped), QuoteChangeKind.Words);
            }

            if (parts.Length > 6)
            {
                yield return Case(
                    "ellipsis",
                    speaker,
                    $"{string.Join(' ', parts[..2])} … {string.Join(' ', parts[4..])}",
                    QuoteChangeKind.Ellipsis
                );
            }

            var bare = Enumerable
                .Range(1, parts.Length - 2)
                .FirstOrDefault(k => char.IsLetter(parts[k][^1]) && char.IsLetter(parts[k + 1][0]));
            if (bare > 0)
            {
                yield return Case(
                    "punctuation",
                    speaker,
                    Joined(parts, bare, parts[bare] + (i % 2 == 0 ? "," : " –")),
                    QuoteChangeKind.Punctuation
                );
            }

            var form = Forms.FirstOrDefault(form => words.Contains(form.From, StringComparison.Ordinal));
            if (form.From is not null)
            {
                var start = words.IndexOf(form.From, StringComparison.Ordinal);
                yield return Case(
                    "tense or person",
                    speaker,
                    words[..start] + form.To + words[(start + form.From.Length)..],
                    QuoteChangeKind.ReportedForm
                );
            }

            yield return new QuoteCase(
                "another's",
                Said(KnownQuotations.OtherSpeaker(i), $"“{words}”"),
                QuoteVerdict.Anothers
            );
            yield return new QuoteCase("invented", Said(speaker, $"“{Invented(i)}”"), QuoteVerdict.NotFound);
        }

        foreach (var (sentence, i) in KnownQuotations.Unquoted.Select((sentence, i) => (sentence, i)))
        {
            yield return new QuoteCase(
                "not quoted",
                Said(KnownQuotations.OtherSpeaker(i), $"“{sentence}”"),
                QuoteVerdict.Reported
            );
        }
    }

    /// <summary>Every known quotation in other marks, shortened, with brackets and so on: none of it alters it.</summary>
    public static IEnumerable<QuoteCase> Faithful()
    {
        foreach (var ((words, speaker), i) in KnownQuotations.All.Select((quotation, i) => (quotation, i)))
        {
            var parts = words.Split(' ');
            var half = Math.Max(4, parts.Length / 2);
            // A bracket in the place of a negation is an alteration.
            var at = Enumerable
                .Range(0, parts.Length - 2)
                .Select(k => 1 + ((i + k) % (parts.Length - 2)))
                .First(k => !parts[k].StartsWith("no", StringComparison.OrdinalIgnoreCase));
            (string Kind, string Quoted)[] ways =
            [
                ("as it is", $"“{words}.”"),
                ("straight marks", $"\"{words.Replace('’', '\'').Replace('“', '\'').Replace('”', '\'')},\""),
                ("guillemets", $"«{words}»"),
                ("other case at the start", $"“{Flipped(words)}”"),
                ("bracket in the first word", $"“[{words[0]}]{words[1..]}”"),
                ("bracket for a word", $"“{Joined(parts, at, $"[{Others[i % Others.Length]}]")}”"),
                ("bracket put in", $"“{Joined(parts, at, parts[at] + " [sic]")}”"),
                ("ellipses at the ends", $"“… {words} …”"),
                ("first half", $"“{string.Join(' ', parts[..half])}”"),
                ("second half", $"“{string.Join(' ', parts[^half..])}”"),
                ("other white space", $"“{words.Replace(" ", "\u00A0 ", StringComparison.Ordinal)}”"),
                ("soft hyphens", $"“{words[..^2]}\u00AD{words[^2..]}”"),
            ];
            foreach (var (kind, quoted) in ways)
            {
                yield return new QuoteCase(kind, Said(speaker, quoted), QuoteVerdict.Verbatim);
            }
        }
    }

    private static QuoteCase Case(string kind, string speaker, string words, QuoteChangeKind change) =>
        new(kind, Said(speaker, $"“{words}”"), QuoteVerdict.Altered, change);

    private static Reading Said(string speaker, string quoted) => KnownQuotations.Draft(speaker, "said: ", quoted);

    // Every third word of another quotation, backwards, between words that no text has.
    private static string Invented(int i)
    {
        var other = KnownQuotations.All[(i + 7) % KnownQuotations.All.Count].Words.Split(' ');
        return string.Join(
            ' ',
            other
                .Reverse()
                .Where((_, k) => k % 3 == 0)
                .SelectMany((word, k) => new[] { word.Trim(',', '.'), Others[(i + k) % Others.Length] })
                .Append("indeed")
                .Append("tomorrow")
        );
    }

    private static string Joined(string[] parts, int at, string? instead) =>
        string.Join(' ', parts.Select((part, k) => k == at ? instead : part).Where(part => part is not null));

    private static string Flipped(string words) =>
        (char.IsUpper(words[0]) ? char.ToLowerInvariant(words[0]) : char.ToUpperInvariant(words[0])) + words[1..];
}
