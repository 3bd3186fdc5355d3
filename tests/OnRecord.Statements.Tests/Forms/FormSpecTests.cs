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
        var (value, content) = SpecTable.Unmark(example.Replace('⏎', '\n'));
        var text = new SourceText(value);
        var pieces = PlainModel.Create().Tokenizer.Encode(text);
        Assert.Equal(form, QuotationForms.Of(text, QuotedParts.Of(pieces), content).ToWireName());
    }
}
