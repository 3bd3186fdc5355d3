namespace OnRecord.Evaluation.Baselines;

/// <summary>Labels that need no reading: what a trained model has to beat.</summary>
/// <remarks>Counted on the labelled training statements; ties go to the value that comes first in its enumeration.</remarks>
public sealed class LabelBaseline
{
    private readonly Dictionary<string, Counts> byCue = new(StringComparer.Ordinal);
    private readonly Counts all = new();

    /// <summary>Counts the labels of training documents.</summary>
    /// <exception cref="ArgumentException">No statement is labelled.</exception>
    public LabelBaseline(IEnumerable<AnnotatedDocument> training)
    {
        ArgumentNullException.ThrowIfNull(training);
        foreach (var document in training)
        {
            foreach (var attribution in document.Attributions.Where(attribution => attribution.Act is not null))
            {
                all.Add(attribution);
                foreach (var key in Keys(document.Text, attribution))
                {
                    (byCue.TryGetValue(key, out var counts) ? counts : byCue[key] = new Counts()).Add(attribution);
                }
            }
        }

        if (all.IsEmpty)
        {
            throw new ArgumentException("No statement of the training documents is labelled.", nameof(training));
        }
    }

    /// <summary>The statements with the commonest labels of all.</summary>
    public IReadOnlyList<Attribution> Majority(AnnotatedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return [.. document.Attributions.Select(attribution => all.Onto(attribution))];
    }

    /// <summary>The statements with the commonest labels of their cue: the whole cue if training has it, else its longest word that training has.</summary>
    public IReadOnlyList<Attribution> ByCue(AnnotatedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return
        [
            .. document.Attributions.Select(attribution =>
                (
                    Keys(document.Text, attribution)
                        .Select(key => byCue.GetValueOrDefault(key))
                        .FirstOrDefault(counts => counts is not null)
                    ?? all
                ).Onto(attribution)
            ),
        ];
    }

    /// <summary>The statements with the words of their source as the speaker.</summary>
    public static IReadOnlyList<Attribution> SourceAsSpeaker(AnnotatedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return
        [
            .. document.Attributions.Select(attribution =>
                attribution with
                {
                    Speaker = string.Join(' ', attribution.Source.Select(span => document.Text[span])),
                }
            ),
        ];
    }

    private static IEnumerable<string> Keys(SourceText text, Attribution attribution)
    {
        var cue = string.Join(' ', attribution.Cue.Select(span => text[span])).ToLowerInvariant();
        var words = cue.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Trim(',', '.', ':', ';', '“', '”', '"'))
            .Where(word => word.Length > 0)
            .OrderByDescending(word => word.Length);
        return words.Prepend("=" + cue);
    }

    private sealed class Counts
    {
        private readonly int[] acts = new int[Enum.GetValues<Act>().Length];
        private readonly int[] certainties = new int[Enum.GetValues<Certainty>().Length];
        private readonly int[] kinds = new int[Enum.GetValues<SourceKind>().Length];

        public bool IsEmpty => acts.Sum() == 0;

        public void Add(Attribution attribution)
        {
            acts[(int)attribution.Act!.Value]++;
            certainties[(int)attribution.Certainty!.Value]++;
            kinds[(int)attribution.Kind!.Value]++;
        }

        public Attribution Onto(Attribution attribution) =>
            attribution with
            {
                Act = (Act)Array.IndexOf(acts, acts.Max()),
                Certainty = (Certainty)Array.IndexOf(certainties, certainties.Max()),
                Kind = (SourceKind)Array.IndexOf(kinds, kinds.Max()),
            };
    }
}
