namespace OnRecord.Statements.Speakers;

/// <summary>Tells what a mention cannot mean by the syntax of English, whatever else speaks for it.</summary>
/// <remarks>
/// Somebody named inside the mention ("the head of a panel on Lund"), beside it ("she and Lund") or by name in what it says ("he said that Lund
/// would go") is another one, and who speaks a quotation is "I" in it.
/// </remarks>
internal sealed class ExcludedReadings
{
    private readonly SpeakerScene scene;
    private readonly HashSet<NamedEntity> others = new(ReferenceEqualityComparer.Instance);

    internal ExcludedReadings(SpeakerScene scene, int statement, SourcePart part)
    {
        this.scene = scene;
        var parts = scene.Parts[statement];
        foreach (var other in parts.Where(other => other.Entity is not null && other != part))
        {
            others.Add(other.Entity!);
        }

        if (part.Pronoun is PronounKind.Relative)
        {
            return;
        }

        var isPerson = part.Noun is { Class: NounClass.Role or NounClass.Kin or NounClass.Vague or NounClass.Group };
        AddNamedIn(isPerson ? part.Words : new WordRange(part.Phrase.End, part.Words.End));
        if (part.Pronoun is PronounKind.He or PronounKind.She || part.Form == SourceForm.Description)
        {
            AddNamedInSaid(scene.Statements[statement], part);
        }

        AddSpeakerOfQuotation(statement, part);
    }

    internal bool Has(Antecedent antecedent) => antecedent.Entity is { } entity && others.Contains(entity);

    private void AddNamedIn(WordRange range)
    {
        for (var word = range.First; word < range.End; word++)
        {
            if (scene.Book.At(word) is { Kind: NameKind.Person } person)
            {
                others.Add(person);
            }
        }
    }

    private void AddNamedInSaid(Statement said, SourcePart part)
    {
        foreach (var piece in said.Content.Concat(said.Cue))
        {
            var range = scene.Words.Cover(piece);
            if (range.First > part.Head)
            {
                AddNamedIn(range);
            }
        }
    }

    private void AddSpeakerOfQuotation(int statement, SourcePart part)
    {
        if (!scene.Words.IsQuoted(part.Head))
        {
            return;
        }

        var outer = scene.OuterOf(statement);
        for (var steps = 0; steps < 8 && outer is { } around; steps++)
        {
            var speaking = scene.Parts[around];
            if (speaking.Count > 0 && !scene.Words.IsQuoted(speaking[0].Head))
            {
                var spoken = scene.Spoken[around].Select(speaker => speaker.Antecedent?.Entity);
                others.UnionWith(
                    speaking
                        .Select(source => source.Entity)
                        .Concat(spoken)
                        .OfType<NamedEntity>()
                        .Where(entity => entity.Kind == NameKind.Person)
                );
                return;
            }

            outer = scene.OuterOf(around);
        }
    }
}
