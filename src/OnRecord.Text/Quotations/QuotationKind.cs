namespace OnRecord.Text.Quotations;

/// <summary>What quotation marks do.</summary>
public enum QuotationKind
{
    /// <summary>They quote words of somebody.</summary>
    Quotation,

    /// <summary>They mark a nickname: Dwayne "The Rock" Johnson.</summary>
    Nickname,

    /// <summary>They mark the title of a work: the film "Long River".</summary>
    Title,

    /// <summary>They hold a word at a distance, and the words say so: a "so-called" expert.</summary>
    ScareQuote,

    /// <summary>They mark a word inside a sentence that reports nothing: the "special" hall.</summary>
    Term,
}
