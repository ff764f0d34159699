namespace Thads.Warehouse.Layouts;

/// <summary>A layout that was saved.</summary>
/// <param name="LayoutId">Its number.</param>
/// <param name="IsNew">False where the very same was known already.</param>
public sealed record SavedLayout(int LayoutId, bool IsNew);
