using System.Globalization;
using Thads.Warehouse.Model.Dimensions;

namespace Thads.Warehouse.Reference;

/// <summary>The versions of one office side by side: which is the newest, and what tells them apart.</summary>
internal static class OfficeVersions
{
    /// <summary>Sets what a version has only in comparison with the others of its office.</summary>
    /// <param name="versions">All versions of one office.</param>
    public static void Settle(IReadOnlyCollection<OfficeDimension> versions)
    {
        var newest = versions.Max(version => version.ValidFrom);
        foreach (var version in versions)
        {
            version.IsCurrent = version.ValidFrom == newest;
            version.VersionLabel =
                versions.Count == 1 ? version.ShortName : $"{version.ShortName} (từ {Printed(version.ValidFrom)})";
        }
    }

    private static string Printed(DateOnly day) => day.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);
}
