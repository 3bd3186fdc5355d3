using OnRecord.Claims.Positions;
using OnRecord.Claims.Propositions;

namespace OnRecord.Claims.Origins;

/// <summary>The outlets of the lexicon, and those that publish what a ledger holds: what only a ledger knows to be one. Safe on any thread.</summary>
public sealed class KnownOutlets
{
    private readonly HashSet<string> publishers;

    /// <summary>Takes the publishers of a ledger.</summary>
    /// <param name="publishers">Their names; those of countries and their seats, and ordinary words, are left out.</param>
    public KnownOutlets(IEnumerable<string> publishers)
    {
        ArgumentNullException.ThrowIfNull(publishers);
        this.publishers =
        [
            .. publishers
                .Where(name => ClaimTerms.TermOf(name) is null)
                .Select(OutletNames.KeyOf)
                .Where(key => key.Length > 1 && !OutletNames.IsOrdinary(key)),
        ];
    }

    /// <summary>No outlets but those of the lexicon.</summary>
    public static KnownOutlets OfLexicon { get; } = new([]);

    /// <summary>Whether a name is that of an outlet: case, accents and a leading "the" do not matter.</summary>
    internal bool Has(string name) =>
        OutletNames.Usual(name) is not null || publishers.Contains(OutletNames.KeyOf(name));

    /// <summary>Whether a speaker is an outlet though the reader took it for something else; a government never is.</summary>
    internal bool IsSpeaker(string name, SourceKind? kind) =>
        kind is SourceKind.Media || (kind is SourceKind.Person or SourceKind.Organization && Has(name));

    /// <summary>A position as read, or that of who only prints it where all who hold it are outlets that the reader took for something else.</summary>
    public Position PositionOf(Position read, IReadOnlyCollection<ClaimActor> actors)
    {
        ArgumentNullException.ThrowIfNull(actors);
        return
            read.Stance is Stance.Affirms
            && actors.Count > 0
            && actors.All(actor => actor.Kind is not SourceKind.Media && IsSpeaker(actor.Name, actor.Kind))
            ? new Position(Stance.Reports)
            : read;
    }

    /// <summary>The outlet that words name: one of the lexicon anywhere in them, or a publisher between commas; null when there is none.</summary>
    internal string? In(string words)
    {
        var text = new SourceText(words);
        return OutletNames.FindIn(text, text.Whole)?.Name
            ?? Array.Find(
                words.Split(
                    [',', ';', '/', '|'],
                    StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
                ),
                part => part.Length > 0 && char.IsUpper(part[0]) && publishers.Contains(OutletNames.KeyOf(part))
            );
    }
}
