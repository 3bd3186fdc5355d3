using CsCheck;

namespace OnRecord.TestKit;

/// <summary>Random texts of what breaks offsets.</summary>
public static class HostileText
{
    private static readonly string[] Fragments =
    [
        // Words, stops and marks that news is made of.
        "Kremlin",
        "the",
        "said",
        "U.S.",
        "Mr.",
        "No.",
        "a.m.",
        "J.",
        "3.5",
        "don't",
        "'90s",
        "workers\u2019",
        " ",
        " ",
        " ",
        ".",
        "!",
        "?",
        ",",
        "...",
        "\u2026",
        "-",
        "\u2014",
        "(",
        ")",
        "\u2022",
        "\"",
        "\"",
        "'",
        "\u2018",
        "\u2019",
        "\u201C",
        "\u201D",
        "\u201E",
        "\u00AB",
        "\u00BB",
        "\u2039",
        "\u203A",
        "``",
        "''",
        // White space and line breaks.
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        "\t",
        "\u000B",
        "\u000C",
        "\u0085",
        "\u00A0",
        "\u2003",
        "\u2028",
        "\u2029",
        "\u3000",
        // Letters that decompose, expand or change length when folded.
        "e\u0301",
        "\u00E9",
        "\u0301",
        "\u0344",
        "\u0130",
        "\u0131",
        "\u00DF",
        "\u1E9E",
        "\u03A3",
        "\uFB01",
        "\u212B",
        "\u2260",
        "\u037E",
        "\u09CB",
        "\uD55C\uAD6D",
        "\u1112\u1161\u11AB",
        "\u4E2D\u56FD",
        "\uF900",
        "\uD87E\uDC00",
        "\uD834\uDD62",
        "\u0627\u0644\u0633",
        // Invisible characters.
        "\0",
        "\u0007",
        "\u00AD",
        "\u200B",
        "\u200D",
        "\u200E",
        "\u202E",
        "\u2060",
        "\uFEFF",
        "\uFFFD",
        "\uFFFF",
        "\uE000",
        "\u0378",
        // Surrogates: pairs, sequences and halves.
        "\uD83D\uDE00",
        "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
        "\uD83C\uDDEC\uD83C\uDDE7",
        "\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC7F",
        "1\uFE0F\u20E3",
        "\uD835\uDD04",
        "\uD800",
        "\uDBFF",
        "\uDC00",
    ];

    /// <summary>Texts of up to 60 fragments: news, marks, white space, foldings, invisible characters, broken surrogates.</summary>
    public static Gen<string> Texts { get; } =
        Gen.OneOf(
                Gen.Int[0, Fragments.Length - 1].Select(static index => Fragments[index]),
                Gen.Char.Select(static character => character.ToString())
            )
            .Array[0, 60]
            .Select(string.Concat);
}
