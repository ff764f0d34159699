namespace Thads.Warehouse.Documentation.PowerBi;

/// <summary>
/// Writes the roles, one a file: who may see every office, and who only the one that the account's name begins with. The province's own
/// marts are there in each, as in the portal.
/// </summary>
internal static class RolesFile
{
    public const string WholeProvince = "Toàn tỉnh";
    public const string OneOffice = "Một đơn vị";

    private static readonly string[] IsOwnOffice =
    [
        "VAR Account = UPPER ( USERPRINCIPALNAME () )",
        "VAR Office = UPPER ( [office_code] )",
        "RETURN",
        "    LEFT ( Account, LEN ( Office ) + 1 ) IN { Office & \"@\", Office & \".\" }",
    ];

    /// <summary>By the name of the file.</summary>
    public static IReadOnlyList<(string File, string Name)> All { get; } =
    [("toan_tinh", WholeProvince), ("mot_don_vi", OneOffice)];

    public static string Write(string role, IEnumerable<ModelTable> tables)
    {
        var tmdl = new TmdlWriter();
        var isAll = role == WholeProvince;
        tmdl.Object(
            0,
            $"role {TmdlWriter.Name(role)}",
            isAll
                ? "Xem mọi đơn vị. / Every office."
                : "Chỉ xem đơn vị đứng đầu tên tài khoản: vp-244@…, vp-244.lan@…. / Only the office that the account's name begins with."
        );
        tmdl.Property(1, "modelPermission", "read");
        // Facts and marts are filtered through the durable office; the members that offices report have no way to it.
        foreach (var table in isAll ? [] : tables.Where(IsByOffice))
        {
            tmdl.Object(1, $"tablePermission {TmdlWriter.Name(table.Name)} =");
            tmdl.Expression(3, IsOwnOffice);
        }
        return tmdl.Text;
    }

    private static bool IsByOffice(ModelTable table) =>
        table.Source.Kind == TableKind.Dimension && table.Source.Column("office_code") is not null;
}
