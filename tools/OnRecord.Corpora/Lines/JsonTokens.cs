using System.Text.Json;

namespace OnRecord.Corpora.Lines;

/// <summary>Steps through arrays whose places have different types.</summary>
internal static class JsonTokens
{
    public static void Expect(this ref Utf8JsonReader reader, JsonTokenType type)
    {
        if (reader.TokenType != type)
        {
            throw new JsonException($"Found {reader.TokenType} instead of {type}.");
        }
    }

    public static void ReadThenExpect(this ref Utf8JsonReader reader, JsonTokenType type)
    {
        if (!reader.Read())
        {
            throw new JsonException($"The text ends before {type}.");
        }

        reader.Expect(type);
    }

    public static int NextInt(this ref Utf8JsonReader reader)
    {
        reader.ReadThenExpect(JsonTokenType.Number);
        return reader.GetInt32();
    }

    public static string NextText(this ref Utf8JsonReader reader)
    {
        reader.ReadThenExpect(JsonTokenType.String);
        return reader.GetString()!;
    }
}
