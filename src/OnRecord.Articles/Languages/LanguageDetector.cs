using Lingua;

namespace OnRecord.Articles.Languages;

/// <summary>Tells what language a text is in: English, or which of 21 others.</summary>
/// <remarks>
/// Looks at the first 2,000 characters. Text with many of the commonest English words is English and needs no model.
/// Otherwise Lingua decides by sequences of three letters; its models are loaded when first needed, those of the
/// text's script only. A language that is not among the 22 is taken for the one most like it. Safe on any thread.
/// </remarks>
public sealed class LanguageDetector
{
    private const int Window = 2000;

    /// <summary>Fewer letters say too little: names and figures are alike in many languages.</summary>
    private const int FewestLetters = 60;

    private static readonly Language[] Known =
    [
        Language.English,
        Language.Arabic,
        Language.Chinese,
        Language.Dutch,
        Language.French,
        Language.German,
        Language.Greek,
        Language.Hebrew,
        Language.Hindi,
        Language.Indonesian,
        Language.Italian,
        Language.Japanese,
        Language.Korean,
        Language.Persian,
        Language.Polish,
        Language.Portuguese,
        Language.Romanian,
        Language.Russian,
        Language.Spanish,
        Language.Swedish,
        Language.Turkish,
        Language.Ukrainian,
    ];

    /// <summary>Known by their script alone; they have no model.</summary>
    private static readonly Language[] WithoutModel = [Language.Chinese, Language.Japanese, Language.Korean];

    private readonly Lazy<Lingua.LanguageDetector> lingua = new(Build);

    /// <summary>Judges a text.</summary>
    /// <exception cref="FileNotFoundException">The language models are not beside the program.</exception>
    public LanguageVerdict Judge(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var window = text.AsSpan().TrimStart();
        window = window[..Math.Min(window.Length, Window)];
        if (CountLetters(window) < FewestLetters)
        {
            return LanguageVerdict.NotJudged;
        }

        if (EnglishWords.Decide(window))
        {
            return new LanguageVerdict { Language = nameof(Language.English), Confidence = 1 };
        }

        var (language, confidence) = lingua.Value.ComputeLanguageConfidenceValues(window.ToString()).First();
        return confidence > 0
            ? new LanguageVerdict { Language = language.ToString(), Confidence = confidence }
            : LanguageVerdict.NotJudged;
    }

    private static int CountLetters(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var c in text)
        {
            // A Chinese character says as much as a short word, an Indian letter as much as a syllable.
            count +=
                !char.IsLetter(c) ? 0
                : c >= '\u2E80' ? 3
                : c >= '\u0900' ? 2
                : 1;
        }

        return count;
    }

    private static Lingua.LanguageDetector Build()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Lingua", "LanguageModels");
        foreach (var language in Known.Except(WithoutModel))
        {
            var file = Path.Combine(folder, language.IsoCode6391().ToString().ToLowerInvariant(), "trigrams.json.br");
            if (!File.Exists(file))
            {
                throw new FileNotFoundException($"The model of {language} is missing: {file}", file);
            }
        }

        return LanguageDetectorBuilder
            .FromLanguages(Known)
            .WithLanguageModelsDirectory(folder)
            .WithLowAccuracyMode()
            .Build();
    }
}
