using System.Net;
using System.Text.RegularExpressions;

namespace OnRecord.Web.Tests;

public sealed partial class LinkTests
{
    private const int MostPages = 300;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_link_leads_somewhere_and_no_page_has_script_or_style_of_its_own()
    {
        await using var site = await TestSite.StartAsync();
        BridgeClaim.AddTo(site);
        site.Ledger.UpdateClaims(BridgeClaim.Model, progress: null, Token);
        var asked = new HashSet<string>(StringComparer.Ordinal) { "/" };
        var toAsk = new Queue<string>(asked);
        while (toAsk.TryDequeue(out var path) && asked.Count < MostPages)
        {
            var response = await site.Client.GetAsync(path, Token);
            Assert.True(response.IsSuccessStatusCode, $"{path}: {(int)response.StatusCode}");
            if (response.Content.Headers.ContentType?.MediaType != "text/html")
            {
                continue;
            }

            var html = await response.Content.ReadAsStringAsync(Token);
            Assert.DoesNotMatch(InlineCode(), html);
            foreach (Match link in Link().Matches(html))
            {
                var address = WebUtility.HtmlDecode(link.Groups["address"].Value).Split('#')[0];
                if (asked.Add(address))
                {
                    toAsk.Enqueue(address);
                }
            }
        }

        Assert.True(asked.Count > 100, $"{asked.Count}");
    }

    [GeneratedRegex("<a [^>]*href=\"(?<address>/[^\"]*)\"", RegexOptions.None, 1000)]
    private static partial Regex Link();

    [GeneratedRegex(
        "<style|<script(?![^>]* src=)|<[^>]* (style|on[a-z]+)=\"|href=\"javascript:",
        RegexOptions.None,
        1000
    )]
    private static partial Regex InlineCode();
}
