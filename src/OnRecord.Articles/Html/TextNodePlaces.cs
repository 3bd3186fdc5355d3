using System.Runtime.InteropServices;
using AngleSharp.Dom;
using OnRecord.Articles.Pages;

namespace OnRecord.Articles.Html;

/// <summary>Remembers where the text nodes of a page come from, through all that a readability library does to the tree.</summary>
/// <remarks>
/// Made while the tree is whole: every element is numbered in an attribute, which survives copying, renaming and writing
/// out and parsing again; every text node is tied to its part of the page's character data. Afterwards a text node is
/// found again by the nearest numbered element above it and by its exact text. A text that is found nowhere stays
/// without a place; a place whose text differs is never given.
/// </remarks>
internal sealed class TextNodePlaces
{
    private const string NumberAttribute = "data-onrecord-number";
    private const int SearchWindow = 1 << 16;

    private readonly CharacterData characters;
    private readonly List<TextNode> nodes = [];
    private readonly List<Element> elements = [];
    private long effort;
    private int next;

    private TextNodePlaces(CharacterData characters)
    {
        this.characters = characters;
        effort = 1_000_000 + (20L * characters.Text.Length);
    }

    /// <summary>Numbers the elements of a document and ties its text nodes to the character data.</summary>
    public static TextNodePlaces Number(IDocument document, CharacterData characters)
    {
        var places = new TextNodePlaces(characters);
        if (document.DocumentElement is { } root)
        {
            places.Visit(root, 0, isShown: true, "body");
        }

        return places;
    }

    /// <summary>The parts of the character data that make up a text node of the worked-over tree, in order; empty when it is not known.</summary>
    public IReadOnlyList<TextSpan> Find(IText text)
    {
        if (text.Data.Length == 0 || elements.Count == 0)
        {
            return [];
        }

        // The order of the page is kept, so the search begins after the last node found; it goes back only in vain.
        var element = elements[NearestNumber(text) ?? 0];
        var from = Math.Clamp(next, element.First, element.End);
        var found = Find(text.Data, from, element.End);
        return found.Count > 0 ? found : Find(text.Data, element.First, from);
    }

    /// <summary>How much of what the page shows was asked for by <see cref="Find(IText)"/>.</summary>
    public PageShare Share() =>
        new(
            nodes.Where(node => node.IsKept).Sum(node => node.Visible),
            nodes.Sum(node => node.Visible),
            [
                .. nodes
                    .Where(node => !node.IsKept && node.Visible > 0)
                    .GroupBy(node => node.Place, (place, parts) => new DroppedPart(place, parts.Sum(p => p.Visible)))
                    .OrderByDescending(part => part.Length)
                    .ThenBy(part => part.Place, StringComparer.Ordinal),
            ]
        );

    private int Visit(IElement element, int cursor, bool isShown, string place)
    {
        place = PagePlace.Of(element) ?? place;
        isShown &= !ElementKinds.IsHidden(element.LocalName);
        var number = elements.Count;
        var entry = new Element { First = nodes.Count };
        elements.Add(entry);
        var position = element.SourceReference?.Position.Index ?? -1;
        element.SetAttribute(NumberAttribute, number.ToString(CultureInfo.InvariantCulture));
        foreach (var child in element.ChildNodes)
        {
            if (child is IElement inner)
            {
                cursor = Visit(inner, cursor, isShown, place);
            }
            else if (child is IText text && text.Data.Length > 0)
            {
                var start = Place(text.Data, cursor, position);
                if (isShown)
                {
                    // Hidden elements are taken out first, and the texts around them may then become one.
                    nodes.Add(
                        new TextNode(
                            start,
                            text.Data.Length,
                            place,
                            text.Data.Count(character => !char.IsWhiteSpace(character))
                        )
                    );
                }

                cursor = start < 0 ? cursor : start + text.Data.Length;
            }
        }

        entry.End = nodes.Count;
        return cursor;
    }

    /// <summary>Where a node's text stands in the character data, -1 if nowhere; nearly always right at the cursor.</summary>
    private int Place(string text, int cursor, int parentPosition)
    {
        var all = characters.Text;
        for (var at = cursor; at <= all.Length - text.Length; at++)
        {
            if (string.CompareOrdinal(all, at, text, 0, text.Length) == 0)
            {
                return at;
            }

            if (!char.IsWhiteSpace(all[at]))
            {
                break;
            }
        }

        if (effort <= 0)
        {
            return -1;
        }

        var from = parentPosition < 0 ? cursor : characters.FirstFrom(parentPosition);
        var length = Math.Min(all.Length - from, SearchWindow + text.Length);
        effort -= length;
        return all.IndexOf(text, from, length, StringComparison.Ordinal);
    }

    private List<TextSpan> Find(string text, int from, int to)
    {
        for (var start = from; start < to && effort > 0; start++)
        {
            effort--;
            var parts = Match(text, start);
            if (parts.Count > 0)
            {
                next = start + parts.Count;
                foreach (var node in CollectionsMarshal.AsSpan(nodes)[start..next])
                {
                    node.IsKept = true;
                }

                return parts;
            }
        }

        return [];
    }

    /// <summary>The nodes from <paramref name="start"/> on whose texts, one after the other, are the text; empty when they are not.</summary>
    private List<TextSpan> Match(string text, int start)
    {
        var parts = new List<TextSpan>();
        var done = 0;
        for (var node = start; done < text.Length; node++)
        {
            if (node >= nodes.Count || nodes[node] is not { Start: >= 0 } place || place.Length > text.Length - done)
            {
                return [];
            }

            if (string.CompareOrdinal(characters.Text, place.Start, text, done, place.Length) != 0)
            {
                return [];
            }

            parts.Add(new TextSpan(place.Start, place.Start + place.Length));
            done += place.Length;
        }

        return parts;
    }

    private int? NearestNumber(INode node)
    {
        for (var element = node.ParentElement; element is not null; element = element.ParentElement)
        {
            if (
                int.TryParse(
                    element.GetAttribute(NumberAttribute),
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var number
                )
                && number < elements.Count
            )
            {
                return number;
            }
        }

        return null;
    }

    /// <summary>A text node of the page as it came.</summary>
    private sealed class TextNode(int start, int length, string place, int visible)
    {
        /// <summary>Where it stands in the character data; -1 when nowhere.</summary>
        public int Start => start;

        /// <summary>Its characters.</summary>
        public int Length => length;

        /// <summary>Its characters without white space.</summary>
        public int Visible => visible;

        /// <summary>The part of the page that it belongs to.</summary>
        public string Place => place;

        /// <summary>Whether it was found again in the worked-over tree.</summary>
        public bool IsKept { get; set; }
    }

    private sealed class Element
    {
        /// <summary>First text node inside it.</summary>
        public required int First { get; init; }

        /// <summary>The text node after the last one inside it.</summary>
        public int End { get; set; }
    }
}
