namespace OnRecord.Statements.Speakers;

/// <summary>Fills in what the model is told of each reading of a mention: <see cref="MentionFeatures"/>.</summary>
internal sealed class MentionDescriber(SpeakerScene scene)
{
    private const int OpeningParagraphs = 3;

    private readonly int mostMentions = Math.Max(
        1,
        scene
            .Antecedents.Where(a => a.Entity is { Kind: NameKind.Person })
            .Select(a => a.Heads.Count)
            .DefaultIfEmpty(1)
            .Max()
    );

    private readonly int firstPerson = scene
        .Antecedents.Where(a => a.Entity is { Kind: NameKind.Person } && a.Starts.Count > 0)
        .Select(a => a.Starts[0])
        .DefaultIfEmpty(-1)
        .Min();

    internal void Describe(MentionQuestion question)
    {
        var around = new Surroundings(scene, question.Statement, question.Part);
        var shared = new float[MentionFeatures.Count];
        DescribeMention(question, shared);
        for (var option = 0; option < question.Options.Count; option++)
        {
            var row = question.Rows.AsSpan(option * MentionFeatures.Count, MentionFeatures.Count);
            shared.CopyTo(row);
            if (question.Options[option] is { } candidate)
            {
                DescribePlace(question, candidate, row);
                DescribeSpeaking(around, candidate, row);
                DescribeKind(question, candidate, row);
                DescribeTies(question.Part, candidate, row);
            }
        }

        RankByDistance(question);
        DescribeItself(question);
    }

    private void DescribeMention(MentionQuestion question, Span<float> row)
    {
        var part = question.Part;
        var words = scene.Words;
        row[MentionFeatures.Bias] = 1;
        row[MentionFeatures.MentionBase + (int)question.Type] = 1;
        row[MentionFeatures.MentionNounBase + (int)(part.Noun?.Class ?? NounClass.Unknown)] = 1;
        if (scene.Statements[question.Statement].Kind is { } kind)
        {
            row[MentionFeatures.MentionKindBase + (int)kind.Value] = kind.Confidence;
            row[MentionFeatures.MentionKindConfidence] = kind.Confidence;
        }

        var first = words.Lower(part.Phrase.First);
        row[MentionFeatures.MentionDefinite] = first is "the" or "that" or "this" or "both" or "these" or "those"
            ? 1
            : 0;
        row[MentionFeatures.MentionIndefinite] = IsIndefinite(part) ? 1 : 0;
        row[MentionFeatures.MentionPossessive] = first is "his" or "her" or "its" or "their" or "my" or "our" ? 1 : 0;
        row[MentionFeatures.MentionLength] = Math.Min(1, part.Phrase.Count / 6f);
        row[MentionFeatures.MentionQuoted] = words.IsQuoted(part.Head) ? 1 : 0;
        row[MentionFeatures.OptionCount] = Math.Min(1, question.Options.Count / 16f);
    }

    private bool IsIndefinite(SourcePart part) => GrammarWords.IsIndefinite(scene.Words.Lower(part.Phrase.First));

    private void DescribePlace(MentionQuestion question, Antecedent candidate, Span<float> row)
    {
        var words = scene.Words;
        var at = question.Part.Words.First;
        var before = candidate.CountBefore(at);
        row[MentionFeatures.MentionsBefore] = MathF.Min(1, MathF.Log(1 + before) / 4);
        row[MentionFeatures.MentionsInAll] = MathF.Min(1, MathF.Log(1 + candidate.Heads.Count) / 4);
        row[MentionFeatures.MostMentioned] = candidate.Entity is { Kind: NameKind.Person }
            ? candidate.Heads.Count / (float)mostMentions
            : 0;
        row[MentionFeatures.FirstMentioned] = candidate.Starts[0] == firstPerson ? 1 : 0;
        row[MentionFeatures.InOpening] = words.Paragraph(candidate.Starts[0]) < OpeningParagraphs ? 1 : 0;
        if (before == 0)
        {
            row[MentionFeatures.OnlyBehind] = 1;
            row[MentionFeatures.WordDistance] = 1;
            return;
        }

        var (start, head) = (candidate.Starts[before - 1], candidate.Heads[before - 1]);
        var sentences = words.Sentence(at) - words.Sentence(head);
        row[
            sentences switch
            {
                0 => MentionFeatures.SameSentence,
                1 => MentionFeatures.OneSentenceBefore,
                2 => MentionFeatures.TwoSentencesBefore,
                < 6 => MentionFeatures.FewSentencesBefore,
                _ => MentionFeatures.FarBefore,
            }
        ] = 1;
        row[MentionFeatures.WordDistance] = MathF.Min(1, MathF.Log(1 + Math.Max(0, at - head)) / 7);
        row[MentionFeatures.StartsSentence] = IsNearSentenceStart(start) ? 1 : 0;
        row[MentionFeatures.IsSourceWord] = scene.IsSourceWord(head) ? 1 : 0;
        row[MentionFeatures.Adjacent] = at - head <= 2 ? 1 : 0;
        row[MentionFeatures.SameParagraph] = words.Paragraph(at) == words.Paragraph(head) ? 1 : 0;
        row[MentionFeatures.OtherQuotation] = words.IsQuoted(at) != words.IsQuoted(head) ? 1 : 0;
        row[MentionFeatures.FirstInSentence] = sentences == 0 && IsFirstOfItsSentence(start) ? 1 : 0;
        row[MentionFeatures.FirstInLastSentence] = sentences == 1 && IsFirstOfItsSentence(start) ? 1 : 0;
    }

    private bool IsNearSentenceStart(int word)
    {
        for (var at = word; at > 0 && at > word - 6; at--)
        {
            if (scene.Words.StartsSentence(at))
            {
                return true;
            }
        }

        return word == 0;
    }

    private bool IsFirstOfItsSentence(int word)
    {
        for (var at = word - 1; at >= 0 && scene.Words.Sentence(at) == scene.Words.Sentence(word); at--)
        {
            if (scene.Book.At(at) is not null)
            {
                return false;
            }
        }

        return true;
    }

    private static void DescribeSpeaking(Surroundings around, Antecedent candidate, Span<float> row)
    {
        row[MentionFeatures.SpeakerOfLast] = around.IsSpeaker(around.Last, candidate);
        row[MentionFeatures.SpeakerOfLastButOne] = around.IsSpeaker(around.LastButOne, candidate);
        row[MentionFeatures.SpeakerInSentence] = around.IsSpeaker(around.InSentence, candidate);
        row[MentionFeatures.SpeakerOfOuter] = around.IsQuotedInOuter ? 0 : around.IsSpeaker(around.Outer, candidate);
        row[MentionFeatures.SpeakerOfOuterQuotation] = around.IsQuotedInOuter
            ? around.IsSpeaker(around.Outer, candidate)
            : 0;
        row[MentionFeatures.InContentOfLast] = around.IsInContentOfLast(candidate);
        row[MentionFeatures.SpeakerBefore] = around.ShareOfSpeaking(candidate);
        row[MentionFeatures.SpokenByPronounBefore] = around.IsSpeaker(around.LastByPronoun, candidate);
        row[MentionFeatures.InOwnContent] = around.IsInOwnContent(candidate);
    }

    private void DescribeKind(MentionQuestion question, Antecedent candidate, Span<float> row)
    {
        if (candidate.Entities.Count > 1)
        {
            row[MentionFeatures.IsList] = 1;
        }

        if (candidate.Entities is [var entity, ..])
        {
            row[
                entity.Kind switch
                {
                    NameKind.Person => MentionFeatures.IsPerson,
                    NameKind.Organization => MentionFeatures.IsOrganization,
                    _ => MentionFeatures.IsLocation,
                }
            ] = 1;
        }
        else
        {
            row[MentionFeatures.NounClassBase + (int)(candidate.Noun?.Class ?? NounClass.Unknown)] = 1;
            row[MentionFeatures.IsPluralNoun] = candidate.IsPlural ? 1 : 0;
        }

        if (scene.Statements[question.Statement].Kind is { } kind)
        {
            var fits = Fits(kind.Value, candidate);
            row[MentionFeatures.KindFits] = fits ? kind.Confidence : 0;
            row[MentionFeatures.KindDiffers] = fits ? 0 : kind.Confidence;
        }
    }

    private static bool Fits(SourceKind kind, Antecedent candidate) =>
        candidate.Entities is [var entity, ..]
            ? entity.Kind switch
            {
                NameKind.Person => kind == SourceKind.Person,
                NameKind.Organization => kind
                    is SourceKind.Organization
                        or SourceKind.Media
                        or SourceKind.Government
                        or SourceKind.Document,
                _ => kind is SourceKind.Government or SourceKind.Organization,
            }
            : candidate.Noun?.Class switch
            {
                NounClass.Role or NounClass.Kin => kind
                    is SourceKind.Role
                        or SourceKind.Anonymous
                        or SourceKind.Collective,
                NounClass.Vague or NounClass.Group => kind is SourceKind.Anonymous or SourceKind.Collective,
                NounClass.Document => kind == SourceKind.Document,
                NounClass.Organization => kind is SourceKind.Organization or SourceKind.Collective,
                NounClass.Media => kind == SourceKind.Media,
                NounClass.Government => kind == SourceKind.Government,
                _ => true,
            };

    private void DescribeTies(SourcePart part, Antecedent candidate, Span<float> row)
    {
        if (candidate.Entity is { } entity)
        {
            DescribePronounTies(part, entity, row);
            if (part.Form == SourceForm.Description)
            {
                DescribeRoles(part, entity, row);
            }
        }
        else if (part.Noun is { } noun && candidate.Noun is { } other)
        {
            row[MentionFeatures.SameNoun] = noun.Singular == other.Singular ? 1 : 0;
        }
    }

    private static void DescribePronounTies(SourcePart part, NamedEntity entity, Span<float> row)
    {
        var wanted = part.Form == SourceForm.Pronoun ? part.Pronoun : part.Noun?.Pronoun ?? PronounKind.None;
        if (wanted is not (PronounKind.He or PronounKind.She))
        {
            return;
        }

        row[MentionFeatures.PronounFixed] = entity.FixedPronoun == wanted ? 1 : 0;
        row[MentionFeatures.PronounFixedOther] =
            entity.FixedPronoun != PronounKind.None && entity.FixedPronoun != wanted ? 1 : 0;
        var (same, others) =
            wanted == PronounKind.He
                ? (entity.HeEvidence, entity.SheEvidence)
                : (entity.SheEvidence, entity.HeEvidence);
        row[MentionFeatures.PronounEvidence] = same / (same + others + 1);
        row[MentionFeatures.PronounOtherEvidence] = others / (same + others + 1);
    }

    private void DescribeRoles(SourcePart part, NamedEntity entity, Span<float> row)
    {
        var words = scene.Words;
        var head = words.Lower(part.Head);
        row[MentionFeatures.RoleHead] =
            entity.Roles.Contains(head) || (part.Noun is { } noun && entity.Roles.Contains(noun.Singular)) ? 1 : 0;
        var (all, known, named) = (0, 0, 0);
        var name = entity.Name.ToLowerInvariant().Split(' ');
        for (var word = part.Phrase.First; word < part.Phrase.End; word++)
        {
            var lower = words.Lower(word);
            if (!words.List.IsLetters(word) || GrammarWords.IsDeterminer(lower))
            {
                continue;
            }

            named += name.Contains(lower, StringComparer.Ordinal) ? 1 : 0;
            if (word != part.Head)
            {
                all++;
                known += entity.Roles.Contains(lower) ? 1 : 0;
            }
        }

        row[MentionFeatures.RoleModifiers] = Math.Min(1, known / 2f);
        row[MentionFeatures.RoleModifierShare] = all == 0 ? 0 : known / (float)all;
        row[MentionFeatures.NameWords] = Math.Min(1, named / 2f);
    }

    private static void RankByDistance(MentionQuestion question)
    {
        int[] columns = [MentionFeatures.Nearest, MentionFeatures.SecondNearest, MentionFeatures.ThirdNearest];
        var rank = 0;
        for (var option = 0; option < question.Options.Count && rank < columns.Length; option++)
        {
            if (question.Options[option] is not null && At(question, option, MentionFeatures.PronounFixedOther) < 1)
            {
                At(question, option, columns[rank++]) = 1;
            }
        }
    }

    private void DescribeItself(MentionQuestion question)
    {
        var withRole = Enumerable
            .Range(0, question.Options.Count)
            .Count(o => At(question, o, MentionFeatures.RoleHead) > 0);
        for (var option = 0; option < question.Options.Count; option++)
        {
            var row = question.Rows.AsSpan(option * MentionFeatures.Count, MentionFeatures.Count);
            row[MentionFeatures.AnyRoleHead] = withRole > 0 ? 1 : 0;
            row[MentionFeatures.OnlyRoleHead] = withRole == 1 ? row[MentionFeatures.RoleHead] : 0;
        }

        var itself = question.Options.Count - 1;
        if (itself < 0 || question.Options[itself] is not null)
        {
            return;
        }

        var own = question.Rows.AsSpan(itself * MentionFeatures.Count, MentionFeatures.Count);
        own[MentionFeatures.IsItself] = 1;
        for (var kind = 0; kind < 9; kind++)
        {
            own[MentionFeatures.ItselfKindBase + kind] = own[MentionFeatures.MentionKindBase + kind];
        }

        own[MentionFeatures.ItselfIndefinite] = own[MentionFeatures.MentionIndefinite];
        own[MentionFeatures.ItselfDefinite] = own[MentionFeatures.MentionDefinite];
        own[MentionFeatures.AnySameNoun] = Enumerable
            .Range(0, itself)
            .Any(o => At(question, o, MentionFeatures.SameNoun) > 0)
            ? 1
            : 0;
        own[MentionFeatures.HasProperModifier] = HasProperModifier(question.Part) ? 1 : 0;
    }

    private bool HasProperModifier(SourcePart part) =>
        Enumerable.Range(part.Phrase.First, part.Phrase.Count - 1).Any(word => scene.Book.At(word) is not null);

    private static ref float At(MentionQuestion question, int option, int column) =>
        ref question.Rows[(option * MentionFeatures.Count) + column];
}
