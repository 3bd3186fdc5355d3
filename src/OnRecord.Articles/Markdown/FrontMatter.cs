using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace OnRecord.Articles.Markdown;

/// <summary>The plain values at the top level of a YAML front matter.</summary>
/// <remarks>Reads events, not a tree: lists, nested maps and aliases are passed over, so none of them can grow.</remarks>
internal static class FrontMatter
{
    /// <summary>Deeper than anyone nests by hand; the parser takes the square of the depth.</summary>
    private const int Deepest = 64;

    /// <summary>The values by name; what cannot be understood is noted, and what came before it is kept.</summary>
    public static Dictionary<string, string> Read(string yaml, List<string> notes)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        try
        {
            var parser = new Parser(new StringReader(yaml));
            if (!Collect(parser, values))
            {
                notes.Add(
                    $"The front matter is not understood from its line {parser.Current!.Start.Line} on: it nests more than {Deepest} lists and maps."
                );
            }
        }
        catch (YamlException e)
        {
            notes.Add($"The front matter is not understood from its line {e.Start.Line} on: {e.Message}");
        }

        return values;
    }

    /// <summary>False when it nests too deeply to go on.</summary>
    private static bool Collect(Parser parser, Dictionary<string, string> values)
    {
        var depth = 0;
        string? key = null;
        while (parser.MoveNext())
        {
            switch (parser.Current)
            {
                case MappingStart or SequenceStart when depth == Deepest:
                    return false;
                case MappingStart or SequenceStart:
                    depth++;
                    break;
                case MappingEnd or SequenceEnd:
                    depth--;
                    key = null;
                    break;
                case Scalar scalar when depth == 1 && key is null:
                    key = scalar.Value;
                    break;
                case Scalar scalar when depth == 1:
                    values.TryAdd(key!, scalar.Value);
                    key = null;
                    break;
                case AnchorAlias when depth == 1:
                    key = null;
                    break;
                default:
                    break;
            }
        }

        return true;
    }
}
