using OnRecord.Inference.Packages;
using OnRecord.Web.Api;

namespace OnRecord.Web.SettingsPages;

/// <summary>A model that is there, or why it cannot be used.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Manifest">What its package says of itself; null when it cannot be used.</param>
/// <param name="Fault">Why it cannot be used; null when it can.</param>
public sealed record ShelvedModel(string Name, ModelManifest? Manifest, string? Fault)
{
    internal JsonModel ToJson() =>
        new(
            Name,
            Manifest?.Language ?? "",
            Manifest?.Created ?? default,
            Manifest?.Licence ?? "",
            [
                .. (Manifest?.Measured ?? []).Select(figure => new JsonMeasured(
                    figure.Name,
                    figure.Corpus,
                    figure.Value,
                    figure.Low,
                    figure.High
                )),
            ]
        );
}

/// <summary>The models that this server may read with.</summary>
internal static class ModelShelf
{
    /// <summary>All of them, each checked against its hashes.</summary>
    public static IReadOnlyList<ShelvedModel> Of(WebOptions options) =>
        [
            .. options
                .Models.List()
                .Select(model =>
                {
                    try
                    {
                        return new ShelvedModel(model.Name, ModelPackage.Open(model.Folder).Manifest, null);
                    }
                    catch (ModelPackageException e)
                    {
                        return new ShelvedModel(model.Name, null, e.Message);
                    }
                }),
        ];
}
