namespace OnRecord.Statements.Json;

/// <summary>The names of the labels in files, on the wire and in <c>docs/labels.md</c>.</summary>
/// <remarks>Each throws <see cref="ArgumentOutOfRangeException"/> for a number that is no value of its enumeration.</remarks>
public static class WireNames
{
    /// <summary>For example <c>asserts</c>.</summary>
    public static string ToWireName(this Act act) =>
        act switch
        {
            Act.Withholds => "withholds",
            Act.Denies => "denies",
            Act.Confirms => "confirms",
            Act.Alleges => "alleges",
            Act.Asks => "asks",
            Act.Urges => "urges",
            Act.Commits => "commits",
            Act.Predicts => "predicts",
            Act.Evaluates => "evaluates",
            Act.Wants => "wants",
            Act.Believes => "believes",
            Act.Mentions => "mentions",
            Act.Asserts => "asserts",
            _ => throw new ArgumentOutOfRangeException(nameof(act), act, null),
        };

    /// <summary>For example <c>CT+</c>.</summary>
    public static string ToWireName(this Certainty certainty) =>
        certainty switch
        {
            Certainty.CertainlySo => "CT+",
            Certainty.ProbablySo => "PR+",
            Certainty.PossiblySo => "PS+",
            Certainty.CertainlyNot => "CT-",
            Certainty.ProbablyNot => "PR-",
            Certainty.PossiblyNot => "PS-",
            Certainty.Uncommitted => "U",
            _ => throw new ArgumentOutOfRangeException(nameof(certainty), certainty, null),
        };

    /// <summary>For example <c>government</c>.</summary>
    public static string ToWireName(this SourceKind kind) =>
        kind switch
        {
            SourceKind.Person => "person",
            SourceKind.Organization => "organization",
            SourceKind.Government => "government",
            SourceKind.Role => "role",
            SourceKind.Anonymous => "anonymous",
            SourceKind.Collective => "collective",
            SourceKind.Document => "document",
            SourceKind.Media => "media",
            SourceKind.Unspecified => "unspecified",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };

    /// <summary>For example <c>response_to</c>.</summary>
    public static string ToWireName(this Slot slot) =>
        slot switch
        {
            Slot.Addressee => "addressee",
            Slot.Target => "target",
            Slot.Occasion => "occasion",
            Slot.When => "when",
            Slot.Evidence => "evidence",
            Slot.Relay => "relay",
            Slot.Repetition => "repetition",
            Slot.Anonymity => "anonymity",
            Slot.ResponseTo => "response_to",
            _ => throw new ArgumentOutOfRangeException(nameof(slot), slot, null),
        };

    /// <summary>For example <c>indirect</c>.</summary>
    public static string ToWireName(this QuotationForm form) =>
        form switch
        {
            QuotationForm.Indirect => "indirect",
            QuotationForm.Mixed => "mixed",
            QuotationForm.Direct => "direct",
            _ => throw new ArgumentOutOfRangeException(nameof(form), form, null),
        };

    /// <summary>For example <c>at_least</c>.</summary>
    public static string ToWireName(this FigureBound bound) =>
        bound switch
        {
            FigureBound.Exact => "exact",
            FigureBound.About => "about",
            FigureBound.AtLeast => "at_least",
            FigureBound.AtMost => "at_most",
            FigureBound.Between => "between",
            FigureBound.MoreThan => "more_than",
            FigureBound.FewerThan => "fewer_than",
            FigureBound.JustBelow => "just_below",
            FigureBound.JustAbove => "just_above",
            FigureBound.Vague => "vague",
            _ => throw new ArgumentOutOfRangeException(nameof(bound), bound, null),
        };

    /// <summary>For example <c>since</c>.</summary>
    public static string ToWireName(this TimeForm form) =>
        form switch
        {
            TimeForm.During => "during",
            TimeForm.Since => "since",
            TimeForm.Until => "until",
            TimeForm.Before => "before",
            TimeForm.After => "after",
            TimeForm.Lasting => "lasting",
            TimeForm.Recurring => "recurring",
            TimeForm.Anchored => "anchored",
            _ => throw new ArgumentOutOfRangeException(nameof(form), form, null),
        };

    /// <summary>For example <c>part_of_day</c>.</summary>
    public static string ToWireName(this TimeGrain grain) =>
        grain switch
        {
            TimeGrain.PartOfDay => "part_of_day",
            TimeGrain.Day => "day",
            TimeGrain.Week => "week",
            TimeGrain.Month => "month",
            TimeGrain.Season => "season",
            TimeGrain.Year => "year",
            TimeGrain.Decade => "decade",
            TimeGrain.Century => "century",
            TimeGrain.Second => "second",
            TimeGrain.Minute => "minute",
            TimeGrain.Hour => "hour",
            _ => throw new ArgumentOutOfRangeException(nameof(grain), grain, null),
        };

    /// <summary>For example <c>event</c>.</summary>
    public static string ToWireName(this TimeRole role) =>
        role switch
        {
            TimeRole.Event => "event",
            TimeRole.Saying => "saying",
            _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
        };

    /// <summary>For example <c>city</c>.</summary>
    public static string ToWireName(this PlaceKind kind) =>
        kind switch
        {
            PlaceKind.Country => "country",
            PlaceKind.Region => "region",
            PlaceKind.City => "city",
            PlaceKind.Seat => "seat",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };

    /// <summary>For example <c>person</c>.</summary>
    public static string ToWireName(this NameKind kind) =>
        kind switch
        {
            NameKind.Person => "person",
            NameKind.Organization => "organization",
            NameKind.Location => "location",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
}
