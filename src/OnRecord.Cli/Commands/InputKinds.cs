using System.CommandLine;
using OnRecord.Articles;
using OnRecord.Articles.Fields;

namespace OnRecord.Cli.Commands;

/// <summary>What inputs may be, and the options that say more of them.</summary>
internal static class InputKinds
{
    /// <summary>The kinds of files, for help pages.</summary>
    public const string Named =
        "text, HTML, Markdown, PDF, mail, MHTML, ninjs, NewsML-G2, CSV or JSON Lines files, zip, tar and web archives (WARC) of such files, compressed or not";

    /// <summary>What to read; a misspelt option is not taken for a file.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="helpName">What may stand there.</param>
    /// <param name="description">What it is for.</param>
    public static Argument<string[]> Argument(string name, string helpName, string description)
    {
        var argument = new Argument<string[]>(name)
        {
            HelpName = helpName,
            Description = description,
            Arity = ArgumentArity.OneOrMore,
        };
        argument.Validators.Add(result =>
        {
            var given = result.Tokens.Select(token => token.Value).ToList();
            if (given.Count(input => input == "-") > 1)
            {
                result.AddError("Standard input (-) can be read only once.");
            }

            if (given.Find(input => input is ['-', _, ..]) is { } unknown)
            {
                result.AddError($"There is no option {unknown}; for a file of that name write ./{unknown}.");
            }
        });
        return argument;
    }

    /// <summary><c>--input-format</c>.</summary>
    public static Option<InputFormat> FormatOption() =>
        Choice.Of(
            ["--input-format"],
            "What the inputs are; auto looks at their content and their name. Archives are always known by their content.",
            ("auto", InputFormat.Auto),
            ("text", InputFormat.Text),
            ("html", InputFormat.Html),
            ("markdown", InputFormat.Markdown),
            ("pdf", InputFormat.Pdf),
            ("jsonl", InputFormat.JsonLines),
            ("csv", InputFormat.Csv),
            ("mail", InputFormat.Mail),
            ("mhtml", InputFormat.Mhtml),
            ("ninjs", InputFormat.Ninjs),
            ("newsml", InputFormat.NewsMl)
        );

    /// <summary><c>--map</c>; null when it is not given.</summary>
    public static Option<FieldMap?> MapOption() =>
        new("--map")
        {
            HelpName = "FIELD=NAME,…",
            Description =
                "What the columns of CSV and the fields of JSON Lines are called, such as text=body,title=headline,published=meta.date; "
                + "fields are id, title, publisher, section, byline, published, modified, url and text.",
            CustomParser = result =>
            {
                if (FieldMap.TryParse(result.Tokens[0].Value, out var map, out var error))
                {
                    return map;
                }
                result.AddError($"--map: {error}");
                return null;
            },
        };
}
