using System.Collections.Frozen;
using OnRecord.Statements.Lexicons;

namespace OnRecord.Statements.Speakers;

/// <summary>What sort of source a noun names; see <c>data/lexicons/source-words.tsv</c>.</summary>
internal enum NounClass
{
    /// <summary>Not in the lexicon.</summary>
    Unknown,

    /// <summary>One person by office, trade or relation.</summary>
    Role,

    /// <summary>One person by family.</summary>
    Kin,

    /// <summary>Somebody whose identity is held back.</summary>
    Vague,

    /// <summary>An open group.</summary>
    Group,

    /// <summary>A text, data, image or recording.</summary>
    Document,

    /// <summary>An organization.</summary>
    Organization,

    /// <summary>A news organization or its people.</summary>
    Media,

    /// <summary>A country or its government.</summary>
    Government,
}

/// <summary>A noun by which a source can be named.</summary>
/// <param name="Singular">The first form of its row.</param>
/// <param name="Class">What sort of source it names.</param>
/// <param name="IsPlural">Whether this form stands for several.</param>
/// <param name="Pronoun">What the word itself says of the pronoun; <see cref="PronounKind.None"/> when nothing.</param>
internal sealed record SourceNoun(string Singular, NounClass Class, bool IsPlural, PronounKind Pronoun);

/// <summary>The lexicons of titles and of nouns that name sources, ready for lookups. Loaded on first use.</summary>
internal static class SourceWords
{
    private static readonly Lazy<FrozenDictionary<string, SourceNoun>> Nouns = new(ReadNouns);
    private static readonly Lazy<FrozenDictionary<string, PersonTitle>> TitlesByName = new(ReadTitles);

    /// <summary>No title has more words than this, its full stops not counted.</summary>
    internal const int MostTitleWords = 4;

    /// <summary>The noun of a lower-case word or two words parted by a space or hyphen; null when it is none.</summary>
    internal static SourceNoun? Noun(string lower) => Nouns.Value.GetValueOrDefault(lower);

    /// <summary>The title of a lower-case form without full stops at its end ("sen", "house speaker"); null when it is none.</summary>
    internal static PersonTitle? Title(string lower) => TitlesByName.Value.GetValueOrDefault(lower);

    private static FrozenDictionary<string, SourceNoun> ReadNouns()
    {
        var nouns = new Dictionary<string, SourceNoun>(StringComparer.Ordinal);
        foreach (var row in LexiconFile.Read("source-words", 5))
        {
            var kind = Enum.Parse<NounClass>(row[0], ignoreCase: true);
            var pronoun = Pronouns.Of(row[4]);
            foreach (var form in LexiconFile.Values(row[2]).Prepend(row[1]))
            {
                nouns.TryAdd(form, new SourceNoun(form, kind, IsPlural: false, pronoun));
            }

            foreach (var form in LexiconFile.Values(row[3]))
            {
                nouns.TryAdd(form, new SourceNoun(row[1], kind, IsPlural: true, PronounKind.They));
            }
        }

        return nouns.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, PersonTitle> ReadTitles()
    {
        var titles = new Dictionary<string, PersonTitle>(StringComparer.Ordinal);
        foreach (var row in LexiconFile.Read("titles", 4))
        {
            var title = new PersonTitle(row[0], LexiconFile.Values(row[2]), Pronouns.Of(row[3]));
            foreach (var form in LexiconFile.Values(row[1]).Prepend(row[0]))
            {
                titles.TryAdd(Folded(form), title);
            }
        }

        return titles.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static string Folded(string form) =>
        form.ToLowerInvariant().Replace(".", "", StringComparison.Ordinal).Replace('-', ' ');
}

/// <summary>A title or form of address before a person's name.</summary>
/// <param name="Name">The usual form: "Sen.".</param>
/// <param name="Roles">Nouns by which a text may mean the holder; may be empty.</param>
/// <param name="Pronoun">What the title itself says of the pronoun; <see cref="PronounKind.None"/> when nothing.</param>
internal sealed record PersonTitle(string Name, IReadOnlyList<string> Roles, PronounKind Pronoun);
