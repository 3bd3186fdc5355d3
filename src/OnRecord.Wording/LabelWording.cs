namespace OnRecord.Wording;

/// <summary>Labels in the words that a reader of news needs no manual for.</summary>
/// <remarks>The labels themselves, as JSON and CSV have them, stand in <c>docs/labels.md</c>.</remarks>
public static class LabelWording
{
    /// <summary>What a source does with a content, to follow its name: "denies it".</summary>
    public static string Of(Act act) =>
        act switch
        {
            Act.Withholds => "takes no position",
            Act.Denies => "denies it",
            Act.Confirms => "confirms it",
            Act.Alleges => "accuses",
            Act.Asks => "asks",
            Act.Urges => "urges others to act",
            Act.Commits => "says what it will or will not do",
            Act.Predicts => "predicts it",
            Act.Evaluates => "praises or criticises",
            Act.Wants => "wants it",
            Act.Believes => "thinks or feels so",
            Act.Mentions => "brings it up",
            _ => "states it",
        };

    /// <summary>How a source presents a content, to follow an act: "states it, as possible".</summary>
    public static string Of(Certainty certainty) =>
        certainty switch
        {
            Certainty.CertainlySo => "as certain",
            Certainty.ProbablySo => "as probable",
            Certainty.PossiblySo => "as possible",
            Certainty.CertainlyNot => "as not so",
            Certainty.ProbablyNot => "as unlikely",
            Certainty.PossiblyNot => "as possibly not so",
            _ => "without saying whether it is so",
        };

    /// <summary>Who is behind a source.</summary>
    public static string Of(SourceKind kind) =>
        kind switch
        {
            SourceKind.Person => "named person",
            SourceKind.Organization => "organization",
            SourceKind.Government => "government",
            SourceKind.Role => "known by role only",
            SourceKind.Anonymous => "unnamed source",
            SourceKind.Collective => "group or public opinion",
            SourceKind.Document => "document or data",
            SourceKind.Media => "news outlet",
            _ => "no source given",
        };

    /// <summary>In whose words a content stands.</summary>
    public static string Of(QuotationForm form) =>
        form switch
        {
            QuotationForm.Direct => "quoted",
            QuotationForm.Mixed => "partly quoted",
            _ => "not quoted",
        };

    /// <summary>A probability in whole percent, never rounded up to certainty.</summary>
    public static string Percent(float confidence) =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Min(99, (int)MathF.Round(confidence * 100))} %");

    /// <summary>A number of things: "1 statement", "2 statements".</summary>
    public static string Counted(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:#,0} {noun}{(count == 1 ? "" : "s")}");
}
