using System.Globalization;
using System.Text;

namespace OnRecord.Ledger.Adder;

/// <summary>Articles with many statements, so that keeping one takes a while.</summary>
internal static class Report
{
    private const int Statements = 60;

    public static Reading Read(int number)
    {
        var text = new StringBuilder();
        var statements = new List<Statement>();
        for (var i = 1; i <= Statements; i++)
        {
            var start = text.Length;
            text.Append(
                CultureInfo.InvariantCulture,
                $"Clerk {i} of report {number} said that gate {i * number} was open. "
            );
            var sentence = text.ToString(start, text.Length - start);
            statements.Add(
                new Statement
                {
                    Number = i,
                    Source = [Span(start, sentence, "Clerk", " said")],
                    Cue = [Span(start, sentence, "said", " that")],
                    Content = [Span(start, sentence, "that", ". ")],
                    Form = QuotationForm.Indirect,
                    Act = new Judged<Act>(Act.Asserts, 0.9f),
                    Confidence = 0.8f,
                }
            );
        }

        return new Reading
        {
            Article = new Article { Id = $"report-{number}", Text = new SourceText(text.ToString()) },
            Engine = new EngineVersion("0.1.0", "adder"),
            Statements = statements,
            Names = [],
        };
    }

    private static TextSpan Span(int offset, string sentence, string from, string before)
    {
        var start = sentence.IndexOf(from, StringComparison.Ordinal);
        return new TextSpan(offset + start, offset + sentence.IndexOf(before, start, StringComparison.Ordinal));
    }
}
