using OnRecord.Inference.Packages;

namespace OnRecord.Inference.Tests;

public sealed class ModelLocatorTests
{
    [Fact]
    public void A_path_is_taken_as_it_is()
    {
        using var folder = new PackageFolder();
        Assert.Equal(folder.Package, new ModelLocator(null, "/").Find(folder.Package));
    }

    [Fact]
    public void A_name_is_looked_up_in_the_folders_of_the_variable_first()
    {
        using var folder = new PackageFolder();
        var variable = string.Join(Path.PathSeparator, "/nowhere", folder.Parent);
        Assert.Equal(folder.Package, new ModelLocator(variable, "/").Find(Path.GetFileName(folder.Package)));
    }

    [Fact]
    public void A_name_is_looked_up_in_the_checkout_that_the_program_stands_in()
    {
        using var folder = new PackageFolder();
        File.WriteAllText(Path.Combine(folder.Parent, "OnRecord.slnx"), "");
        var models = Directory.CreateDirectory(Path.Combine(folder.Parent, "models"));
        var package = TinyModel.WritePackage(models.FullName, seed: 9);
        var program = Directory.CreateDirectory(Path.Combine(folder.Parent, "artifacts", "bin"));
        Assert.Equal(package, new ModelLocator(null, program.FullName).Find("tiny-9"));
    }

    [Fact]
    public void Folders_above_a_program_without_a_checkout_are_not_looked_into()
    {
        using var folder = new PackageFolder();
        var models = Directory.CreateDirectory(Path.Combine(folder.Parent, "models"));
        TinyModel.WritePackage(models.FullName, seed: 9);
        var program = Directory.CreateDirectory(Path.Combine(folder.Parent, "program"));
        Assert.Throws<ModelPackageException>(() => new ModelLocator(null, program.FullName).Find("tiny-9"));
    }

    [Fact]
    public void The_list_holds_each_name_once_and_the_first_to_be_found()
    {
        using var folder = new PackageFolder();
        var models = Directory.CreateDirectory(Path.Combine(folder.Parent, "models"));
        TinyModel.WritePackage(models.FullName);
        var other = TinyModel.WritePackage(models.FullName, seed: 9);
        Directory.CreateDirectory(Path.Combine(folder.Parent, "no-package"));
        var variable = string.Join(Path.PathSeparator, "/nowhere", folder.Parent);
        Assert.Equal([("tiny-7", folder.Package), ("tiny-9", other)], new ModelLocator(variable, folder.Parent).List());
    }

    [Fact]
    public void What_is_not_found_is_named_with_the_places()
    {
        using var folder = new PackageFolder();
        var failure = Assert.Throws<ModelPackageException>(() => new ModelLocator(folder.Parent, "/").Find("xx-9"));
        Assert.Contains("'xx-9'", failure.Message, StringComparison.Ordinal);
        Assert.Contains(Path.Combine(folder.Parent, "xx-9"), failure.Message, StringComparison.Ordinal);
    }
}
