using OnRecord.Statements.Forms;
using OnRecord.Statements.Json;
using OnRecord.TestKit;

namespace OnRecord.Statements.Tests.Forms;

/// <summary>The examples of <c>specs/form.md</c>.</summary>
public sealed class FormSpecTests
{
    public static TheoryData<string, string> Examples => [.. SpecTable.Rows("form.md").Select(row => (row[0], row[1]))];

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_form_is_that_of_the_spec(string example, string form)
    {
        var (value, marked) = Unmark(example.Replace('⏎', '\n'));
        var forms = QuotationForms.Read(new SourceText(value));
        Assert.Equal(form, forms.Of(marked['<'], marked['{'], marked['[']).ToWireName());
    }

    [Fact]
    public void A_content_in_a_long_list_of_quotations_is_found()
    {
        var line = "He said “no” and <they> {said} that [‘yes’ and no] again. ";
        var (value, marked) = Unmark(string.Concat(Enumerable.Repeat(line, 2000)));
        var forms = QuotationForms.Read(new SourceText(value));
        Assert.All(
            marked['['],
            content => Assert.Equal(QuotationForm.Mixed, forms.Of(marked['<'], marked['{'][..1], [content]))
        );
    }

    private static (string Text, Dictionary<char, List<TextSpan>> Marked) Unmark(string example)
    {
        const string Opening = "<{[";
        const string Closing = ">}]";
        var text = new System.Text.StringBuilder();
        var marked = Opening.ToDictionary(mark => mark, _ => new List<TextSpan>());
        var starts = new Dictionary<char, int>();
        foreach (var character in example)
        {
            if (Opening.Contains(character, StringComparison.Ordinal))
            {
                starts[character] = text.Length;
            }
            else if (Closing.IndexOf(character, StringComparison.Ordinal) is var kind and >= 0)
            {
                marked[Opening[kind]].Add(new TextSpan(starts[Opening[kind]], text.Length));
            }
            else
            {
                text.Append(character);
            }
        }

        return (text.ToString(), marked);
    }
}
