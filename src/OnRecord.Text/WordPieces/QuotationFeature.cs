namespace OnRecord.Text.WordPieces;

/// <summary>Whether the running text is between double quotation marks, as the reader's model is told.</summary>
/// <remarks>
/// Linear and without look-ahead, so that it means the same in training and in reading: straight marks toggle, curly
/// ones, guillemets and „ open and close, and a line break ends the quotation. For what is really quoted see
/// <c>QuotationReader</c>. A mutable value: one a text.
/// </remarks>
internal struct QuotationFeature
{
    private char opener;

    /// <summary>Whether a mark is open.</summary>
    public readonly bool IsInside => opener != '\0';

    /// <summary>Takes a line break.</summary>
    public void BreakLine() => opener = '\0';

    /// <summary>Takes a character, and says whether it is a double quotation mark.</summary>
    public bool Take(int codePoint)
    {
        switch (codePoint)
        {
            case '"' or '\uFF02':
                opener = IsInside ? '\0' : '"';
                return true;
            case '“' or '‟':
                // The mark that opens in English closes in German.
                opener = opener == '„' ? '\0' : '“';
                return true;
            case '„' or '«':
                opener = (char)codePoint;
                return true;
            case '”' or '»':
                opener = '\0';
                return true;
            default:
                return false;
        }
    }
}
