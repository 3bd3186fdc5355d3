namespace OnRecord.Inference.Heads;

/// <summary>The Gaussian error linear unit in its exact form, x·Φ(x) (Hendrycks and Gimpel 2016).</summary>
internal static class Gelu
{
    /// <summary>Replaces each value.</summary>
    public static void Apply(Span<float> values)
    {
        foreach (ref var value in values)
        {
            value *= 0.5f * (1 + Erf(value * 0.70710678f));
        }
    }

    /// <summary>The error function, by the rational approximation on [-4, 4] that Eigen and ONNX Runtime use; right to 3e-7.</summary>
    public static float Erf(float x)
    {
        x = Math.Clamp(x, -4, 4);
        var y = x * x;
        var p = -2.72614225801306e-10f;
        p = (p * y) + 2.77068142495902e-08f;
        p = (p * y) + -2.10102402082508e-06f;
        p = (p * y) + -5.69250639462346e-05f;
        p = (p * y) + -7.34990630326855e-04f;
        p = (p * y) + -2.95459980854025e-03f;
        p = (p * y) + -1.60960333262415e-02f;
        var q = -1.45660718464996e-05f;
        q = (q * y) + -2.13374055278905e-04f;
        q = (q * y) + -1.68282697438203e-03f;
        q = (q * y) + -7.37332916720468e-03f;
        q = (q * y) + -1.42647390514189e-02f;
        return x * p / q;
    }
}
