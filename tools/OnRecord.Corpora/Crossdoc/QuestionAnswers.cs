using System.Text.Json;
using System.Text.Json.Serialization;

namespace OnRecord.Corpora.Crossdoc;

/// <summary>A news question with the answers that outlets give, grouped by people (NAnCo).</summary>
/// <param name="Question">The question.</param>
/// <param name="Answers">In the order of the file.</param>
public sealed record QuestionAnswers(string Question, IReadOnlyList<NewsAnswer> Answers);

/// <summary>An answer in its passage.</summary>
/// <param name="Paragraph">The passage.</param>
/// <param name="Answer">Its words that answer the question.</param>
/// <param name="Group">Answers of one group say the same.</param>
public sealed record NewsAnswer(string Paragraph, string Answer, int Group);

internal sealed record NancoQuestion(
    [property: JsonPropertyName("question")] string Question,
    [property: JsonPropertyName("answers")] IReadOnlyList<NancoAnswer> Answers
);

internal sealed record NancoAnswer(
    [property: JsonPropertyName("Paragraph")] string Paragraph,
    [property: JsonPropertyName("Answer")] string Answer,
    [property: JsonPropertyName("cluster_global")] int Group
);

/// <summary>The corpora of other projects have members that nobody here needs.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true
)]
[JsonSerializable(typeof(IReadOnlyList<NancoQuestion>))]
[JsonSerializable(typeof(EventLine))]
internal sealed partial class CrossdocJson : JsonSerializerContext;

internal static class NancoReader
{
    public static IReadOnlyList<QuestionAnswers> Read(string path)
    {
        using var file = File.OpenRead(path);
        var questions =
            JsonSerializer.Deserialize(file, CrossdocJson.Default.IReadOnlyListNancoQuestion)
            ?? throw new InvalidDataException($"{path} holds nothing.");
        return
        [
            .. questions.Select(question => new QuestionAnswers(
                question.Question,
                [.. question.Answers.Select(answer => new NewsAnswer(answer.Paragraph, answer.Answer, answer.Group))]
            )),
        ];
    }
}
