using OnRecord.Corpora.Attributions;
using OnRecord.Statements;
using OnRecord.Statements.Speakers;
using OnRecord.Text.Quotations;

namespace OnRecord.Training.Examples;

/// <summary>One mention with the readings that it may have and which of them are right.</summary>
/// <param name="Rows">[readings, <see cref="MentionFeatures.Count"/>].</param>
/// <param name="Right">For each reading; at least one is.</param>
internal sealed record MentionExample(float[] Rows, bool[] Right);

/// <summary>A document with its proper names and with its statements as the speakers stage takes them.</summary>
/// <param name="Document">With people's spans and speakers.</param>
/// <param name="Names">As the model finds them.</param>
/// <param name="Statements">People's spans; kinds as the model might judge them.</param>
internal sealed record SpokenDocument(
    AnnotatedDocument Document,
    IReadOnlyList<NameMention> Names,
    IReadOnlyList<Statement> Statements
);

/// <summary>Makes examples of what descriptions and pronouns mean, by putting the reader's own questions to the labels.</summary>
internal static class MentionSet
{
    // How often the shipped model's kind is another one than people's, on development texts.
    private const double WrongKinds = 0.11;

    /// <summary>Takes a document's statements with kinds that are wrong as often as a model's.</summary>
    public static SpokenDocument Prepare(AnnotatedDocument document, IReadOnlyList<NameMention> names, Random random)
    {
        var kinds = document.Attributions.Select(a => a.Kind).OfType<SourceKind>().ToArray();
        var statements = document.Attributions.Select(
            (attribution, i) =>
                new Statement
                {
                    Number = i + 1,
                    Parent = attribution.Parent + 1,
                    Source = attribution.Source,
                    Cue = attribution.Cue,
                    Content = attribution.Content,
                    Form = QuotationForm.Indirect,
                    Kind = attribution.Kind is { } kind ? Judge(kind) : null,
                    Confidence = 1,
                }
        );
        return new SpokenDocument(document, names, [.. statements]);

        Judged<SourceKind> Judge(SourceKind kind)
        {
            var wrong = random.NextDouble() < WrongKinds;
            var confidence = 1 - (random.NextDouble() * random.NextDouble() * (wrong ? 0.7 : 0.5));
            return new Judged<SourceKind>(wrong ? kinds[random.Next(kinds.Length)] : kind, (float)confidence);
        }
    }

    /// <summary>The questions of a document that its labels answer.</summary>
    /// <param name="document">The document.</param>
    /// <param name="scorer">
    /// Answers the questions that came before, whose answers later ones are told; null for people's answers.
    /// </param>
    public static IReadOnlyList<MentionExample> Build(SpokenDocument document, IMentionScorer? scorer)
    {
        var text = document.Document.Text;
        TextSpan[] quoted =
        [
            .. QuotationReader
                .Read(text)
                .Where(q => q is { Depth: 0, Kind: QuotationKind.Quotation })
                .Select(q => q.Span),
        ];
        var speakers = new ArticleSpeakers(document.Document.ToArticle(), quoted, document.Names, document.Statements);
        var examples = new List<MentionExample>();
        speakers.Resolve(question =>
        {
            var right = RightOptions(document.Document, speakers, question);
            var answer = Array.IndexOf(right, true);
            if (answer >= 0 && right.Length > 1)
            {
                examples.Add(new MentionExample(question.Rows, right));
            }

            if (scorer is not null && right.Length > 0)
            {
                var scores = scorer.Score(question.Rows);
                answer = Array.IndexOf(scores, scores.Max());
            }

            return answer >= 0 ? (answer, 1) : null;
        });
        return examples;
    }

    private static bool[] RightOptions(AnnotatedDocument document, ArticleSpeakers speakers, MentionQuestion question)
    {
        var options = question.Options;
        if (document.Attributions[question.Statement].Speaker is not { Length: > 0 } gold)
        {
            return new bool[options.Count];
        }

        var wanted = SpeakerNames.Of(gold);
        var own = Descriptions.Of(speakers.Scene.Words, question.Part);
        bool[] right = [.. options.Select(o => SpeakerNames.Same(gold, o?.Name ?? own))];
        if (!right.Contains(true) && speakers.Parts[question.Statement].Count > 1)
        {
            right = [.. options.Select(o => SpeakerNames.Of(o?.Name ?? own).IsSubsetOf(wanted))];
        }

        // A description that is labelled in other words than ours still means nothing else than itself.
        if (!right.Contains(true) && options is [.., null] && SharesWord(own, gold))
        {
            right[^1] = true;
        }

        return right;
    }

    private static bool SharesWord(string own, string gold)
    {
        var words = gold.Split(' ').ToHashSet(StringComparer.OrdinalIgnoreCase);
        return own.Split(' ').Any(word => word.Length > 3 && words.Contains(word));
    }
}
