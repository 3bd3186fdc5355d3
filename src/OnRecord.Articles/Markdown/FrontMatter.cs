using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace OnRecord.Articles.Markdown;

/// <summary>The plain values at the top level of a YAML front matter.</summary>
/// <remarks>Reads events, not a tree: lists, nested maps and aliases are passed over, so none of them can grow.</remarks>
internal static class FrontMatter
{
    /// <summary>The values by name; what cannot be understood is noted, and what came before it is kept.</summary>
    public static Dictionary<string, string> Read(string yaml, List<string> notes)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        try
        {
            Collect(new Parser(new StringReader(yaml)), values);
        }
        catch (YamlException e)
        {
            notes.Add($"The front matter is not understood from its line {e.Start.Line} on: {e.Message}");
        }

        return values;
    }

    private static void Collect(Parser parser, Dictionary<string, string> values)
    {
        var depth = 0;
        string? key = null;
        while (parser.MoveNext())
        {
            switch (parser.Current)
            {
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
    }
}
