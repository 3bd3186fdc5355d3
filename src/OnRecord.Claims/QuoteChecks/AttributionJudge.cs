namespace OnRecord.Claims.QuoteChecks;

/// <summary>Tells which actor a speaker is.</summary>
/// <param name="name">Name or description.</param>
/// <param name="kind">What sort of source.</param>
/// <param name="article">Hash of the text in which it is named so.</param>
/// <returns>A key that is the same for the same actor.</returns>
public delegate string ActorKeyOf(string name, SourceKind kind, string article);

/// <summary>Compares whom, when and where a draft has for a quotation with what an article has.</summary>
internal sealed class AttributionJudge(ActorKeyOf keyOf)
{
    /// <summary>How the two compare.</summary>
    /// <param name="draft">What the draft says, and the hash of its text.</param>
    /// <param name="article">What the article says, and the hash of its text.</param>
    public Attribution Judge((Saying Saying, string Text) draft, (Saying Saying, string Text) article)
    {
        var pairs = draft
            .Saying.Speakers.SelectMany(_ => article.Saying.Speakers, (own, theirs) => (own, theirs))
            .Select(pair => AreSame(pair.own, draft.Text, pair.theirs, article.Text))
            .ToList();
        if (!pairs.Contains(true))
        {
            return pairs.Count > 0 && !pairs.Contains(null) ? Attribution.OtherSource : Attribution.Open;
        }

        return IsOtherDay(draft.Saying, article.Saying) ? Attribution.OtherDate
            : IsOtherPlace(draft.Saying, article.Saying) ? Attribution.OtherPlace
            : Attribution.Same;
    }

    // Null where nobody can tell: "the mayor" may be anyone by name, and a spokeswoman speaks for her house.
    private bool? AreSame(Speaker own, string ownText, Speaker theirs, string theirText)
    {
        if (FoldedText.Of(own.Name) == FoldedText.Of(theirs.Name))
        {
            return true;
        }

        if (keyOf(own.Name, own.Kind, ownText) == keyOf(theirs.Name, theirs.Kind, theirText))
        {
            return true;
        }

        if (own.Kind != theirs.Kind)
        {
            return null;
        }

        return own.Kind switch
        {
            SourceKind.Person => SharesSurname(own.Name, theirs.Name),
            SourceKind.Organization or SourceKind.Government or SourceKind.Media => false,
            _ => null,
        };
    }

    // A surname alone may be the whole name; two whole names that share it are two people.
    private static bool SharesSurname(string own, string theirs)
    {
        var (first, second) = (WordsOf(own), WordsOf(theirs));
        return first.Length > 0
            && second.Length > 0
            && first[^1] == second[^1]
            && (first.Length == 1 || second.Length == 1 || first[0] == second[0]);
    }

    private static string[] WordsOf(string name) =>
        FoldedText.Of(name).Split([' ', '.', ','], StringSplitOptions.RemoveEmptyEntries);

    // What was said is said by the day of publication; a day before it may be meant without being named.
    private static bool IsOtherDay(Saying draft, Saying article)
    {
        if (draft is not { From: { } from, To: { } to })
        {
            return false;
        }

        return article is { From: { } first, To: { } last }
            ? to < first || last < from
            : article.Published is { } published && from > published;
    }

    private static bool IsOtherPlace(Saying draft, Saying article) =>
        draft.Places.Count > 0
        && article.Places.Count > 0
        && !draft.Places.Any(own => article.Places.Any(theirs => MayBeSame(own, theirs)));

    // A town may lie in the country that the other names.
    private static bool MayBeSame(Place own, Place theirs)
    {
        if (own.Country is null || theirs.Country is null)
        {
            return own.Name is null || theirs.Name is null || own.Name == theirs.Name;
        }

        return own.Country == theirs.Country
            && (
                own.Name is null
                || theirs.Name is null
                || own.Name == theirs.Name
                || own.Kind != PlaceKind.City
                || theirs.Kind != PlaceKind.City
            );
    }
}
