using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace Thads.Etl.Settings;

/// <summary>Holds settings that could be read against the rules that stand at them, and says what is wrong in sentences of our own.</summary>
internal static class SettingRules
{
    /// <summary>Everything that is wrong, by its attributes and by what the options say themselves.</summary>
    public static IEnumerable<FormattableString> Errors(object options, string section)
    {
        foreach (var property in options.GetType().GetProperties())
        {
            foreach (var rule in property.GetCustomAttributes<ValidationAttribute>())
            {
                var value = property.GetValue(options);
                if (!rule.IsValid(value))
                {
                    yield return Broken(rule, $"{section}:{property.Name}", value);
                }
            }
        }
        if (options is IValidatableObject own)
        {
            foreach (var wrong in own.Validate(new ValidationContext(options)))
            {
                FormattableString said = wrong is WrongSetting told ? told.Sentence : $"{wrong.ErrorMessage}";
                yield return $"{section}:{string.Join(", ", wrong.MemberNames)}: {said}";
            }
        }
    }

    private static FormattableString Broken(ValidationAttribute rule, string setting, object? value) =>
        rule switch
        {
            RangeAttribute range => Sentence(
                $"{setting} is {value}; it has to be from {range.Minimum} to {range.Maximum}."
            ),
            StringLengthAttribute length => Sentence($"{setting} may have {length.MaximumLength} characters at most."),
            RequiredAttribute => Sentence($"{setting} is empty."),
            CronExpressionAttribute => Sentence(
                $"{setting} is “{value}”, which is no cron expression: write minute, hour, day, month and day of the week, such as “0 1 * * *”."
            ),
            _ => $"{setting}: {rule.FormatErrorMessage(setting)}",
        };

    private static FormattableString Sentence(FormattableString sentence) => sentence;
}
