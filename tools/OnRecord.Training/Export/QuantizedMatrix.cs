namespace OnRecord.Training.Export;

/// <summary>A matrix in 8-bit integers with one scale for each row: value = number × scale.</summary>
/// <param name="Numbers">Row-major [rows, columns], −127 to 127.</param>
/// <param name="Scales">One scale a row.</param>
internal sealed record QuantizedMatrix(sbyte[] Numbers, float[] Scales)
{
    public static QuantizedMatrix OfRows(ReadOnlySpan<float> values, int rows)
    {
        var columns = values.Length / rows;
        var numbers = new sbyte[values.Length];
        var scales = new float[rows];
        for (var row = 0; row < rows; row++)
        {
            var own = values.Slice(row * columns, columns);
            var largest = 0f;
            foreach (var value in own)
            {
                largest = Math.Max(largest, Math.Abs(value));
            }
            var scale = largest == 0 ? 1 : largest / 127;
            scales[row] = scale;
            for (var column = 0; column < columns; column++)
            {
                numbers[(row * columns) + column] = (sbyte)MathF.Round(own[column] / scale);
            }
        }
        return new QuantizedMatrix(numbers, scales);
    }

    /// <summary>The numbers as [columns, rows], the order in which a product takes them.</summary>
    public sbyte[] TransposedNumbers()
    {
        var rows = Scales.Length;
        var columns = Numbers.Length / rows;
        var transposed = new sbyte[Numbers.Length];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                transposed[(column * rows) + row] = Numbers[(row * columns) + column];
            }
        }
        return transposed;
    }
}
