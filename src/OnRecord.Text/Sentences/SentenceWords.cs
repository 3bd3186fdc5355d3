using System.Collections.Frozen;

namespace OnRecord.Text.Sentences;

/// <summary>What the full stop of an abbreviation says about the sentence.</summary>
internal enum AbbreviationKind
{
    /// <summary>No abbreviation.</summary>
    None,

    /// <summary>Stands before a name, so it never ends a sentence: Mr., Sen.</summary>
    Title,

    /// <summary>Stands before a number: No., p., Fig.</summary>
    Number,

    /// <summary>A month: with its day it goes on.</summary>
    Month,

    /// <summary>May stand at the end of a sentence: Inc., Calif.</summary>
    Other,
}

/// <summary>The words that decide about a full stop; written for newspaper English after the AP and Reuters style guides.</summary>
internal static class SentenceWords
{
    private static readonly FrozenDictionary<string, AbbreviationKind> Kinds = ReadKinds();

    /// <summary>Words that open sentences far more often than they are part of a name.</summary>
    public static WordSet Openers { get; } =
        new(
            """
            A According After All Also Although Among An And Another Any As Asked At Because Before Both But By Despite
            During Each Earlier Even Every Few For From Had Has Have He Her Here His How However I If In Instead Is It
            Its Later Many May Meanwhile Most Much My Neither Next No None Nor Not Now Of Officials On Once One Only Or
            Other Others Our Over Police Rather She Should Since So Some Still Such That The Their Then There These They
            This Those Though Through To Under Unless Until We Were What When Where Whether Which While Who Why Will With
            Without Would Yes Yet You Your
            """
        );

    /// <summary>Names that are written with a mark of their own.</summary>
    public static WordSet NamesWithMark { get; } = new("Yahoo Jeopardy Jumbo Mamma Oliver Airplane Moulin");

    /// <summary>Times of day as they stand before their last point.</summary>
    public static WordSet TimesOfDay { get; } = new("a.m p.m A.M P.M");

    /// <summary>Pointed abbreviations that something always follows.</summary>
    public static WordSet Never { get; } = new("e.g i.e E.g I.e");

    /// <summary>Words that tell more about a time of day.</summary>
    public static WordSet TimeQualifiers { get; } =
        new(
            """
            Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun January
            February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep
            Sept Oct Nov Dec Eastern Central Mountain Pacific Greenwich Moscow Beijing London ET EST EDT CT CST CDT MT MST
            MDT PT PST PDT GMT UTC BST CET CEST IST JST MSK AEST AEDT
            """
        );

    /// <summary>Verbs that name who spoke after a quotation.</summary>
    public static WordSet SpeakingVerbs { get; } =
        new(
            """
            added asked asks cried declared demanded exclaimed inquired joked replied retorted said says screamed shouted
            told tweeted wondered wrote yelled
            """
        );

    /// <summary>Words with which such a verb goes on without a content of its own.</summary>
    public static WordSet AfterVerb { get; } =
        new("after against as at before during from in later of on to via when while with");

    /// <summary>What the full stop after a word says.</summary>
    public static AbbreviationKind KindOf(ReadOnlySpan<char> word) =>
        Kinds.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out AbbreviationKind kind)
            ? kind
            : AbbreviationKind.None;

    /// <summary>Whether the letters are no word by themselves, as "No" and "Art" are.</summary>
    public static bool IsOnlyAbbreviation(ReadOnlySpan<char> word) =>
        word is not ("No" or "Art" or "no" or "art" or "Op");

    private static FrozenDictionary<string, AbbreviationKind> ReadKinds()
    {
        Dictionary<string, AbbreviationKind> kinds = new(StringComparer.Ordinal);
        Add(
            AbbreviationKind.Title,
            """
            Adm Amb Assoc Atty Brig Capt Card Cmdr Col Cpl Cpt Det Dr Fr Gen Gov Hon Insp Lt Lieut Maj Messrs Mlle Mme Mr
            Mrs Ms Mx Pfc Pres Prof Pvt Rep Reps Rev Revd Sen Sens Sgt Spc Supt Treas vs Messr Det Ald Comdr Cllr Drs
            Govs Profs Mgr Msgr Sra Srta Dra Ste ex
            """
        );
        Add(
            AbbreviationKind.Number,
            "No Nos no nos Vol vol vols pp pg Fig Figs fig figs Art art Sec sec Ch ch Op Rs Eq eq div"
        );
        Add(AbbreviationKind.Month, "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec");
        Add(
            AbbreviationKind.Other,
            """
            Inc Corp Co Cos Ltd Bros Jr Sr Ph al cf viz approx est dept Dept Assn Assoc Univ Ave Blvd Rd St Sts Mt Mts Ft
            Hwy Pkwy Pl Sq Ct Bldg Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo
            Mont Neb Nev Okla Ore Pa Penn Tenn Tex Vt Va Wash Wis Wyo Ont Que Alta Sask Mon Tue Tues Wed Thu Thur Thurs
            Fri Sat min max misc incl ed eds trans ca Dist Prop Mfg Intl Natl Govt
            ST FT MT
            """
        );
        return kinds.ToFrozenDictionary(StringComparer.Ordinal);

        void Add(AbbreviationKind kind, string words)
        {
            foreach (string word in words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
            {
                kinds.TryAdd(word, kind);
                if (kind == AbbreviationKind.Title)
                {
                    kinds.TryAdd(word.ToUpperInvariant(), kind);
                }
            }
        }
    }
}
