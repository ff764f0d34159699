namespace Thads.Warehouse.Documentation.PowerBi;

/// <summary>Writes <c>relationships.tmdl</c>.</summary>
internal static class RelationshipsFile
{
    public static string Write(IReadOnlyList<ModelRelationship> relationships)
    {
        var tmdl = new TmdlWriter();
        foreach (var one in relationships)
        {
            tmdl.Object(0, $"relationship {LineageTag.Of($"relationship/{one.FromTable}/{one.FromColumn}")}");
            if (!one.IsActive)
            {
                tmdl.Property(1, "isActive", "false");
            }
            tmdl.Property(1, "fromColumn", $"{TmdlWriter.Name(one.FromTable)}.{TmdlWriter.Name(one.FromColumn)}");
            tmdl.Property(1, "toColumn", $"{TmdlWriter.Name(one.ToTable)}.{TmdlWriter.Name(one.ToColumn)}");
        }
        return tmdl.Text;
    }
}
