using OnRecord.Inference;
using OnRecord.Statements;
using OnRecord.Text;

namespace OnRecord.Repository.Tests;

public sealed class ReadmeExample
{
    [Fact]
    public void The_library_example_of_the_readme_reads_a_statement()
    {
        using var output = new StringWriter();
        Run(output);

        Assert.Contains("the bridge had been closed", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_readme_shows_the_example_that_is_tested()
    {
        var own = Checkout.Read("tests/OnRecord.Repository.Tests/ReadmeExample.cs");
        var body = own.Split("        // example\n")[1].Split("        // end")[0];
        var lines = body.Split('\n').Select(l => l.StartsWith("        ", StringComparison.Ordinal) ? l[8..] : l);
        var readme = Checkout.Read("README.md");

        Assert.Contains($"```csharp\n{string.Join('\n', lines).TrimEnd()}\n```", readme, StringComparison.Ordinal);
    }

    private static void Run(StringWriter output)
    {
        // example
        using var model = ReaderModel.Open();
        var reader = model.CreateReader();
        var article = new Article
        {
            Id = "example",
            Text = new SourceText(
                "The minister denied that the bridge had been closed, according to the Harbour Post."
            ),
        };
        var reading = reader.Read(article);
        foreach (var statement in reading.Statements)
        {
            output.WriteLine(string.Join(" … ", statement.Content.Select(span => article.Text[span])));
        }
        // end
    }
}
