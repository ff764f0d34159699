using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Thads.Etl.Jobs;
using Thads.Etl.Workbooks.Inspection;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Operations;

/// <summary>
/// The settings that all processes over one database ought to have alike, since a file or a job may come to any of them: with their values
/// as they are in force, by their names under <c>Thads</c>. Nothing secret is among them, and nothing that a machine has of its own.
/// </summary>
public sealed class ProcessSettings(
    IOptions<InspectionOptions> inspection,
    IOptions<ScheduleOptions> schedule,
    DatabaseOptions database
)
{
    /// <summary>As a JSON object.</summary>
    public string ToJson() =>
        JsonSerializer.Serialize(
            Of("Inspection", inspection.Value)
                .Concat(Of("Schedule", schedule.Value))
                .Concat(Of("Database", database))
                // Where the database is says nothing of how it is worked on, and may hold a password.
                .Where(setting => setting.Key != $"Database:{nameof(DatabaseOptions.ConnectionString)}")
                .ToDictionary(setting => setting.Key, setting => setting.Value)
        );

    /// <summary>The values by name.</summary>
    public static IReadOnlyDictionary<string, string> Read(string json) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? [];

    private static IEnumerable<KeyValuePair<string, string>> Of(string section, object options) =>
        options
            .GetType()
            .GetProperties()
            .Where(property => property.CanWrite)
            .Select(property => new KeyValuePair<string, string>(
                $"{section}:{property.Name}",
                Convert.ToString(property.GetValue(options), CultureInfo.InvariantCulture) ?? ""
            ));
}
