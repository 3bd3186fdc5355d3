using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;
using OnRecord.Corpora.Lines;

namespace OnRecord.Corpora.Names;

internal sealed record Re3dLine(string Id, string Part, string Text, IReadOnlyList<Re3dMentionLine> Mentions);

/// <summary><c>[[start, end], "Organisation"]</c></summary>
[JsonConverter(typeof(Re3dMentionConverter))]
internal sealed record Re3dMentionLine(int Start, int End, string Type);

internal sealed class Re3dMentionConverter : JsonConverter<Re3dMentionLine>
{
    public override Re3dMentionLine Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        reader.Expect(JsonTokenType.StartArray);
        reader.ReadThenExpect(JsonTokenType.StartArray);
        var (start, end) = (reader.NextInt(), reader.NextInt());
        reader.ReadThenExpect(JsonTokenType.EndArray);
        var line = new Re3dMentionLine(start, end, reader.NextText());
        reader.ReadThenExpect(JsonTokenType.EndArray);
        return line;
    }

    public override void Write(Utf8JsonWriter writer, Re3dMentionLine value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Corpora are only read.");
}

/// <summary>Reads re3d, of whose mentions only the proper names of persons, organizations and places are kept.</summary>
/// <remarks>
/// The set also marks pronouns, descriptions ("the camp") and pieces of words. A mention counts as a name when, without
/// its article and titles, it begins at a word, and all its words but particles begin with a capital or a digit; of
/// overlapping names the longest is kept. What is left still has errors: to train on, not to measure with.
/// </remarks>
internal static class Re3dReader
{
    private static readonly FrozenDictionary<string, NameKind> Kinds = new Dictionary<string, NameKind>
    {
        ["Person"] = NameKind.Person,
        ["Organisation"] = NameKind.Organization,
        ["Location"] = NameKind.Location,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Particles = FrozenSet.ToFrozenSet(
        ["of", "the", "and", "for", "in", "al", "al-", "bin", "ibn", "de", "’s", "'s"],
        StringComparer.Ordinal
    );

    private static readonly FrozenSet<string> Pronouns = FrozenSet.ToFrozenSet(
        [
            "I",
            "We",
            "He",
            "She",
            "They",
            "It",
            "Our",
            "Their",
            "His",
            "Her",
            "My",
            "You",
            "Your",
            "Us",
            "Who",
            "Those",
            "These",
            "Both",
            "Others",
            "People",
            "This",
            "That",
        ],
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly FrozenSet<string> Titles = FrozenSet.ToFrozenSet(
        [
            "Advisor",
            "Ambassador",
            "Brig",
            "Capt",
            "Chief",
            "Class",
            "Col",
            "Commander",
            "Commodore",
            "Director",
            "Dr",
            "East",
            "Envoy",
            "Gen",
            "General",
            "Lt",
            "Maj",
            "Minister",
            "Mr",
            "Mrs",
            "Ms",
            "Officer",
            "President",
            "Representative",
            "Secretary",
            "Sgt",
            "Spc",
            "Spokesman",
            "Spokesperson",
            "State",
            "Defense",
            "Refugees",
            "Asia",
            "Museums",
            "Syria",
            "Jan",
            "April",
            "May",
            "June",
            "July",
        ],
        StringComparer.Ordinal
    );

    public static IReadOnlyList<NamedText> Read(string path)
    {
        var texts = new List<NamedText>();
        foreach (var (line, place) in LineReader.Read(path, CorpusJson.Default.Re3dLine))
        {
            var text = new SourceText(line.Text);
            texts.Add(
                new NamedText
                {
                    Id = line.Id,
                    Text = text,
                    Sentences = [],
                    Names = Names(line.Mentions, text, place),
                    OtherNames = [],
                }
            );
        }

        return texts;
    }

    private static List<NameSpan> Names(IReadOnlyList<Re3dMentionLine> mentions, SourceText text, LinePlace place)
    {
        var candidates = new List<NameSpan>();
        foreach (var mention in mentions)
        {
            var span = SpanCheck.Span(mention.Start, mention.End, text, place, "mention");
            if (Kinds.TryGetValue(mention.Type, out var kind))
            {
                var name = kind == NameKind.Person ? WithoutTitles(span, text) : WithoutArticle(span, text);
                if (IsName(name, text))
                {
                    candidates.Add(new NameSpan(name, kind));
                }
            }
        }

        var names = new List<NameSpan>();
        foreach (var candidate in candidates.OrderByDescending(name => name.Span.Length).ThenBy(name => name.Span))
        {
            if (!names.Exists(name => name.Span.Overlaps(candidate.Span)))
            {
                names.Add(candidate);
            }
        }

        names.Sort((left, right) => left.Span.CompareTo(right.Span));
        return names;
    }

    private static TextSpan WithoutArticle(TextSpan span, SourceText text)
    {
        var slice = text.Slice(span);
        return slice.StartsWith("the ", StringComparison.OrdinalIgnoreCase)
            ? new TextSpan(span.Start + 4, span.End)
            : span;
    }

    private static TextSpan WithoutTitles(TextSpan span, SourceText text)
    {
        var start = span.Start;
        for (var from = span.Start; from < span.End; )
        {
            var space = text.Value.IndexOf(' ', from, span.End - from);
            var end = space < 0 ? span.End : space;
            if (Titles.Contains(text.Value[from..end].TrimEnd('.', ',')))
            {
                start = Math.Min(end + 1, span.End);
            }

            from = end + 1;
        }

        return new TextSpan(start, span.End);
    }

    private static bool IsName(TextSpan span, SourceText text)
    {
        if (span.IsEmpty || (span.Start > 0 && char.IsLetterOrDigit(text.Value[span.Start - 1])))
        {
            return false;
        }

        var name = text[span];
        if (!char.IsUpper(name[0]) || Pronouns.Contains(name))
        {
            return false;
        }

        return name.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .All(word =>
                Particles.Contains(word) || char.IsUpper(word[0]) || char.IsAsciiDigit(word[0]) || word[0] == '('
            );
    }
}
