using Microsoft.Extensions.Localization;
using Thads.Etl.Forms;
using Thads.Warehouse.Model.Layouts;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Reference;

namespace Thads.Etl.Portal.Layouts;

/// <summary>What words that were taught mean, as people call it.</summary>
public sealed class WordNames(IWarehouseProvider provider, FormCatalog forms, IStringLocalizer<LayoutsText> words)
{
    /// <summary>What may be said of words, by what is in force now.</summary>
    public async Task<WordChoices> ChoicesAsync(CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        return new WordChoices(await ReferenceData.LoadAsync(context, cancellationToken), words);
    }

    /// <returns>By the number of the word; its code where nothing has that code any more.</returns>
    public async Task<IReadOnlyDictionary<int, string>> OfAsync(
        IReadOnlyCollection<WordRecord> taught,
        CancellationToken cancellationToken
    )
    {
        var choices = await ChoicesAsync(cancellationToken);
        return taught.ToDictionary(word => word.WordId, word => choices.NameOf(word, forms) ?? word.Means);
    }

    /// <summary>Whether a list is of headings, of offices, of totals or of other members.</summary>
    public static string KindOf(string list) =>
        list is WordRecord.Heading or WordRecord.Totals or "office" ? list : "member";
}
