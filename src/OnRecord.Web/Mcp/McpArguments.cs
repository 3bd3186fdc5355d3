using System.Text.Json;

namespace OnRecord.Web.Mcp;

/// <summary>Says what is wrong with the arguments of a tool before it is called, by the schema that the tool gives.</summary>
internal static class McpArguments
{
    /// <summary>What is wrong, with the name of the argument; null when nothing is.</summary>
    /// <param name="schema">The tool's schema of its input.</param>
    /// <param name="arguments">What came; null for nothing.</param>
    public static string? Refusal(JsonElement schema, IDictionary<string, JsonElement>? arguments)
    {
        var known = schema.GetProperty("properties");
        var given = arguments ?? new Dictionary<string, JsonElement>();
        foreach (var name in given.Keys)
        {
            if (!known.TryGetProperty(name, out _))
            {
                var names = string.Join(", ", known.EnumerateObject().Select(property => property.Name));
                return $"There is no argument '{VisibleText.Line(name)}'; there are {names}.";
            }
        }

        if (schema.TryGetProperty("required", out var required))
        {
            foreach (var name in required.EnumerateArray().Select(item => item.GetString()!))
            {
                if (!given.ContainsKey(name))
                {
                    return $"The argument {name} is missing: it is {Kinds(known.GetProperty(name))}.";
                }
            }
        }

        return known
            .EnumerateObject()
            .Where(property => given.ContainsKey(property.Name))
            .Select(property => Refusal(property.Name, property.Value, given[property.Name]))
            .FirstOrDefault(refusal => refusal is not null);
    }

    private static string? Refusal(string name, JsonElement schema, JsonElement value)
    {
        if (!TypesOf(schema).Any(type => IsOf(type, value)))
        {
            return $"The argument {name} must be {Kinds(schema)}.";
        }

        if (value.ValueKind is JsonValueKind.Number && IsOutside(schema, value.GetInt32()))
        {
            return $"The argument {name} must be {schema.GetProperty("minimum")} to {schema.GetProperty("maximum")}.";
        }

        return
            value.ValueKind is JsonValueKind.String
            && schema.TryGetProperty("enum", out var allowed)
            && !allowed.EnumerateArray().Any(item => item.ValueEquals(value.GetString()))
            ? $"The argument {name} must be one of {string.Join(", ", allowed.EnumerateArray())}."
            : null;
    }

    private static bool IsOutside(JsonElement schema, int value) =>
        schema.TryGetProperty("minimum", out var least) && value < least.GetInt32()
        || schema.TryGetProperty("maximum", out var most) && value > most.GetInt32();

    private static IEnumerable<string> TypesOf(JsonElement schema) =>
        schema.GetProperty("type") is { ValueKind: JsonValueKind.Array } types
            ? types.EnumerateArray().Select(type => type.GetString()!)
            : [schema.GetProperty("type").GetString()!];

    private static string Kinds(JsonElement schema) =>
        string.Join(
            " or ",
            TypesOf(schema)
                .Select(type =>
                    type switch
                    {
                        "string" => "a text",
                        "integer" => "a whole number",
                        _ => type,
                    }
                )
        );

    private static bool IsOf(string type, JsonElement value) =>
        type switch
        {
            "string" => value.ValueKind is JsonValueKind.String,
            "integer" => value.ValueKind is JsonValueKind.Number && value.TryGetInt32(out _),
            "null" => value.ValueKind is JsonValueKind.Null,
            _ => throw new InvalidOperationException($"No tool has an argument of the type '{type}'."),
        };
}
