namespace OnRecord.Text.Coordinates;

/// <summary>Translates the spans of one text between UTF-16 code units, code points and UTF-8 bytes.</summary>
/// <remarks>
/// <para>
/// One pass over the text notes both counts at every 64th code unit (less than a tenth of the text's own size;
/// nothing for pure ASCII). After it a position costs a look at that note and at most 64 code units, the way
/// back a binary search as well.
/// </para>
/// <para>
/// A lone surrogate counts as one code point, and as the three bytes of U+FFFD that every encoder writes for it. No
/// translation cuts a surrogate pair or a sequence of bytes in two. Immutable, so safe on any thread.
/// </para>
/// </remarks>
public sealed class TextCoordinates
{
    private const int Stride = 64;

    private readonly SourceText text;
    private readonly Place[]? places;

    /// <summary>Counts through a text.</summary>
    /// <exception cref="OverflowException">The text takes more than 2 GiB in UTF-8.</exception>
    public TextCoordinates(SourceText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        this.text = text;
        if (Ascii.IsValid(text.Value))
        {
            CodePointLength = text.Length;
            Utf8Length = text.Length;
            return;
        }

        places = new Place[(text.Length / Stride) + 1];
        Place place = default;
        while (true)
        {
            if (place.Utf16 % Stride == 0)
            {
                places[place.Utf16 / Stride] = place;
            }

            if (place.Utf16 == text.Length)
            {
                break;
            }

            Place next = After(place);
            if (next.Utf16 - place.Utf16 == 2 && (place.Utf16 + 1) % Stride == 0)
            {
                // A pair lies across the note: it notes the place before the pair.
                places[(place.Utf16 + 1) / Stride] = place;
            }

            place = next;
        }

        CodePointLength = place.CodePoint;
        Utf8Length = place.Utf8;
    }

    /// <summary>Number of code points of the text.</summary>
    public int CodePointLength { get; }

    /// <summary>Number of bytes of the text in UTF-8, without a byte order mark.</summary>
    public int Utf8Length { get; }

    /// <summary>The span in code points.</summary>
    /// <exception cref="ArgumentException">The span cuts a surrogate pair in two, or reaches past the end of the text.</exception>
    public CodePointSpan ToCodePoints(TextSpan span) =>
        new(Find(span, span.Start).CodePoint, Find(span, span.End).CodePoint);

    /// <summary>The span in bytes of UTF-8.</summary>
    /// <exception cref="ArgumentException">The span cuts a surrogate pair in two, or reaches past the end of the text.</exception>
    public Utf8Span ToUtf8(TextSpan span) => new(Find(span, span.Start).Utf8, Find(span, span.End).Utf8);

    /// <summary>The span of code units that a span of code points means.</summary>
    /// <returns>False when it is no span of this text: out of range, or its end lies before its start.</returns>
    public bool TryFromCodePoints(CodePointSpan codePoints, out TextSpan span) =>
        TryFind(codePoints.Start, codePoints.End, CodePointLength, static place => place.CodePoint, out span);

    /// <summary>The span of code units that a span of bytes means.</summary>
    /// <returns>
    /// False when it is no span of this text: out of range, its end lies before its start, or it cuts the bytes of a
    /// character in two.
    /// </returns>
    public bool TryFromUtf8(Utf8Span bytes, out TextSpan span) =>
        TryFind(bytes.Start, bytes.End, Utf8Length, static place => place.Utf8, out span);

    private Place Find(TextSpan span, int position)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(span.End, text.Length, nameof(span));
        if (places is null)
        {
            return new Place(position, position, position);
        }

        Place place = places[position / Stride];
        while (place.Utf16 < position)
        {
            place = After(place);
        }

        return place.Utf16 == position
            ? place
            : throw new ArgumentException(
                $"The span {span} cuts the surrogate pair at {position - 1} in two.",
                nameof(span)
            );
    }

    private bool TryFind(int start, int end, int length, Func<Place, int> coordinate, out TextSpan span)
    {
        if (0 <= start && start <= end && end <= length)
        {
            Place first = FindBack(start, coordinate);
            Place last = FindBack(end, coordinate);
            if (coordinate(first) == start && coordinate(last) == end)
            {
                span = new TextSpan(first.Utf16, last.Utf16);
                return true;
            }
        }

        span = default;
        return false;
    }

    /// <summary>The place with a coordinate, or the one after it when the coordinate lies inside a character.</summary>
    private Place FindBack(int value, Func<Place, int> coordinate)
    {
        if (places is null)
        {
            return new Place(value, value, value);
        }

        int low = 0;
        int high = places.Length - 1;
        while (low < high)
        {
            int middle = low + ((high - low + 1) / 2);
            if (coordinate(places[middle]) <= value)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        Place place = places[low];
        while (coordinate(place) < value)
        {
            place = After(place);
        }

        return place;
    }

    private Place After(Place place)
    {
        int codePoint = CodePoints.At(text.Value, place.Utf16, out int length);
        int bytes = codePoint switch
        {
            < 0x80 => 1,
            < 0x800 => 2,
            < 0x10000 => 3,
            _ => 4,
        };
        return new Place(place.Utf16 + length, place.CodePoint + 1, place.Utf8 + bytes);
    }

    private readonly record struct Place(int Utf16, int CodePoint, int Utf8);
}
