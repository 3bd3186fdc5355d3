using OnRecord.Web.StatementPages;
using SkiaSharp;

namespace OnRecord.Web.SharedPages;

/// <summary>A picture of a statement, for previews of links to it. Nothing of it is read from outside.</summary>
internal static class PreviewImage
{
    /// <summary>Width in pixels.</summary>
    public const int Width = 1200;

    /// <summary>Height in pixels.</summary>
    public const int Height = 630;

    private const int Margin = 72;
    private const int MostCharacters = 1200;
    private const float Largest = 60;
    private const float Smallest = 34;
    private const float Step = 4;

    private static readonly SKColor Paper = new(0xFA, 0xF9, 0xF6);
    private static readonly SKColor Ink = new(0x1B, 0x1D, 0x21);
    private static readonly SKColor Faint = new(0x57, 0x5E, 0x68);
    private static readonly SKColor Accent = new(0x2F, 0x6D, 0xB5);

    private static readonly Lazy<(SKTypeface Serif, SKTypeface Sans)?> Faces = new(FindFaces);

    /// <summary>Whether this machine has fonts and what draws them.</summary>
    public static bool CanDraw => Faces.Value is not null;

    /// <summary>The picture as PNG; null where it cannot be drawn.</summary>
    public static byte[]? Of(StatementView view)
    {
        if (Faces.Value is not { } faces)
        {
            return null;
        }

        using var bitmap = new SKBitmap(Width, Height);
        using (var canvas = new SKCanvas(bitmap))
        {
            canvas.Clear(Paper);
            Draw(canvas, view, faces.Serif, faces.Sans);
        }

        using var data = bitmap.Encode(SKEncodedImageFormat.Png, quality: 100);
        return data.ToArray();
    }

    private static void Draw(SKCanvas canvas, StatementView view, SKTypeface serif, SKTypeface sans)
    {
        using var bar = new SKPaint { Color = Accent };
        canvas.DrawRect(0, 0, 16, Height, bar);
        using var head = new SKFont(sans, 36);
        Line(canvas, head, Ink, view.Head.Name ?? "No source given", Margin + 20);
        using var small = new SKFont(sans, 26);
        var act = view.Statement.Act is { } judged ? LabelWording.Of(judged.Value) : "act unclear";
        Line(canvas, small, Faint, act, Margin + 64);
        Line(canvas, small, Faint, view.Citation.Where, Height - Margin);
        var words = $"“{view.Citation.Words.Trim('“', '”', '"')}”";
        words = words.Length > MostCharacters ? words[..MostCharacters] : words;
        var (top, bottom) = (Margin + 110f, Height - Margin - 50f);
        for (var size = Largest; ; size -= Step)
        {
            using var font = new SKFont(serif, size);
            var lines = Wrapped(font, words);
            var most = (int)((bottom - top) / (size * 1.3f));
            if (lines.Count > most && size > Smallest)
            {
                continue;
            }

            foreach (var (i, line) in lines.Take(most).Index())
            {
                var isCut = i == most - 1 && lines.Count > most;
                Line(canvas, font, Ink, isCut ? line + " …" : line, top + (size * 1.3f * (i + 0.8f)));
            }

            return;
        }
    }

    private static void Line(SKCanvas canvas, SKFont font, SKColor color, string text, float baseline)
    {
        using var paint = new SKPaint { Color = color, IsAntialias = true };
        canvas.DrawText(Fitting(font, text), Margin, baseline, SKTextAlign.Left, font, paint);
    }

    private static List<string> Wrapped(SKFont font, string text)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && font.MeasureText(longer) > Width - (2 * Margin) - 20)
            {
                lines.Add(line);
                longer = word;
            }

            line = longer;
        }

        lines.Add(line);
        return lines;
    }

    private static string Fitting(SKFont font, string text)
    {
        if (font.MeasureText(text) <= Width - (2 * Margin))
        {
            return text;
        }

        var length = text.Length;
        while (length > 0 && font.MeasureText(text[..length] + "…") > Width - (2 * Margin))
        {
            length -= length > 1 && char.IsLowSurrogate(text[length - 1]) ? 2 : 1;
        }

        return text[..length] + "…";
    }

    private static (SKTypeface Serif, SKTypeface Sans)? FindFaces()
    {
        try
        {
            var fonts = SKFontManager.Default;
            if (fonts.FontFamilyCount == 0)
            {
                return null;
            }

            return (
                Face(fonts, "Charter", "Source Serif 4", "Noto Serif", "DejaVu Serif", "Liberation Serif", "Georgia"),
                Face(fonts, "Noto Sans", "Segoe UI", "DejaVu Sans", "Liberation Sans", "Arial")
            );
        }
        catch (Exception e) when (e is DllNotFoundException or TypeInitializationException)
        {
            // No library for this kind of machine.
            return null;
        }
    }

    private static SKTypeface Face(SKFontManager fonts, params IEnumerable<string> names)
    {
        var known = fonts.FontFamilies.ToList();
        var name = names.FirstOrDefault(known.Contains) ?? known[0];
        return fonts.MatchFamily(name) ?? SKTypeface.Default;
    }
}
