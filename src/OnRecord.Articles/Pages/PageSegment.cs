namespace OnRecord.Articles.Pages;

/// <summary>A run of an article's text and the run of the page's markup that it stands for.</summary>
/// <param name="Text">Where it is in the article's text; never empty.</param>
/// <param name="Page">Where it comes from in the markup; never empty.</param>
/// <param name="IsVerbatim">
/// Whether both runs are the same characters. If not, the text run stands for the markup run as a whole: a character
/// reference (<c>&amp;eacute;</c>), a backslash escape, a run of white space.
/// </param>
public readonly record struct PageSegment(TextSpan Text, TextSpan Page, bool IsVerbatim);
