using System.Text;
using System.Text.Json;
using CsCheck;
using OnRecord.Statements.Json;

namespace OnRecord.Statements.Tests.Json;

public sealed class ReadingJsonTests
{
    [Fact]
    public void Every_span_gives_its_text_back_in_all_three_coordinate_systems() =>
        Gen.OneOf("a", " ", "é", "ß", "€", "漢", "😀", "👩‍🚀", "\n", "\r\n", "\u0301", "\u202E")
            .Array[0, 600]
            .SelectMany(parts => Gen.Int[0, parts.Length].Array[2].Select(cuts => (parts, cuts)))
            .Sample(drawn =>
            {
                var text = string.Concat(drawn.parts);
                var start = string.Concat(drawn.parts[..drawn.cuts.Min()]).Length;
                var end = string.Concat(drawn.parts[..drawn.cuts.Max()]).Length;
                var span = ReadingJson.From(Containing(text, new TextSpan(start, end))).Statements[0].Cue[0];
                int[] codePoints = [.. text.EnumerateRunes().Select(rune => rune.Value)];
                Assert.Equal(text[start..end], span.Text);
                Assert.Equal(
                    span.Text,
                    string.Concat(codePoints[span.CodePoints[0]..span.CodePoints[1]].Select(char.ConvertFromUtf32))
                );
                Assert.Equal(
                    span.Text,
                    Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)[span.Utf8[0]..span.Utf8[1]])
                );
            });

    [Fact]
    public void A_span_that_cuts_a_character_in_two_is_refused()
    {
        var error = Assert.ThrowsAny<ArgumentException>(() => ReadingJson.From(Containing("a😀b", new TextSpan(0, 2))));
        Assert.Contains("[0, 2)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_span_past_the_end_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ReadingJson.From(Containing("abc", new TextSpan(2, 4))));

    [Fact]
    public void A_line_has_no_line_break_and_reads_back_the_same_as_the_indented_form()
    {
        var reading = Containing("one\ntwo\u2028three", new TextSpan(0, 7));
        var line = ReadingJson.ToLine(reading);
        Assert.DoesNotContain('\n', line);
        Assert.Equivalent(ReadingJson.Parse(line), ReadingJson.Parse(Indented(reading)), strict: true);
        Assert.Equal("one\ntwo", ReadingJson.Parse(line).Statements[0].Cue[0].Text);
    }

    [Fact]
    public void Characters_that_are_cut_by_the_pieces_of_the_indented_form_stay_whole()
    {
        var text = string.Concat(Enumerable.Repeat("é漢😀\u202E", 20_000));
        var reading = Containing(text, new TextSpan(0, text.Length));
        var written = Indented(reading);
        Assert.Equal(text, ReadingJson.Parse(written).Statements[0].Cue[0].Text);
        Assert.DoesNotContain('\u202E', written);
    }

    [Fact]
    public void Letters_stay_readable_and_what_could_disguise_text_is_escaped()
    {
        var line = ReadingJson.ToLine(Containing("é漢\u202E\u001B[31m\u200B\uFEFF\u2028+", new TextSpan(0, 12)));
        Assert.Contains("é漢\\u202E\\u001B[31m\\u200B\\uFEFF\\u2028+", line, StringComparison.Ordinal);
        Assert.Equal("é漢\u202E\u001B[31m\u200B\uFEFF\u2028+", ReadingJson.Parse(line).Statements[0].Cue[0].Text);
    }

    [Fact]
    public void Open_fields_are_null_or_empty_and_never_left_out()
    {
        using var json = JsonDocument.Parse(ReadingJson.ToLine(Containing("abc", new TextSpan(0, 3))));
        var statement = json.RootElement.GetProperty("statements")[0];
        foreach (var name in new[] { "parent", "answers", "kind", "act", "certainty" })
        {
            Assert.Equal(JsonValueKind.Null, statement.GetProperty(name).ValueKind);
        }
        foreach (var name in new[] { "source", "speakers", "figures", "times", "places" })
        {
            Assert.Equal(0, statement.GetProperty(name).GetArrayLength());
        }
        Assert.Equal(0, statement.GetProperty("setting").GetProperty("response_to").GetArrayLength());
    }

    [Fact]
    public void Every_label_has_a_wire_name_of_its_own()
    {
        Assert.Distinct(Enum.GetValues<Act>().Select(WireNames.ToWireName));
        Assert.Distinct(Enum.GetValues<Certainty>().Select(WireNames.ToWireName));
        Assert.Distinct(Enum.GetValues<SourceKind>().Select(WireNames.ToWireName));
        Assert.Distinct(Enum.GetValues<QuotationForm>().Select(WireNames.ToWireName));
        Assert.Distinct(Enum.GetValues<FigureBound>().Select(WireNames.ToWireName));
        Assert.Distinct(Enum.GetValues<NameKind>().Select(WireNames.ToWireName));
    }

    private static string Indented(Reading reading)
    {
        using var output = new StringWriter();
        ReadingJson.WriteIndented(output, reading);
        return output.ToString();
    }

    private static Reading Containing(string text, TextSpan span) =>
        new()
        {
            Article = new Article { Id = "a", Text = new SourceText(text) },
            Engine = new EngineVersion("0.1.0", "none"),
            Statements =
            [
                new Statement
                {
                    Number = 1,
                    Source = [],
                    Cue = [span],
                    Content = [],
                    Form = QuotationForm.Indirect,
                    Confidence = 0.5f,
                },
            ],
            Names = [],
        };
}
