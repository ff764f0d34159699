using Microsoft.Extensions.Options;

namespace Thads.Etl.Settings;

/// <summary>Settings that are wrong, each with a sentence that names it; the places are filled apart from the words.</summary>
/// <param name="sentences">In English, at least one.</param>
public sealed class SettingsException(params FormattableString[] sentences)
    : OptionsValidationException("Thads", typeof(object), sentences.Select(FormattableString.Invariant))
{
    public IReadOnlyList<FormattableString> Sentences { get; } = sentences;
}
