using CsCheck;
using OnRecord.TestKit;
using OnRecord.Text.Alignment;

namespace OnRecord.Text.Tests.Alignment;

public sealed class AlignedTextTests
{
    [Fact]
    public void A_word_found_in_folded_text_comes_back_with_its_accents()
    {
        SourceText text = new("Premier E\u0301LYSE\u0301E, later");
        AlignedText folded = AlignedText.Of(text).FoldAccents().FoldCase();

        Assert.Equal("premier elysee, later", folded.Value);
        Assert.Equal("E\u0301LYSE\u0301E", text[folded.ToOriginal(Find(folded, "elysee"))]);
        Assert.Equal("E\u0301", text[folded.ToOriginal(Find(folded, "e", from: 8))]);
    }

    [Theory]
    [InlineData("co\u00ADoperate", "cooperate", "operate", "operate")]
    [InlineData("co\u00ADoperate", "cooperate", "coop", "co\u00ADop")]
    [InlineData("co\u00ADoperate", "cooperate", "co", "co")]
    public void Dropped_characters_come_back_only_inside_a_span(string text, string value, string part, string original)
    {
        SourceText source = new(text);
        AlignedText dropped = AlignedText.Of(source).Drop(static codePoint => codePoint == 0xAD);

        Assert.Equal(value, dropped.Value);
        Assert.Equal(original, source[dropped.ToOriginal(Find(dropped, part))]);
    }

    [Fact]
    public void A_replaced_part_comes_back_as_a_whole()
    {
        SourceText text = new("the U.S. said");
        AlignedText replaced = AlignedText.Of(text).Replace([(new AlignedSpan(4, 8), "United States")]);

        Assert.Equal("the United States said", replaced.Value);
        Assert.Equal("U.S.", text[replaced.ToOriginal(Find(replaced, "States"))]);
        Assert.Equal("e U.S.", text[replaced.ToOriginal(Find(replaced, "e United"))]);
        Assert.Equal("United States", Slice(replaced, replaced.ToAligned(new TextSpan(5, 6))));
    }

    [Fact]
    public void Changes_after_changes_still_come_back_to_the_original()
    {
        SourceText text = new("İĲ 한국 ﬁ");
        AlignedText changed = AlignedText
            .Of(text)
            .FoldAccents()
            .FoldCase()
            .Replace(static codePoint => codePoint == ' ' ? string.Empty : null);

        Assert.Equal("iĳ\u1112\u1161\u11AB\u1100\u116E\u11A8ﬁ", changed.Value);
        Assert.Equal("한", text[changed.ToOriginal(Find(changed, "\u1161"))]);
        Assert.Equal("Ĳ 한", text[changed.ToOriginal(Find(changed, "ĳ\u1112"))]);
        Assert.Equal("한국", text[changed.ToOriginal(Find(changed, "\u11AB\u1100"))]);
    }

    [Theory]
    [InlineData(2, 1)]
    [InlineData(0, 0)]
    [InlineData(3, 9)]
    public void Parts_out_of_order_or_range_are_refused(int start, int length)
    {
        AlignedText text = AlignedText.Of(new SourceText("abcdef"));
        AlignedSpan part = new(start, start + length);
        Assert.Throws<ArgumentException>(() => text.Replace([(new AlignedSpan(2, 4), "x"), (part, "y")]));
    }

    [Fact]
    public void What_was_dropped_whole_is_empty_where_the_next_character_stands()
    {
        AlignedText text = AlignedText.Of(new SourceText("a--b--")).Drop(static codePoint => codePoint == '-');
        Assert.Equal(new AlignedSpan(1, 1), text.ToAligned(new TextSpan(1, 3)));
        Assert.Equal(new AlignedSpan(2, 2), text.ToAligned(new TextSpan(4, 6)));
        Assert.Equal(new TextSpan(3, 3), text.ToOriginal(new AlignedSpan(1, 1)));
        Assert.Equal(new TextSpan(6, 6), text.ToOriginal(new AlignedSpan(2, 2)));
    }

    [Fact]
    public void An_unchanged_text_maps_every_span_to_itself() =>
        Check(
            static text => AlignedText.Of(text),
            static (text, aligned, span) =>
            {
                Assert.Equal(text[span], Slice(aligned, aligned.ToAligned(span)));
                Assert.Equal(span, aligned.ToOriginal(aligned.ToAligned(span)));
            }
        );

    [Fact]
    public void Each_original_span_comes_back_containing_all_of_itself_that_was_kept() =>
        Check(
            Folded,
            static (text, aligned, span) =>
            {
                AlignedSpan there = aligned.ToAligned(span);
                if (there.IsEmpty)
                {
                    return;
                }

                TextSpan back = aligned.ToOriginal(there);
                for (int position = span.Start; position < span.End; position++)
                {
                    // Marks before everything else have no character to belong to.
                    bool isDropped = IsInvisible(text.Value[position]) || Folded(text, position + 1).Length == 0;
                    Assert.True(back.Contains(position) || isDropped);
                }
            }
        );

    [Fact]
    public void Neighbouring_spans_come_back_as_the_neighbouring_parts_of_their_union() =>
        HostileText.Texts.Sample(value =>
        {
            AlignedText aligned = Folded(new SourceText(value));
            TextSpan whole = aligned.ToOriginal(new AlignedSpan(0, aligned.Length));
            for (int cut = 1; cut < aligned.Length; cut++)
            {
                TextSpan left = aligned.ToOriginal(new AlignedSpan(0, cut));
                TextSpan right = aligned.ToOriginal(new AlignedSpan(cut, aligned.Length));
                Assert.Equal(whole, left.Union(right));
                Assert.True(
                    left.End <= right.Start || aligned.ToOriginal(new AlignedSpan(cut - 1, cut)).Overlaps(right)
                );
            }
        });

    [Fact]
    public void Each_character_comes_back_to_characters_that_fold_to_it() =>
        HostileText.Texts.Sample(value =>
        {
            SourceText text = new(value);
            AlignedText aligned = Folded(text);
            for (int position = 0; position < aligned.Length; position++)
            {
                AlignedSpan unit = new(position, position + 1);
                string original = text[aligned.ToOriginal(unit)];
                Assert.Contains(Slice(aligned, unit), Folded(new SourceText(original)).Value, StringComparison.Ordinal);
            }
        });

    private static void Check(Func<SourceText, AlignedText> change, Action<SourceText, AlignedText, TextSpan> check) =>
        Gen.Select(HostileText.Texts, Gen.Int[0, 120], Gen.Int[0, 40])
            .Sample(
                (value, start, length) =>
                {
                    SourceText text = new(value);
                    start = Math.Min(start, text.Length);
                    check(text, change(text), new TextSpan(start, Math.Min(start + length, text.Length)));
                }
            );

    private static AlignedText Folded(SourceText text) =>
        AlignedText.Of(text).Drop(IsInvisible).FoldAccents().FoldCase();

    private static AlignedText Folded(SourceText text, int end) => Folded(new SourceText(text.Value[..end]));

    private static bool IsInvisible(int codePoint) => codePoint is 0xAD or 0x200B or 0x200D or 0x2060;

    private static AlignedSpan Find(AlignedText text, string part, int from = 0)
    {
        int start = text.Value.IndexOf(part, from, StringComparison.Ordinal);
        return new AlignedSpan(start, start + part.Length);
    }

    private static string Slice(AlignedText text, AlignedSpan span) => text.Value.Substring(span.Start, span.Length);
}
