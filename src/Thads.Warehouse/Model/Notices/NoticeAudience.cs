namespace Thads.Warehouse.Model.Notices;

/// <summary>Whom a notice is for.</summary>
public enum NoticeAudience
{
    /// <summary>The accounts of one office, and the addresses that are known of it.</summary>
    Office,

    /// <summary>The accounts of the province, and admins on the page.</summary>
    Province,

    /// <summary>Admins.</summary>
    Admin,

    /// <summary>One account; by e-mail alone.</summary>
    Account,
}
