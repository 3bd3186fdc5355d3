namespace OnRecord.Statements.Speakers;

/// <summary>What the model is told of one reading of one mention.</summary>
/// <remarks>The numbers are columns of the model's input: never renumber; add at the end.</remarks>
public static class MentionFeatures
{
    /// <summary>Number of columns.</summary>
    public const int Count = 112;

    // Where the candidate was last mentioned.
    internal const int SameSentence = 0;
    internal const int OneSentenceBefore = 1;
    internal const int TwoSentencesBefore = 2;
    internal const int FewSentencesBefore = 3;
    internal const int FarBefore = 4;
    internal const int OnlyBehind = 5;
    internal const int WordDistance = 6;
    internal const int Nearest = 7;
    internal const int SecondNearest = 8;
    internal const int ThirdNearest = 9;
    internal const int StartsSentence = 10;
    internal const int IsSourceWord = 11;
    internal const int Adjacent = 12;
    internal const int SameParagraph = 13;
    internal const int OtherQuotation = 14;
    internal const int InOwnContent = 15;

    // What the statements around say of it.
    internal const int SpeakerOfLast = 16;
    internal const int SpeakerOfLastButOne = 17;
    internal const int SpeakerInSentence = 18;
    internal const int SpeakerOfOuter = 19;
    internal const int SpeakerOfOuterQuotation = 20;
    internal const int InContentOfLast = 21;
    internal const int SpeakerBefore = 22;
    internal const int SpokenByPronounBefore = 23;

    // How much the article is about it.
    internal const int MentionsBefore = 24;
    internal const int MostMentioned = 25;
    internal const int FirstMentioned = 26;
    internal const int InOpening = 27;
    internal const int MentionsInAll = 28;

    // What it is.
    internal const int IsPerson = 29;
    internal const int IsOrganization = 30;
    internal const int IsLocation = 31;
    internal const int IsList = 32;
    internal const int NounClassBase = 33; // nine columns
    internal const int IsPluralNoun = 42;

    // What the text ties to it.
    internal const int PronounFixed = 43;
    internal const int PronounFixedOther = 44;
    internal const int PronounEvidence = 45;
    internal const int PronounOtherEvidence = 46;
    internal const int RoleHead = 47;
    internal const int RoleModifiers = 48;
    internal const int RoleModifierShare = 49;
    internal const int SameNoun = 50;
    internal const int NameWords = 51;
    internal const int OnlyRoleHead = 52;
    internal const int FirstInLastSentence = 53;
    internal const int FirstInSentence = 54;
    internal const int KindFits = 55;
    internal const int KindDiffers = 56;

    // The reading that the mention means nothing else.
    internal const int IsItself = 57;

    // The mention, the same for every option.
    internal const int MentionBase = 58; // thirteen columns
    internal const int MentionNounBase = 71; // nine columns
    internal const int MentionKindBase = 80; // nine columns
    internal const int MentionDefinite = 89;
    internal const int MentionIndefinite = 90;
    internal const int MentionPossessive = 91;
    internal const int MentionLength = 92;
    internal const int MentionQuoted = 93;
    internal const int MentionKindConfidence = 94;
    internal const int OptionCount = 95;

    // The mention, for the reading that it means nothing else.
    internal const int ItselfKindBase = 96; // nine columns
    internal const int ItselfIndefinite = 105;
    internal const int ItselfDefinite = 106;
    internal const int AnyRoleHead = 107;
    internal const int AnySameNoun = 108;
    internal const int SameGroupNoun = 109;
    internal const int HasProperModifier = 110;
    internal const int Bias = 111;
}
