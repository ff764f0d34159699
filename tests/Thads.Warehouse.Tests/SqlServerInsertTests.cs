using System.Data.Common;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Thads.Warehouse.Model;
using Thads.Warehouse.Providers.SqlServer;

namespace Thads.Warehouse.Tests;

/// <summary>
/// EF batches inserts into a MERGE on SQL Server when it must read a value back. Every key of ours is assigned beforehand, so it never does:
/// what it would send is caught on its way to the server, for each table of the model.
/// </summary>
public sealed class SqlServerInsertTests
{
    private const int Rows = 8;

    private static IEnumerable<Type> Tables => WarehouseTables.All;

    [TestCaseSource(nameof(Tables))]
    public void A_batch_of_new_rows_is_sent_as_plain_inserts(Type type)
    {
        var caught = new CaughtCommand();
        using var context = new SqlServerWarehouseContext(
            new DbContextOptionsBuilder<SqlServerWarehouseContext>()
                .UseSqlServer("Server=nowhere;Database=thads")
                .UseSnakeCaseNamingConvention()
                .AddInterceptors(caught)
                .Options
        );
        context.Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
        for (var row = 1; row <= Rows; row++)
        {
            context.Add(NewRow(type, row));
        }
        Assert.That(() => context.SaveChanges(), Throws.Exception);
        Assert.That(caught.Text, Does.Contain("INSERT INTO").And.Contain($"@p{Rows - 1}"));
        Assert.That(caught.Text, Does.Not.Contain("MERGE").And.Not.Contain("OUTPUT"));
    }

    /// <summary>A row whose every value depends on its number, so that no two have one key.</summary>
    private static object NewRow(Type type, int number)
    {
        var row = Activator.CreateInstance(type)!;
        foreach (var column in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(c => c.CanWrite))
        {
            var kind = Nullable.GetUnderlyingType(column.PropertyType) ?? column.PropertyType;
            object? value =
                kind == typeof(string) ? $"{number}"
                : kind == typeof(int) ? number
                : kind == typeof(long) ? (long)number
                : kind == typeof(byte[]) ? (byte[])[(byte)number]
                : kind.IsValueType ? Activator.CreateInstance(kind)
                : null;
            column.SetValue(row, value);
        }
        return row;
    }

    /// <summary>Lets the connection seem open, and keeps the first command instead of sending it.</summary>
    private sealed class CaughtCommand : DbCommandInterceptor, IDbConnectionInterceptor
    {
        public string Text { get; private set; } = "";

        public InterceptionResult ConnectionOpening(
            DbConnection connection,
            ConnectionEventData eventData,
            InterceptionResult result
        ) => InterceptionResult.Suppress();

        public override InterceptionResult<DbDataReader> ReaderExecuting(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result
        )
        {
            Text = command.CommandText;
            throw new NotSupportedException("There is no server.");
        }
    }
}
