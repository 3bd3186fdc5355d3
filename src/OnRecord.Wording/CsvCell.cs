namespace OnRecord.Wording;

/// <summary>Cells of CSV that no spreadsheet runs.</summary>
internal static class CsvCell
{
    /// <summary>The value, harmless if that is wanted.</summary>
    // What spreadsheets take for the start of a formula, the full-width forms of East Asian input included.
    public static string Of(string value, FormulaCells formulas) =>
        formulas == FormulaCells.Neutralised
        && value.Length > 0
        && value[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠'
            ? "'" + value
            : value;
}
