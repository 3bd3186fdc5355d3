using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using OnRecord.Inference;
using OnRecord.Statements;
using OnRecord.Statements.Json;
using OnRecord.Text;

namespace OnRecord.Repository.Tests;

public sealed class SchemaTests
{
    private static readonly JsonSchema Schema = JsonSchema.FromText(Checkout.Read("docs/statement.schema.json"));

    [Fact]
    public void A_real_reading_is_valid_by_the_documented_schema()
    {
        var result = Evaluate(ReadSample());

        Assert.True(result.IsValid, string.Join('\n', Errors(result)));
    }

    [Theory]
    [InlineData("schema")]
    [InlineData("statements")]
    public void A_reading_that_lacks_a_key_is_not_valid(string key)
    {
        var reading = ReadSample();
        reading.AsObject().Remove(key);

        Assert.False(Evaluate(reading).IsValid);
    }

    private static JsonNode ReadSample()
    {
        using var model = ReaderModel.Open();
        var article = new Article { Id = "summit", Text = new SourceText(Checkout.Read("samples/summit.txt")) };
        return JsonNode.Parse(
            ReadingJson.ToLine(model.CreateReader().Read(article, TestContext.Current.CancellationToken))
        )!;
    }

    private static EvaluationResults Evaluate(JsonNode reading)
    {
        return Schema.Evaluate(
            JsonSerializer.SerializeToElement(reading),
            new EvaluationOptions { OutputFormat = OutputFormat.List }
        );
    }

    private static IEnumerable<string> Errors(EvaluationResults results) =>
        (results.Details ?? [])
            .Where(d => d.Errors is not null)
            .Select(d => $"{d.InstanceLocation}: {string.Join(", ", d.Errors!.Values)}");
}
