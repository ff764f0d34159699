using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using Thads.Etl.Settings;

namespace Thads.Etl.Portal.Docs;

/// <summary>Section <c>Thads:Help</c>: whom people ask who do not get on, as the page of help names them. Nobody where nothing is set.</summary>
public sealed partial class HelpOptions : IValidatableObject
{
    /// <summary>A name or a section of the department.</summary>
    [StringLength(200)]
    public string Name { get; init; } = "";

    [StringLength(40)]
    public string Phone { get; init; } = "";

    [StringLength(200)]
    public string Email { get; init; } = "";

    /// <summary>When somebody answers, such as "giờ hành chính".</summary>
    [StringLength(200)]
    public string Hours { get; init; } = "";

    /// <summary>What no attribute says: what is neither a telephone number nor an address.</summary>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Phone is { Length: > 0 } && !Telephone().IsMatch(Phone))
        {
            yield return new WrongSetting($"“{Phone}” is no telephone number.", nameof(Phone));
        }
        if (Email is { Length: > 0 } && !Address().IsMatch(Email))
        {
            yield return new WrongSetting($"“{Email}” is no address of e-mail.", nameof(Email));
        }
    }

    [GeneratedRegex(@"\A[0-9+(). \-]*\z")]
    private static partial Regex Telephone();

    [GeneratedRegex(@"\A[^@\s]+@[^@\s]+\z")]
    private static partial Regex Address();
}
