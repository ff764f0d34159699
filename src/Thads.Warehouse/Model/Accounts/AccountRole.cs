namespace Thads.Warehouse.Model.Accounts;

/// <summary>What an account is for. Each account has one role.</summary>
public enum AccountRole
{
    /// <summary>A clerk of one office: sends its workbooks and sees nothing of other offices.</summary>
    District,

    /// <summary>A statistician of the province: sees and sends for all offices, approves and returns.</summary>
    Province,

    /// <summary>Reads figures of all offices; sends nothing.</summary>
    Analyst,

    /// <summary>Keeps periods, offices, accounts and jobs; sees all that the province sees.</summary>
    Admin,
}
