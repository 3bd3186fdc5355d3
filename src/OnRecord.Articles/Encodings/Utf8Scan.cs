using System.Buffers;
using System.Text.Unicode;

namespace OnRecord.Articles.Encodings;

/// <summary>Looks for bytes that break UTF-8.</summary>
internal static class Utf8Scan
{
    /// <summary>Position of the first byte that belongs to no valid sequence; -1 when all is UTF-8.</summary>
    public static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
        {
            return -1;
        }

        return Advance(bytes, 0).Invalid;
    }

    /// <summary>Whether the text is UTF-8 with a few bad bytes: at least ten valid longer sequences for each bad one.</summary>
    public static bool IsDamagedUtf8(ReadOnlySpan<byte> bytes)
    {
        var (good, bad, position) = (0L, 0L, 0);
        while (position < bytes.Length)
        {
            var (longer, invalid) = Advance(bytes, position);
            good += longer;
            if (invalid < 0)
            {
                break;
            }

            bad++;
            Rune.DecodeFromUtf8(bytes[invalid..], out _, out var consumed);
            position = invalid + Math.Max(1, consumed);
        }

        return good >= 10 * bad;
    }

    private static (long Longer, int Invalid) Advance(ReadOnlySpan<byte> bytes, int position)
    {
        var longer = 0L;
        while (position < bytes.Length)
        {
            var ascii = bytes[position..].IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (ascii < 0)
            {
                break;
            }

            position += ascii;
            if (Rune.DecodeFromUtf8(bytes[position..], out _, out var consumed) != OperationStatus.Done)
            {
                return (longer, position);
            }

            longer++;
            position += consumed;
        }

        return (longer, -1);
    }
}
