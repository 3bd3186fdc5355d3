namespace OnRecord.Statements;

/// <summary>In whose words the content stands, read from the quotation marks alone.</summary>
public enum QuotationForm
{
    /// <summary>In the article's words: no part of the content is quoted.</summary>
    Indirect = 0,

    /// <summary>Partly in the source's own words: some part of the content is quoted.</summary>
    Mixed = 1,

    /// <summary>In the source's own words: the whole content is quoted.</summary>
    Direct = 2,
}
