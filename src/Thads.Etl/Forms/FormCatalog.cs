namespace Thads.Etl.Forms;

/// <summary>The forms that the hub takes in: every declaration there is under <c>Forms</c>.</summary>
public sealed class FormCatalog
{
    public IReadOnlyList<Form> Forms { get; } =
    [
        .. typeof(FormCatalog)
            .Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Form)) && type.GetConstructor([]) is not null && !type.IsAbstract)
            .Select(type => (Form)Activator.CreateInstance(type)!)
            .OrderBy(form => form.Code, StringComparer.Ordinal),
    ];

    /// <summary>The form of a code, in any case of letters; null when there is none.</summary>
    public Form? Find(string code) =>
        Forms.FirstOrDefault(form => string.Equals(form.Code, code.Trim(), StringComparison.OrdinalIgnoreCase));
}
