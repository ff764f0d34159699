namespace Thads.Warehouse.Layouts;

/// <summary>A word that was saved.</summary>
/// <param name="WordId">Its number.</param>
/// <param name="IsNew">False where the very same was said already.</param>
public sealed record SavedWord(int WordId, bool IsNew);
