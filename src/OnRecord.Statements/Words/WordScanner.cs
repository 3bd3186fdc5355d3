using System.Collections.Frozen;

namespace OnRecord.Statements.Words;

/// <summary>Cuts a text into words, numbers and marks, in one pass.</summary>
/// <remarks>
/// An apostrophe with an s behind a word is a word of its own ("Tuesday", "'s"); a hyphen is a mark. A number takes groups of
/// three digits behind commas and one decimal point.
/// </remarks>
internal static class WordScanner
{
    private static readonly FrozenSet<string> Abbreviations = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        [
            "jan",
            "feb",
            "mar",
            "apr",
            "jun",
            "jul",
            "aug",
            "sep",
            "sept",
            "oct",
            "nov",
            "dec",
            "no",
            "nos",
            "approx",
            "est",
            "ca",
            "vol",
            "res",
            "pp",
            "st",
            "ave",
            "rd",
            "blvd",
            "mt",
            "ft",
            "mr",
            "mrs",
            "ms",
            "dr",
            "sen",
            "rep",
            "gov",
            "gen",
            "col",
            "lt",
            "sgt",
            "prof",
            "rev",
            "inc",
            "corp",
            "co",
            "ltd",
            "jr",
            "sr",
            "vs",
            "mon",
            "tue",
            "tues",
            "wed",
            "thu",
            "thur",
            "thurs",
            "fri",
            "sat",
            "sun",
            "calif",
            "mass",
            "conn",
            "ariz",
            "ark",
            "colo",
            "fla",
            "ga",
            "ill",
            "ind",
            "kan",
            "ky",
            "la",
            "md",
            "mich",
            "minn",
            "miss",
            "mo",
            "mont",
            "neb",
            "nev",
            "okla",
            "ore",
            "pa",
            "tenn",
            "va",
            "vt",
            "wash",
            "wis",
            "wyo",
            "ala",
            "del",
        ]
    );

    /// <summary>The words of a span of the text.</summary>
    internal static List<Word> Scan(SourceText text, TextSpan within)
    {
        var all = text.Value.AsSpan(0, within.End);
        var words = new List<Word>((within.Length / 5) + 1);
        var position = within.Start;
        var chunkEnd = position;
        while (position < all.Length)
        {
            if (char.IsWhiteSpace(all[position]))
            {
                position = SkipSpace(all, position, words);
                continue;
            }

            if (position >= chunkEnd)
            {
                chunkEnd = ChunkEnd(all, position);
                if (LinkLength(all[position..chunkEnd]) is > 0 and var length)
                {
                    words.Add(new Word(position, position + length, WordKind.Link, "", IsCapital: false));
                    position += length;
                    continue;
                }
            }

            var word = ReadWord(all, position);
            words.Add(word);
            position = word.End;
        }

        return words;
    }

    private static int SkipSpace(ReadOnlySpan<char> text, int start, List<Word> words)
    {
        var end = start;
        var hasBreak = false;
        while (end < text.Length && char.IsWhiteSpace(text[end]))
        {
            hasBreak |= text[end] is '\n' or '\r' or '\u2028' or '\u2029';
            end++;
        }

        if (hasBreak)
        {
            words.Add(new Word(start, end, WordKind.Break, "", IsCapital: false));
        }

        return end;
    }

    private static int ChunkEnd(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && !char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        return end;
    }

    /// <summary>How many characters of a chunk without spaces are an address, a handle or a tag; 0 when it is none.</summary>
    private static int LinkLength(ReadOnlySpan<char> chunk)
    {
        var isLink =
            (chunk[0] is '@' or '#' && chunk.Length > 1 && char.IsLetter(chunk[1]))
            || chunk.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            || (chunk.IndexOf(':') > 0 && chunk.Contains("://", StringComparison.Ordinal))
            || (chunk.IndexOf('@') > 0 && chunk.IndexOf('.') > 0)
            || IsDomain(chunk);
        if (!isLink)
        {
            return 0;
        }

        return chunk.TrimEnd(".,;:!?)]}'\"\u2019\u201D").Length;
    }

    private static bool IsDomain(ReadOnlySpan<char> chunk)
    {
        var dot = chunk.IndexOf('.');
        return dot > 0
            && dot < chunk.Length - 2
            && (
                chunk.Contains(".com", StringComparison.OrdinalIgnoreCase)
                || chunk.Contains(".org", StringComparison.OrdinalIgnoreCase)
                || chunk.Contains(".net", StringComparison.OrdinalIgnoreCase)
                || chunk.Contains(".gov", StringComparison.OrdinalIgnoreCase)
                || chunk.Contains(".co.", StringComparison.OrdinalIgnoreCase)
            );
    }

    private static Word ReadWord(ReadOnlySpan<char> text, int start)
    {
        var first = text[start];
        if (char.IsAsciiDigit(first))
        {
            return ReadNumber(text, start);
        }

        if (char.IsLetter(first))
        {
            return ReadLetters(text, start);
        }

        if (IsApostrophe(first) && IsPossessive(text, start))
        {
            return new Word(start, start + 2, WordKind.Letters, "'s", IsCapital: false);
        }

        return new Word(start, start + 1, WordKind.Symbol, SymbolText(first), IsCapital: false);
    }

    private static Word ReadNumber(ReadOnlySpan<char> text, int start)
    {
        var end = SkipDigits(text, start);
        if (end - start <= 3)
        {
            while (IsGroup(text, end))
            {
                end += 4;
            }
        }

        if (!IsDecimalPoint(text, end))
        {
            return new Word(start, end, WordKind.Number, text[start..end].ToString(), IsCapital: false);
        }

        end = SkipDigits(text, end + 1);
        var kind = IsDecimalPoint(text, end) ? WordKind.Code : WordKind.Number;
        while (IsDecimalPoint(text, end))
        {
            end = SkipDigits(text, end + 1);
        }

        return new Word(start, end, kind, text[start..end].ToString(), IsCapital: false);
    }

    private static bool IsDecimalPoint(ReadOnlySpan<char> text, int position) =>
        position + 1 < text.Length && text[position] == '.' && char.IsAsciiDigit(text[position + 1]);

    private static bool IsGroup(ReadOnlySpan<char> text, int position) =>
        position + 3 < text.Length
        && text[position] == ','
        && char.IsAsciiDigit(text[position + 1])
        && char.IsAsciiDigit(text[position + 2])
        && char.IsAsciiDigit(text[position + 3])
        && (position + 4 == text.Length || !char.IsAsciiDigit(text[position + 4]));

    private static int SkipDigits(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end;
    }

    private static Word ReadLetters(ReadOnlySpan<char> text, int start)
    {
        var end = start + 1;
        var hasDigit = false;
        var hasInvisible = false;
        while (end < text.Length)
        {
            var character = text[end];
            if (char.IsLetter(character))
            {
                end++;
            }
            else if (char.IsDigit(character))
            {
                hasDigit = true;
                end++;
            }
            else if (IsInvisible(character))
            {
                hasInvisible = true;
                end++;
            }
            else if (
                IsApostrophe(character)
                && end + 1 < text.Length
                && char.IsLetter(text[end + 1])
                && !IsPossessive(text, end)
            )
            {
                end++;
            }
            else
            {
                break;
            }
        }

        end = TakeFullStops(text, start, end);
        var kind = hasDigit ? WordKind.Code : WordKind.Letters;
        return new Word(start, end, kind, Lower(text[start..end], hasInvisible), char.IsUpper(text[start]));
    }

    /// <summary>Takes the full stops of "U.S.", "a.m." and of the abbreviations in the list.</summary>
    private static int TakeFullStops(ReadOnlySpan<char> text, int start, int end)
    {
        if (end >= text.Length || text[end] != '.')
        {
            return end;
        }

        if (end - start == 1)
        {
            var last = end;
            while (
                last + 2 < text.Length && text[last] == '.' && char.IsLetter(text[last + 1]) && text[last + 2] == '.'
            )
            {
                last += 2;
            }

            return last > end ? last + 1 : end;
        }

        return end - start <= 6 && Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[start..end])
            ? end + 1
            : end;
    }

    private static string Lower(ReadOnlySpan<char> word, bool hasInvisible)
    {
        if (!hasInvisible && word.IndexOf('\u2019') < 0)
        {
            return string.Create(
                word.Length,
                word,
                (target, source) =>
                {
                    for (var i = 0; i < target.Length; i++)
                    {
                        target[i] = char.ToLowerInvariant(source[i]);
                    }
                }
            );
        }

        var kept = new System.Text.StringBuilder(word.Length);
        foreach (var character in word)
        {
            if (char.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark || !IsInvisible(character))
            {
                kept.Append(IsApostrophe(character) ? '\'' : char.ToLowerInvariant(character));
            }
        }

        return kept.ToString();
    }

    private static string SymbolText(char symbol) =>
        symbol switch
        {
            ',' => ",",
            '.' => ".",
            '-' or '\u2010' or '\u2011' => "-",
            '\u2013' => "\u2013",
            '\u2014' => "\u2014",
            '\u2212' => "\u2212",
            '\u2019' or '\u2018' => "'",
            '\u201C' or '\u201D' => "\"",
            _ => symbol.ToString(),
        };

    private static bool IsPossessive(ReadOnlySpan<char> text, int apostrophe) =>
        apostrophe + 1 < text.Length
        && text[apostrophe + 1] is 's' or 'S'
        && (apostrophe + 2 >= text.Length || !char.IsLetterOrDigit(text[apostrophe + 2]));

    private static bool IsApostrophe(char character) => character is '\'' or '\u2019';

    private static bool IsInvisible(char character) =>
        character is '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF'
        || char.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark;
}
