using Microsoft.Playwright;

namespace OnRecord.Web.Tests;

/// <summary>What is seen by whoever uses keys, colours of their own, no motion or a phone; in a real browser.</summary>
[Collection(nameof(BrowserTests))]
public sealed class FocusTests : FullSiteTests
{
    // The element that has the focus when its outline cannot be seen; empty when it can, "end" behind the last one.
    private const string FocusedUnseen = """
        () => {
          const e = document.activeElement;
          if (e === document.body || e.dataset.passed) { return 'end'; }
          e.dataset.passed = 'yes';
          const style = getComputedStyle(e), box = e.getBoundingClientRect();
          const seen = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
            && style.outlineColor !== getComputedStyle(document.body).backgroundColor && box.width > 1 && box.height > 1;
          return seen ? '' : e.outerHTML.slice(0, 120);
        }
        """;

    private const string MovingParts = """
        () => [...document.querySelectorAll('*')].filter(e => {
          const style = getComputedStyle(e);
          return style.scrollBehavior === 'smooth' || style.animationName !== 'none' || parseFloat(style.transitionDuration) > 0;
        }).map(e => e.outerHTML.slice(0, 80))
        """;

    private static readonly string[] Paths =
    [
        "/",
        "/find?q=crates",
        $"/articles/{TestSite.Harbour}",
        $"/s/{TestSite.Harbour}.s6",
        $"/s/{TestSite.Harbour}.s6/edit",
        $"/claims/{BridgeClaim.Dorn}",
        "/actor?name=Ferro",
        "/today",
        "/check",
        "/report",
        "/sources",
        "/settings",
    ];

    [Theory]
    [InlineData(ForcedColors.None)]
    [InlineData(ForcedColors.Active)]
    public async Task Everything_that_has_the_focus_shows_it(ForcedColors colours)
    {
        var page = await Web.OpenAsync();
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ForcedColors = colours });
        var unseen = new List<string>();
        foreach (var path in Paths)
        {
            await page.GotoAsync(path);
            var passed = 0;
            for (; passed < 300; passed++)
            {
                await page.Keyboard.PressAsync("Tab");
                var found = await page.EvaluateAsync<string>(FocusedUnseen);
                if (found == "end")
                {
                    break;
                }

                if (found.Length > 0)
                {
                    unseen.Add($"{path}: {found}");
                }
            }

            Assert.True(passed is > 10 and < 300, $"{path}: {passed} stops.");
        }

        Assert.True(unseen.Count == 0, string.Join("\n", unseen));
    }

    [Fact]
    public async Task In_colours_of_the_reader_s_own_marks_stay_apart_by_lines_and_numbers()
    {
        var page = await Web.OpenAsync();
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ForcedColors = ForcedColors.Active });
        await page.GotoAsync($"/articles/{TestSite.Harbour}#s2");
        await BrowserSite.PictureAsync(page, "ForcedArticle");
        Assert.Equal("solid", await StyleAsync(".text .src", "borderBottomStyle"));
        Assert.Equal("underline", await StyleAsync(".text .con:not(.deep, .cue)", "textDecorationLine"));
        Assert.Equal("double", await StyleAsync(".text .con.deep:not(.cue)", "textDecorationStyle"));
        Assert.Equal("dotted", await StyleAsync(".text .cue", "textDecorationStyle"));
        foreach (var number in new[] { ".text .ref", ".card .no" })
        {
            Assert.Equal("solid", await StyleAsync(number, "borderTopStyle"));
            Assert.NotEqual(await StyleAsync("body", "backgroundColor"), await StyleAsync(number, "color"));
            Assert.NotEqual(await StyleAsync("body", "backgroundColor"), await StyleAsync(number, "borderTopColor"));
        }

        Assert.Equal("solid", await StyleAsync(".text .m2", "outlineStyle"));
        Assert.Equal("none", await StyleAsync(".text .m1:not(.m2)", "outlineStyle"));
        await page.GotoAsync("/today");
        await BrowserSite.PictureAsync(page, "ForcedToday");
        Assert.Equal(
            await StyleAsync("body", "backgroundColor"),
            await StyleAsync(".bar nav a:not([aria-current])", "borderBottomColor")
        );
        Assert.NotEqual(
            await StyleAsync("body", "backgroundColor"),
            await StyleAsync(".bar nav a[aria-current]", "borderBottomColor")
        );

        Task<string> StyleAsync(string selector, string property) =>
            page.Locator(selector)
                .First.EvaluateAsync<string>("(e, property) => getComputedStyle(e)[property]", property);
    }

    [Fact]
    public async Task Nothing_moves_for_whoever_wants_no_motion()
    {
        var page = await Web.OpenAsync();
        await page.GotoAsync($"/articles/{TestSite.Harbour}");
        Assert.Empty(await page.EvaluateAsync<string[]>(MovingParts));
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ReducedMotion = ReducedMotion.NoPreference });
        Assert.NotEmpty(await page.EvaluateAsync<string[]>(MovingParts));
    }

    [Fact]
    public async Task On_a_phone_the_head_of_a_page_leaves_the_screen_to_the_page()
    {
        var page = await Web.OpenAsync(width: 390);
        foreach (var path in Paths)
        {
            await page.GotoAsync(path);
            var height = await page.Locator(".bar").EvaluateAsync<double>("e => e.getBoundingClientRect().height");
            Assert.True(height < 120, $"{path}: {height}");
        }
    }
}
