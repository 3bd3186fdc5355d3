using System.Text;
using OnRecord.Statements.Links;
using OnRecord.Statements.Spans;

namespace OnRecord.Statements.Tests;

/// <summary>A model that reads one pattern by rule: "kyiv said that it rained today ." </summary>
/// <remarks>
/// kyiv, moscow and he are sources, said and claimed are cues, what follows "that" up to a full stop or a line break is
/// content, in which nothing else is seen: as flat as the trained model. A cue takes the source before it, a content the
/// cue before it.
/// </remarks>
internal static class PlainModel
{
    private static readonly string[] Vocabulary =
    [
        "[PAD]",
        "[UNK]",
        "[CLS]",
        "[SEP]",
        ".",
        "that",
        "kyiv",
        "moscow",
        "he",
        "said",
        "claimed",
    ];

    public static StatementModel Create(Action<IReadOnlyList<WordPiece>>? beforeEncoding = null) =>
        new()
        {
            Tokenizer = LoadTokenizer(),
            Encoder = new RuleEncoder(beforeEncoding ?? (_ => { })),
            Links = new NearestBefore(),
            Engine = new EngineVersion("0.0.0", "plain"),
        };

    public static Article ArticleOf(string text, string id = "a") => new() { Id = id, Text = new SourceText(text) };

    private static WordPieceTokenizer LoadTokenizer()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', Vocabulary)));
        return WordPieceTokenizer.Load(stream);
    }

    private sealed class RuleEncoder(Action<IReadOnlyList<WordPiece>> beforeEncoding) : ITextEncoder
    {
        public int LongestPassage => 510;

        public EncodedBlock Encode(IReadOnlyList<WordPiece> pieces, TextLevel level)
        {
            beforeEncoding(pieces);
            var scores = new float[pieces.Count * TagLattice.TagCount];
            var content = SpanTag.Outside;
            for (var piece = 0; piece < pieces.Count; piece++)
            {
                var word = Vocabulary[pieces[piece].Id];
                content = word is "." || pieces[piece].IsLineBreak ? SpanTag.Outside : content;
                var tag = content != SpanTag.Outside ? content : TagOf(word);
                content = content == SpanTag.BeginContent ? SpanTag.InsideContent : content;
                content = word == "that" && content == SpanTag.Outside ? SpanTag.BeginContent : content;
                scores[(piece * TagLattice.TagCount) + (int)tag] = 12;
            }

            return new EncodedBlock
            {
                Pieces = pieces,
                Width = 1,
                LowerStates = new float[pieces.Count],
                States = new float[pieces.Count],
                TagScores = scores,
                NameScores = new float[scores.Length],
            };
        }

        private static SpanTag TagOf(string word) =>
            word switch
            {
                "kyiv" or "moscow" or "he" => SpanTag.BeginSource,
                "said" or "claimed" => SpanTag.BeginCue,
                _ => SpanTag.Outside,
            };
    }

    private sealed class NearestBefore : ILinkScorer
    {
        public float[] ScoreSources(
            EncodedBlock block,
            IReadOnlyList<PieceRange> cues,
            IReadOnlyList<PieceRange> sources
        ) => Score(cues, sources);

        public float[] ScoreCues(
            EncodedBlock block,
            IReadOnlyList<PieceRange> contents,
            IReadOnlyList<PieceRange> cues
        ) => Score(contents, cues);

        private static float[] Score(IReadOnlyList<PieceRange> queries, IReadOnlyList<PieceRange> keys)
        {
            var scores = new float[queries.Count * (keys.Count + 1)];
            for (var query = 0; query < queries.Count; query++)
            {
                var nearest = LinkFeatures.FirstAtOrAfter(queries[query], keys) - 1;
                scores[(query * (keys.Count + 1)) + (nearest < 0 ? keys.Count : nearest)] = 12;
            }

            return scores;
        }
    }
}
