using System.ComponentModel.DataAnnotations;

namespace Thads.Etl.Portal.Docs;

/// <summary>Section <c>Thads:Help</c>: whom people ask who do not get on, as the page of help names them. Nobody where nothing is set.</summary>
public sealed class HelpOptions
{
    /// <summary>A name or a section of the department.</summary>
    [StringLength(200)]
    public string Name { get; init; } = "";

    [StringLength(40)]
    [RegularExpression(@"[0-9+(). \-]*", ErrorMessage = "“{0}” is a telephone number.")]
    public string Phone { get; init; } = "";

    [StringLength(200)]
    [RegularExpression(@"([^@\s]+@[^@\s]+)?", ErrorMessage = "“{0}” is an address of e-mail.")]
    public string Email { get; init; } = "";

    /// <summary>When somebody answers, such as "giờ hành chính".</summary>
    [StringLength(200)]
    public string Hours { get; init; } = "";
}
