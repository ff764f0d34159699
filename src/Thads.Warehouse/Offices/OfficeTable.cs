using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Reference;

namespace Thads.Warehouse.Offices;

/// <summary>
/// The province's table of offices, one line for each version of an office, as <c>Reference/offices.csv</c> is. A line whose office and
/// first day are known says anew what that version is; another is a new version, and closes the one before.
/// </summary>
internal sealed class OfficeTable
{
    /// <summary>Keys from here on are the province's; those below are for the members that ship with the product.</summary>
    private const int FirstKey = 1_001;

    private static readonly string[] Required =
    [
        "office_code",
        "admin_code",
        "level",
        "name_vi",
        "short_name_vi",
        "valid_from",
        "valid_to",
    ];
    private static readonly string[] Optional = ["note"];

    private readonly List<TableError> errors;
    private readonly Dictionary<(string Code, DateOnly From), (int Line, OfficeDimension Version)> stated = [];

    private OfficeTable(List<TableError> errors) => this.errors = errors;

    public IReadOnlyList<TableError> Errors => errors;

    public static OfficeTable Read(byte[] bytes)
    {
        var file = TableFile.Read(bytes, Required, Optional);
        var versions = file.Rows.Select(row => (row, Version: Version(row))).ToList();
        var table = new OfficeTable([.. file.Errors]);
        foreach (var (row, version) in versions.Where(read => read.row.IsReadable))
        {
            if (!table.stated.TryAdd((version.OfficeCode, version.ValidFrom), (row.Line, version)))
            {
                var first = table.stated[(version.OfficeCode, version.ValidFrom)].Line;
                table.errors.Add(
                    new TableError(
                        row.Line,
                        "valid_from",
                        $"{version.OfficeCode} begins on {version.ValidFrom:yyyy-MM-dd} in line {first} already."
                    )
                );
            }
        }
        return table;
    }

    /// <summary>The last line that says something of an office; 0 for none.</summary>
    public int LineOf(string officeCode) =>
        stated.Where(s => s.Key.Code == officeCode).Select(s => s.Value.Line).DefaultIfEmpty().Max();

    /// <summary>Brings the versions up to date, and finds what cannot be.</summary>
    /// <param name="offices">Every version of every office; those that are known are changed.</param>
    /// <returns>The versions that are new, with their keys.</returns>
    public IReadOnlyList<OfficeDimension> MergeInto(IReadOnlyList<OfficeDimension> offices)
    {
        var added = new List<OfficeDimension>();
        var nextKey = Math.Max(FirstKey, offices.Max(office => office.OfficeKey) + 1);
        foreach (var office in stated.Values.GroupBy(s => s.Version.OfficeCode))
        {
            var versions = offices.Where(version => version.OfficeCode == office.Key).ToDictionary(v => v.ValidFrom);
            foreach (var (_, version) in office.OrderBy(s => s.Version.ValidFrom))
            {
                if (versions.TryGetValue(version.ValidFrom, out var known))
                {
                    Update(known, version);
                }
                else
                {
                    version.OfficeKey = nextKey++;
                    versions.Add(version.ValidFrom, version);
                    added.Add(version);
                }
            }
            Close([.. versions.Values.OrderBy(version => version.ValidFrom)], added);
            OfficeVersions.Settle(versions.Values);
        }
        return added;
    }

    /// <summary>A version that does not say when it ends does so when the next begins, and a known one when a new one does.</summary>
    private void Close(List<OfficeDimension> versions, List<OfficeDimension> added)
    {
        foreach (var (version, next) in versions.Zip(versions.Skip(1)))
        {
            if (version.ValidTo < next.ValidFrom)
            {
                continue;
            }
            var isStated = stated.TryGetValue((version.OfficeCode, version.ValidFrom), out var line);
            if (version.ValidTo is { } end && (isStated || !added.Contains(next)))
            {
                errors.Add(
                    new TableError(
                        isStated ? line.Line : LineOf(version.OfficeCode),
                        "valid_to",
                        $"{version.OfficeCode} is in force until {end:yyyy-MM-dd}, but its next version begins on {next.ValidFrom:yyyy-MM-dd}."
                    )
                );
            }
            else
            {
                version.ValidTo = next.ValidFrom.AddDays(-1);
            }
        }
    }

    private static void Update(OfficeDimension known, OfficeDimension stated)
    {
        known.AdminCode = stated.AdminCode;
        known.Level = stated.Level;
        known.OfficeName = stated.OfficeName;
        known.ShortName = stated.ShortName;
        known.ValidTo = stated.ValidTo;
        known.Note = stated.Note;
    }

    private static OfficeDimension Version(TableRow row)
    {
        var (code, level) = (row.Code("office_code"), row.Text("level"));
        if (code is OfficeDimension.WholeProvince or "UNKNOWN")
        {
            row.Refuse("office_code", $"{code} stands for no single office and cannot be changed.");
        }
        if (level.Length > 0 && !OfficeDimension.ReportingLevels.Contains(level))
        {
            row.Refuse("level", $"“{level}” is none of {string.Join(", ", OfficeDimension.ReportingLevels)}.");
        }
        var (from, to) = (row.Day("valid_from"), row.DayOrNull("valid_to"));
        if (row.IsReadable && to < from)
        {
            row.Refuse("valid_to", $"{to:yyyy-MM-dd} is before the first day, {from:yyyy-MM-dd}.");
        }
        return new OfficeDimension
        {
            OfficeCode = code,
            AdminCode = row.Optional("admin_code"),
            Level = level,
            OfficeName = row.Text("name_vi"),
            ShortName = row.Text("short_name_vi"),
            VersionLabel = "",
            ValidFrom = from,
            ValidTo = to,
            Note = row.Optional("note"),
        };
    }
}
