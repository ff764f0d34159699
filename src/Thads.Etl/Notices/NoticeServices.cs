namespace Thads.Etl.Notices;

/// <summary>What notices are made of.</summary>
internal static class NoticeServices
{
    public static void AddNotices(this IServiceCollection services)
    {
        services.AddSingleton<NoticeWords>();
        services.AddSingleton<NoticeComposer>();
        services.AddSingleton<NoticeSubscriptions>();
        services.AddSingleton<LetterWriter>();
        services.AddSingleton<NoticeAddresser>();
        services.AddSingleton<NoticeMailer>();
        services.AddSingleton<NoticePlanner>();
        services.AddSingleton<NoticeReader>();
        services.AddSingleton<Reminders>();
        services.AddSingleton<OfficeAddressBook>();
        services.AddSingleton<DeliveryRegister>();
    }
}
