using System.ComponentModel.DataAnnotations.Schema;
using System.Reflection;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Dimensions;

namespace Thads.Warehouse.Tests;

public sealed class WarehouseTablesTests
{
    [Test]
    public void Every_table_of_the_star_schema_is_either_given_or_built_from_submissions()
    {
        var schema = WarehouseTables.All.Where(type => type.GetCustomAttribute<TableAttribute>()!.Schema == "dw");
        var built = WarehouseTables.Facts.Concat(WarehouseTables.BuiltDimensions).ToList();
        Assert.That(WarehouseTables.MasterData.Intersect(built), Is.Empty);
        Assert.That(schema, Is.SubsetOf(WarehouseTables.MasterData.Concat(built)));
        Assert.That(
            WarehouseTables.MasterData,
            Is.SupersetOf(
                new[]
                {
                    typeof(DateDimension),
                    typeof(OfficeDimension),
                    typeof(CaseTypeDimension),
                    typeof(OfficeSuccession),
                }
            )
        );
    }

    [Test]
    public void What_the_province_keeps_is_copied_before_what_refers_to_it()
    {
        var order = WarehouseTables.MasterData.ToList();
        foreach (var type in order)
        {
            foreach (var column in type.GetProperties())
            {
                if (column.GetCustomAttribute<ReferencesAttribute>() is { } to && order.Contains(to.Dimension))
                {
                    Assert.That(
                        order.IndexOf(to.Dimension),
                        Is.LessThan(order.IndexOf(type)),
                        $"{type.Name}.{column.Name}"
                    );
                }
            }
        }
    }
}
