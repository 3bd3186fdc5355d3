using OnRecord.Statements.Json;

namespace OnRecord.Web.SearchPages;

/// <summary>Fields and their values in plain words.</summary>
internal static class FacetNames
{
    /// <summary>A field.</summary>
    public static string Of(string field) =>
        field switch
        {
            "act" => "What the source does",
            "certainty" => "How certain",
            "kind" => "Kind of source",
            "form" => "Quotation",
            "review" => "Looked at",
            "speaker" => "Speaker",
            "publisher" => "Publisher",
            _ => "Year",
        };

    /// <summary>A value of a field.</summary>
    public static string Of(string field, string value) =>
        field switch
        {
            "act" => Wording<Act>(value, act => act.ToWireName(), LabelWording.Of),
            "certainty" => Wording<Certainty>(value, certainty => certainty.ToWireName(), LabelWording.Of),
            "kind" => Wording<SourceKind>(value, kind => kind.ToWireName(), LabelWording.Of),
            "form" => Wording<QuotationForm>(value, form => form.ToWireName(), LabelWording.Of),
            "review" when value == "open" => "not yet",
            _ => VisibleText.Line(value),
        };

    private static string Wording<T>(string value, Func<T, string> name, Func<T, string> words)
        where T : struct, Enum =>
        Enum.GetValues<T>().Where(label => name(label) == value).Select(words).FirstOrDefault(value);
}
