using OnRecord.Corpora.Names;

namespace OnRecord.Corpora.Tests;

public sealed class CorporaFolderTests
{
    [Fact]
    public void A_folder_that_is_not_there_is_named()
    {
        var error = Assert.Throws<DirectoryNotFoundException>(() => CorporaFolder.Locate("/no/such/corpora"));

        Assert.Contains("/no/such/corpora", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_folder_is_found_from_below()
    {
        var root = Directory.CreateTempSubdirectory("onrecord-");
        try
        {
            var corpora = root.CreateSubdirectory("shared/corpora");
            var start = root.CreateSubdirectory("repository/tools/x");

            Assert.Equal(corpora.FullName, CorporaFolder.Find(start.FullName)?.Path);
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }

    [Fact]
    public void Every_file_of_the_corpora_reads()
    {
        var corpora = CorporaFolder.Find(AppContext.BaseDirectory);
        Assert.SkipWhen(
            corpora is null,
            "No ../shared/corpora: the development corpora are not part of the repository."
        );

        Assert.Equal(84, corpora.ReadPolnear(CorpusSplit.Dev).Count);
        Assert.Equal(2192, corpora.ReadPolnear(CorpusSplit.Dev).Sum(document => document.Attributions.Count));
        var train = corpora.ReadPolnear(CorpusSplit.Train).SelectMany(document => document.Attributions).ToList();
        Assert.Equal(19834, train.Count);
        Assert.Equal(11073, train.Count(attribution => attribution.Act is not null));
        Assert.Equal(1814, train.Count(attribution => attribution.Setting is not null));
        Assert.Equal(411, corpora.ReadSnippets(CorpusSplit.Dev).Sum(document => document.Attributions.Count));
        Assert.Equal(480, corpora.ReadSnippets(CorpusSplit.Train).Count);
        Assert.Equal(19, corpora.ReadGum(CorpusSplit.Dev).Count);
        Assert.Equal(121, corpora.ReadGum(CorpusSplit.Train).Count);
        Assert.All(Enum.GetValues<NameCorpus>(), names => Assert.NotEmpty(corpora.ReadNames(names)));
        Assert.Equal(3092, corpora.ReadStories().Count());
    }
}
