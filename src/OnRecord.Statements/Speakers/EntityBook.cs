using OnRecord.Statements.Words;

namespace OnRecord.Statements.Speakers;

/// <summary>The named entities of one article: its names sorted by whom or what they mean.</summary>
/// <remarks>
/// Persons: full names with the same first and last word are one ("Ada Lund", "Ada M. Lund"); a single word goes with the
/// full name that ends with it, else begins with it; a title that fixes a pronoun must not contradict. Organizations: the
/// same words, the initials of another name, or the end of a longer name ("the Times"). Built once per article, then immutable.
/// </remarks>
internal sealed class EntityBook
{
    // Words at the end of a body's name by which it may be called.
    private const int LongestTail = 8;

    private readonly ArticleWords words;
    private readonly List<NamedEntity> entities = [];
    private readonly Dictionary<string, NamedEntity> byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<NamedEntity>> personsByLast = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NamedEntity> bodyByShort = new(StringComparer.Ordinal);
    private readonly int[] entityAt;
    private readonly int[] mentionAt;
    private readonly List<EntityName> mentions = [];
    private readonly List<int> entityOf = [];

    /// <param name="words">The article.</param>
    /// <param name="names">The names that the model marks.</param>
    /// <param name="edges">Words where a source or cue begins or has ended: no name reaches across.</param>
    internal EntityBook(ArticleWords words, IReadOnlyList<NameMention> names, IReadOnlySet<int> edges)
    {
        this.words = words;
        entityAt = new int[words.Count];
        mentionAt = new int[words.Count];
        Array.Fill(entityAt, -1);
        Array.Fill(mentionAt, -1);
        var read = NameMender.Mend(
            words,
            [
                .. names
                    .OrderBy(name => name.Span)
                    .Select(name => NameReader.Read(words, name, edges))
                    .OfType<EntityName>(),
            ],
            edges
        );
        AddPersons(read);
        AddOthers(read);
        foreach (var entity in entities)
        {
            entity.Mentions.Sort((a, b) => a.Words.First.CompareTo(b.Words.First));
            foreach (var mention in entity.Mentions)
            {
                Place(entity, mention);
            }
        }
    }

    internal IReadOnlyList<NamedEntity> Entities => entities;

    /// <summary>The entity whose name holds a word; null when none does.</summary>
    internal NamedEntity? At(int word) =>
        word >= 0 && word < entityAt.Length && entityAt[word] >= 0 ? entities[entityAt[word]] : null;

    /// <summary>The name that holds a word; null when none does.</summary>
    internal EntityName? NameAt(int word) =>
        word >= 0 && word < mentionAt.Length && mentionAt[word] >= 0 ? mentions[mentionAt[word]] : null;

    private void Place(NamedEntity entity, EntityName mention)
    {
        mentions.Add(mention);
        entityOf.Add(entity.Index);
        for (var word = mention.Words.First; word < mention.Words.End; word++)
        {
            entityAt[word] = entity.Index;
            mentionAt[word] = mentions.Count - 1;
        }
    }

    private void AddPersons(List<EntityName> read)
    {
        var persons = read.Where(name => name.Kind == NameKind.Person).ToList();
        foreach (
            var name in persons
                .Where(name => Letters(name).Count > 1 && !name.IsTitle)
                .OrderByDescending(name => Letters(name).Count)
        )
        {
            AddFullName(name);
        }

        var byFirst = personsByLast
            .Values.SelectMany(sameLast => sameLast)
            .OrderBy(person => person.Index)
            .ToLookup(person => Parts(person.Name)[0], StringComparer.Ordinal);
        foreach (var name in persons.Where(name => Letters(name).Count == 1))
        {
            AddShortName(name, byFirst);
        }
    }

    private void AddFullName(EntityName name)
    {
        var letters = Letters(name);
        var full = TextOf(name);
        var entity =
            PersonsOf(LastOf(letters)).FirstOrDefault(other => IsSamePerson(Parts(other.Name), letters))
            ?? NewEntity(NameKind.Person, full);
        if (IsFuller(full, entity.Name))
        {
            entity.Name = full;
        }

        entity.Mentions.Add(name);
    }

    private void AddShortName(EntityName name, ILookup<string, NamedEntity> byFirst)
    {
        var word = Letters(name)[0];
        var candidates = PersonsOf(word);
        if (candidates.Count == 0 && name.IsTitle)
        {
            return;
        }

        if (candidates.Count == 0)
        {
            candidates = [.. byFirst[word]];
        }

        var pronoun = FixedBy(name);
        if (pronoun != PronounKind.None && candidates.Count > 1)
        {
            var fitting = candidates
                .Where(entity =>
                    entity.Mentions.TrueForAll(m => FixedBy(m) is var p && (p == PronounKind.None || p == pronoun))
                )
                .ToList();
            candidates = fitting.Count > 0 ? fitting : candidates;
        }

        var best = candidates
            .OrderByDescending(entity => entity.Mentions.Count(m => Letters(m).Count > 1))
            .ThenBy(entity => entity.Mentions[0].Words.First)
            .FirstOrDefault();
        best ??= NewEntity(NameKind.Person, TextOf(name));
        best.Mentions.Add(name);
    }

    private void AddOthers(List<EntityName> read)
    {
        var others = read.Where(name => name.Kind != NameKind.Person)
            .OrderByDescending(name => Letters(name).Count)
            .ToList();
        foreach (var name in others)
        {
            var full = TextOf(name);
            var key = Key(name);
            if (!byKey.TryGetValue(key, out var entity))
            {
                entity = PersonOf(name) ?? LongerNameOf(name, full) ?? NewEntity(name.Kind, full);
                byKey.Add(key, entity);
            }

            if (IsShouted(entity.Name) && !IsShouted(full) && entity.Name.Length == full.Length)
            {
                entity.Name = full;
            }

            entity.Mentions.Add(name);
        }
    }

    /// <summary>A person whose surname was taken for something else.</summary>
    private NamedEntity? PersonOf(EntityName name)
    {
        var letters = Letters(name);
        return letters.Count == 1 && !IsShouted(words.TextOf(name.Words))
            ? PersonsOf(letters[0]).FirstOrDefault(person => person.Mentions.Count > 1)
            : null;
    }

    private NamedEntity? LongerNameOf(EntityName name, string full)
    {
        if (name.Kind != NameKind.Organization)
        {
            return null;
        }

        var acronym = Acronym(full);
        var byInitials = acronym.Length > 1 ? bodyByShort.GetValueOrDefault(acronym) : null;
        var byTail = bodyByShort.GetValueOrDefault(TailKey(Letters(name)));
        return byInitials is null || byTail?.Index < byInitials.Index ? byTail : byInitials;
    }

    /// <summary>Notes by what an entity may be called for short; the first one of a short name keeps it.</summary>
    private void Index(NamedEntity entity)
    {
        var parts = Parts(entity.Name);
        if (entity.Kind == NameKind.Person)
        {
            if (!personsByLast.TryGetValue(LastOf(parts), out var sameLast))
            {
                sameLast = [];
                personsByLast.Add(LastOf(parts), sameLast);
            }

            sameLast.Add(entity);
        }

        if (entity.Kind == NameKind.Organization)
        {
            bodyByShort.TryAdd(Initials(entity.Name), entity);
            for (var first = Math.Max(1, parts.Count - LongestTail); first < parts.Count; first++)
            {
                if (parts[first].Length > 2)
                {
                    bodyByShort.TryAdd(TailKey(parts[first..]), entity);
                }
            }
        }
    }

    private List<NamedEntity> PersonsOf(string last) => personsByLast.GetValueOrDefault(last) ?? [];

    private static string TailKey(List<string> parts) => $"… {string.Join(' ', parts)}";

    /// <summary>The name as written, without the full stop of the sentence that an abbreviation took ("the Sun.").</summary>
    private string TextOf(EntityName name)
    {
        var text = words.TextOf(name.Words);
        var last = words.Lower(name.Words.End - 1);
        return
            last.EndsWith('.')
            && last.IndexOf('.', StringComparison.Ordinal) == last.Length - 1
            && last is not ("jr." or "sr." or "inc." or "corp." or "co." or "ltd.")
            ? text[..^1]
            : text;
    }

    private NamedEntity NewEntity(NameKind kind, string name)
    {
        var entity = new NamedEntity(entities.Count, kind, name);
        entities.Add(entity);
        Index(entity);
        return entity;
    }

    private static PronounKind FixedBy(EntityName name) =>
        name.Titles.Select(title => title.Pronoun).FirstOrDefault(pronoun => pronoun != PronounKind.None);

    private static bool IsSamePerson(List<string> known, List<string> other) =>
        known.Count > 1
        && LastOf(known) == LastOf(other)
        && (
            IsTail(other, known)
            || known[0] == other[0]
            || (known[0].Length == 1 && other[0].StartsWith(known[0], StringComparison.Ordinal))
            || (other[0].Length == 1 && known[0].StartsWith(other[0], StringComparison.Ordinal))
        );

    private static string LastOf(List<string> parts)
    {
        var last = parts[^1];
        return last is "jr" or "sr" or "ii" or "iii" or "iv" && parts.Count > 2 ? parts[^2] : last;
    }

    private static bool IsFuller(string name, string than)
    {
        var (more, less) = (Parts(name).Count, Parts(than).Count);
        return more > less
            || (more == less && IsShouted(than) && !IsShouted(name))
            || (more == less && !IsShouted(name) && (name.Length > than.Length || Diacritics(name) > Diacritics(than)));
    }

    private static int Diacritics(string name) =>
        name.Count(character => character > '\u00BF' && char.IsLetter(character));

    private static bool IsShouted(string name) => !name.Any(char.IsLower);

    private static bool IsTail(List<string> parts, List<string> longer) =>
        parts.Count < longer.Count
        && parts.SequenceEqual(longer.TakeLast(parts.Count), StringComparer.Ordinal)
        && (parts[0].Length > 2 || NameReader.IsParticle(parts[0]));

    private static string Acronym(string name)
    {
        var letters = name.Replace(".", "", StringComparison.Ordinal);
        return letters.Length is > 1 and < 7 && letters.All(char.IsUpper) ? letters : "";
    }

    private static string Initials(string name) =>
        string.Concat(
            name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries)
                .Where(part => char.IsUpper(part[0]))
                .Select(part => part[0])
        );

    private string Key(EntityName name) => $"{name.Kind} {string.Join(' ', Letters(name))}";

    private List<string> Letters(EntityName name)
    {
        var parts = new List<string>();
        for (var word = name.Words.First; word < name.Words.End; word++)
        {
            if (words.List[word].Kind is WordKind.Letters or WordKind.Code or WordKind.Number or WordKind.Link)
            {
                parts.Add(
                    Folded(
                        words.List[word].Kind == WordKind.Link
                            ? words.TextOf(new WordRange(word, word + 1))
                            : words.Lower(word)
                    )
                );
            }
        }

        return parts.Count > 0 ? parts : [words.TextOf(name.Words)];
    }

    private static List<string> Parts(string name) =>
        [
            .. name.Split([' ', '-', '"', '\u201C', '\u201D'], StringSplitOptions.RemoveEmptyEntries)
                .Select(part => Folded(part)),
        ];

    /// <summary>Without full stops and diacritics, apostrophes straight: "fran\u00e7ois" and "francois" are one name.</summary>
    private static string Folded(string part) =>
        FoldedText.Of(part).Replace(".", "", StringComparison.Ordinal).Replace('\u2019', '\'');
}
