using System.ComponentModel.DataAnnotations;

namespace Thads.Etl.Settings;

/// <summary>What is wrong with a setting, as a sentence whose places are filled apart from its words.</summary>
/// <param name="sentence">In English.</param>
/// <param name="setting">The setting within its section.</param>
public sealed class WrongSetting(FormattableString sentence, string setting)
    : ValidationResult(FormattableString.Invariant(sentence), [setting])
{
    public FormattableString Sentence { get; } = sentence;
}
