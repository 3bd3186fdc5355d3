using System.Collections.Frozen;
using System.Text;

namespace OnRecord.Corpora.Names;

/// <summary>Puts tokens together to running text, and tells where each name came to stand.</summary>
/// <remarks>
/// The sets have lost their spaces. The rules put them back as English writes them: none before closing and after
/// opening punctuation, none before clitics, straight quotation marks opening and closing by turns within a sentence,
/// hyphens closed up inside names, between digits and after prefixes. Sentences are parted by one space.
/// </remarks>
internal static class Detokenizer
{
    private static readonly FrozenSet<string> TiesLeft = FrozenSet.ToFrozenSet(
        [
            ",",
            ".",
            ";",
            ":",
            "?",
            "!",
            ")",
            "]",
            "}",
            "%",
            "...",
            "..",
            "…",
            "”",
            "’",
            "''",
            "’’",
            "»",
            "!!",
            "!!!",
            "??",
            "?!",
            ".?",
            "na",
            "ta",
        ],
        StringComparer.Ordinal
    );

    private static readonly FrozenSet<string> TiesRight = FrozenSet.ToFrozenSet(
        ["(", "[", "{", "$", "£", "€", "#", "@", "“", "‘", "``", "‘‘", "«"],
        StringComparer.Ordinal
    );

    private static readonly FrozenSet<string> Clitics = FrozenSet.ToFrozenSet(
        ["'s", "n't", "'m", "'ll", "'ve", "'re", "'d", "’s", "n’t", "’m", "’ll", "’ve", "’re", "’d"],
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly FrozenSet<string> Prefixes = FrozenSet.ToFrozenSet(
        [
            "al",
            "anti",
            "co",
            "cross",
            "e",
            "ex",
            "half",
            "high",
            "inter",
            "long",
            "low",
            "mid",
            "multi",
            "non",
            "part",
            "post",
            "pre",
            "pro",
            "re",
            "self",
            "semi",
            "short",
            "so",
            "sub",
            "ultra",
            "vice",
            "well",
            "x",
        ],
        StringComparer.OrdinalIgnoreCase
    );

    public static NamedText ToText(string id, IReadOnlyList<IReadOnlyList<TaggedToken>> sentences)
    {
        var builder = new StringBuilder();
        var spans = new List<TextSpan>();
        var names = new List<NameSpan>();
        var others = new List<TextSpan>();
        foreach (var sentence in sentences)
        {
            if (builder.Length > 0)
            {
                builder.Append(' ');
            }

            var tokens = Append(builder, sentence);
            spans.Add(new TextSpan(tokens[0].Start, tokens[^1].End));
            Collect(sentence, tokens, names, others);
        }

        return new NamedText
        {
            Id = id,
            Text = new SourceText(builder.ToString()),
            Sentences = spans,
            Names = names,
            OtherNames = others,
        };
    }

    private static TextSpan[] Append(StringBuilder builder, IReadOnlyList<TaggedToken> sentence)
    {
        var quotes = new OpenQuotes();
        var spans = new TextSpan[sentence.Count];
        var tied = true;
        for (var i = 0; i < sentence.Count; i++)
        {
            var joint = JointOf(sentence, i, quotes);
            if (!tied && !joint.Left)
            {
                builder.Append(' ');
            }

            spans[i] = new TextSpan(builder.Length, builder.Length + sentence[i].Text.Length);
            builder.Append(sentence[i].Text);
            tied = joint.Right;
        }

        return spans;
    }

    private static void Collect(
        IReadOnlyList<TaggedToken> sentence,
        TextSpan[] tokens,
        List<NameSpan> names,
        List<TextSpan> others
    )
    {
        for (var first = 0; first < sentence.Count; first++)
        {
            if (sentence[first].Position != NamePosition.Begin)
            {
                continue;
            }

            var last = first;
            while (last + 1 < sentence.Count && sentence[last + 1].Position == NamePosition.Inside)
            {
                last++;
            }

            var span = new TextSpan(tokens[first].Start, tokens[last].End);
            if (NameTypes.Kind(sentence[first].Type) is { } kind)
            {
                names.Add(new NameSpan(span, kind));
            }
            else
            {
                others.Add(span);
            }
        }
    }

    private static (bool Left, bool Right) JointOf(IReadOnlyList<TaggedToken> sentence, int index, OpenQuotes quotes)
    {
        var token = sentence[index].Text;
        var previous = index > 0 ? sentence[index - 1].Text : "";
        return token switch
        {
            "\"" => quotes.Toggle('"'),
            "'" when !quotes.IsOpen('\'') && index + 1 < sentence.Count && sentence[index + 1].Text is "s" => (
                true,
                true
            ),
            "'" when previous.EndsWith('s') && !quotes.IsOpen('\'') => (true, false),
            "'" => quotes.Toggle('\''),
            "na" => (previous is "gon" or "wan" or "Gon" or "Wan", false),
            "ta" => (previous is "got" or "Got", false),
            "/" => (true, true),
            "-" => HyphenJoint(sentence, index),
            _ when IsElision(token, previous) => (true, false),
            _ => (TiesLeft.Contains(token) || Clitics.Contains(token), TiesRight.Contains(token)),
        };
    }

    /// <summary><c>D 'Alema</c>, <c>O 'Reilly</c>: the name was cut at its apostrophe.</summary>
    private static bool IsElision(string token, string previous) =>
        token.Length > 2 && token[0] is '\'' or '’' && previous is [var letter] && char.IsUpper(letter);

    private static (bool Left, bool Right) HyphenJoint(IReadOnlyList<TaggedToken> sentence, int index)
    {
        if (index == 0 || index + 1 == sentence.Count)
        {
            return (false, false);
        }

        var (before, after) = (sentence[index - 1], sentence[index + 1]);
        var closed =
            (sentence[index].Position == NamePosition.Inside && after.Position == NamePosition.Inside)
            || (char.IsAsciiDigit(before.Text[^1]) && char.IsAsciiLetterOrDigit(after.Text[0]))
            || (Prefixes.Contains(before.Text) && char.IsLetter(after.Text[0]));
        return (closed, closed);
    }

    /// <summary>Which straight quotation marks are open in the sentence.</summary>
    private sealed class OpenQuotes
    {
        private readonly HashSet<char> open = [];

        public bool IsOpen(char mark) => open.Contains(mark);

        public (bool Left, bool Right) Toggle(char mark)
        {
            var closes = open.Remove(mark);
            if (!closes)
            {
                open.Add(mark);
            }

            return (closes, !closes);
        }
    }
}
