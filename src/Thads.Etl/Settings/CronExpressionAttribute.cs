using System.ComponentModel.DataAnnotations;
using Cronos;

namespace Thads.Etl.Settings;

/// <summary>The text is a cron expression, of five fields or, with seconds, six: read as the job queue reads it.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class CronExpressionAttribute : ValidationAttribute
{
    private const int FieldsWithSeconds = 6;

    public override bool IsValid(object? value)
    {
        if (value is not string expression)
        {
            return false;
        }
        var fields = expression.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var format = fields.Length == FieldsWithSeconds ? CronFormat.IncludeSeconds : CronFormat.Standard;
        return CronExpression.TryParse(expression, format, out _);
    }
}
