using OnRecord.Corpora.Lines;

namespace OnRecord.Corpora.Names;

/// <summary>Reads IOB2 files: a token and its tag a line, a blank line after each sentence, <c># newdoc</c> before a document.</summary>
/// <remarks>A file without <c># newdoc</c> lines gives one text for each sentence.</remarks>
internal static class NameTagReader
{
    public static IReadOnlyList<NamedText> Read(string path)
    {
        var corpus = Path.GetFileNameWithoutExtension(path);
        var texts = new List<NamedText>();
        var sentences = new List<IReadOnlyList<TaggedToken>>();
        var sentence = new List<TaggedToken>();
        string? document = null;
        var number = 0;
        foreach (var line in File.ReadLines(path).Append(""))
        {
            number++;
            if (line.StartsWith("# newdoc id = ", StringComparison.Ordinal))
            {
                Flush();
                document = line["# newdoc id = ".Length..];
            }
            else if (line.Length > 0)
            {
                var token = ParseToken(line, new LinePlace(path, number));
                if (!token.MayFollow(sentence.Count > 0 ? sentence[^1] : null))
                {
                    throw new LinePlace(path, number).Error($"tag of '{line}' goes on with a name that did not begin");
                }

                sentence.Add(token);
            }
            else if (sentence.Count > 0)
            {
                sentences.Add(sentence);
                sentence = [];
                if (document is null)
                {
                    Flush();
                }
            }
        }

        Flush();
        return texts;

        void Flush()
        {
            if (sentences.Count == 0)
            {
                return;
            }

            var id = document ?? string.Create(CultureInfo.InvariantCulture, $"{corpus}#{texts.Count}");
            texts.Add(Detokenizer.ToText(id, sentences));
            sentences = [];
        }
    }

    private static TaggedToken ParseToken(string line, LinePlace place)
    {
        var tab = line.IndexOf('\t', StringComparison.Ordinal);
        if (tab <= 0 || tab != line.LastIndexOf('\t'))
        {
            throw place.Error($"'{line}' is not a token, a tab and a tag");
        }

        var tag = line[(tab + 1)..];
        if (tag == "O")
        {
            return new TaggedToken(line[..tab], NamePosition.Outside, "");
        }

        var position =
            tag.StartsWith("B-", StringComparison.Ordinal) ? NamePosition.Begin
            : tag.StartsWith("I-", StringComparison.Ordinal) ? NamePosition.Inside
            : throw place.Error($"'{tag}' is no IOB2 tag");
        return new TaggedToken(line[..tab], position, KnownType(tag[2..], place));
    }

    private static string KnownType(string type, LinePlace place) =>
        NameTypes.IsKnown(type) ? type : throw place.Error($"'{type}' is no known type of names");
}

/// <summary>Where a token stands in a name.</summary>
internal enum NamePosition
{
    Outside,
    Begin,
    Inside,
}

/// <summary>A token with its tag.</summary>
internal sealed record TaggedToken(string Text, NamePosition Position, string Type)
{
    public bool MayFollow(TaggedToken? previous) =>
        Position != NamePosition.Inside
        || (previous is not null && previous.Position != NamePosition.Outside && previous.Type == Type);
}
