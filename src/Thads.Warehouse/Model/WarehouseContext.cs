using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Thads.Warehouse.Model.Accounts;
using Thads.Warehouse.Model.Administration;
using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Model.Facts;
using Thads.Warehouse.Model.Marts;
using Thads.Warehouse.Model.Notices;
using Thads.Warehouse.Model.Submissions;

namespace Thads.Warehouse.Model;

/// <summary>
/// The one model: the submissions (schema <c>etl</c>), the star schema (<c>dw</c>) and the marts (<c>mart</c>). Each engine has a derived
/// context that says only what differs there.
/// </summary>
public abstract class WarehouseContext : DbContext
{
    protected WarehouseContext(DbContextOptions options)
        : base(options)
    {
        // What fails inside a transaction ends the whole of it: a savepoint before each save would only cost a round trip.
        Database.AutoSavepointsEnabled = false;
    }

    /// <summary>A context of the same database on a connection of its own; null on the engine that has one writer at a time.</summary>
    public abstract WarehouseContext? CreateSibling();

    public DbSet<Submission> Submissions => Set<Submission>();
    public DbSet<SubmissionContent> SubmissionContents => Set<SubmissionContent>();
    public DbSet<SubmissionStatusChange> SubmissionStatusChanges => Set<SubmissionStatusChange>();
    public DbSet<SubmissionFinding> SubmissionFindings => Set<SubmissionFinding>();
    public DbSet<SubmissionCause> SubmissionCauses => Set<SubmissionCause>();
    public DbSet<SubmissionTotal> SubmissionTotals => Set<SubmissionTotal>();
    public DbSet<SubmissionStatement> SubmissionStatements => Set<SubmissionStatement>();
    public DbSet<RegimeFormBridge> RegimeForms => Set<RegimeFormBridge>();
    public DbSet<SubmissionReading> SubmissionReadings => Set<SubmissionReading>();
    public DbSet<ReadingReview> ReadingReviews => Set<ReadingReview>();
    public DbSet<ReadingDifference> ReadingDifferences => Set<ReadingDifference>();
    public DbSet<SetAsideSubmission> SetAsideSubmissions => Set<SetAsideSubmission>();
    public DbSet<SubmissionReview> SubmissionReviews => Set<SubmissionReview>();
    public DbSet<SubmissionPermit> SubmissionPermits => Set<SubmissionPermit>();
    public DbSet<SubmissionMessage> SubmissionMessages => Set<SubmissionMessage>();
    public DbSet<SubmissionAnswer> SubmissionAnswers => Set<SubmissionAnswer>();
    public DbSet<PeriodLock> PeriodLocks => Set<PeriodLock>();
    public DbSet<LoadLock> LoadLocks => Set<LoadLock>();
    public DbSet<BuildStamp> BuildStamps => Set<BuildStamp>();
    public DbSet<VerificationRun> VerificationRuns => Set<VerificationRun>();
    public DbSet<BackupRun> BackupRuns => Set<BackupRun>();
    public DbSet<KeySequence> KeySequences => Set<KeySequence>();
    public DbSet<CodeListMember> CodeListMembers => Set<CodeListMember>();
    public DbSet<MartRefreshRequest> MartRefreshRequests => Set<MartRefreshRequest>();

    public DbSet<Account> Accounts => Set<Account>();
    public DbSet<AccountLogin> AccountLogins => Set<AccountLogin>();
    public DbSet<AccountToken> AccountTokens => Set<AccountToken>();
    public DbSet<AccountSession> AccountSessions => Set<AccountSession>();
    public DbSet<PasswordReset> PasswordResets => Set<PasswordReset>();
    public DbSet<SignInFailure> SignInFailures => Set<SignInFailure>();
    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();
    public DbSet<AuditEvent> AuditEvents => Set<AuditEvent>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();
    public DbSet<CalendarDay> CalendarDays => Set<CalendarDay>();
    public DbSet<PeriodDeadline> PeriodDeadlines => Set<PeriodDeadline>();
    public DbSet<WorkingProcess> WorkingProcesses => Set<WorkingProcess>();
    public DbSet<RecurringJobPause> RecurringJobPauses => Set<RecurringJobPause>();
    public DbSet<JobRun> JobRuns => Set<JobRun>();

    public DbSet<Notice> Notices => Set<Notice>();
    public DbSet<NoticeDelivery> NoticeDeliveries => Set<NoticeDelivery>();
    public DbSet<NoticeRefusal> NoticeRefusals => Set<NoticeRefusal>();
    public DbSet<NoticeReading> NoticeReadings => Set<NoticeReading>();
    public DbSet<OfficeAddress> OfficeAddresses => Set<OfficeAddress>();

    public DbSet<DateDimension> Dates => Set<DateDimension>();
    public DbSet<PeriodDimension> Periods => Set<PeriodDimension>();
    public DbSet<OfficeDimension> Offices => Set<OfficeDimension>();
    public DbSet<OfficeDurableDimension> DurableOffices => Set<OfficeDurableDimension>();
    public DbSet<PeriodStatusDimension> PeriodStatus => Set<PeriodStatusDimension>();
    public DbSet<OfficeSuccession> OfficeSuccessions => Set<OfficeSuccession>();
    public DbSet<OfficeStructureBridge> OfficeStructure => Set<OfficeStructureBridge>();
    public DbSet<ReportingRegimeDimension> ReportingRegimes => Set<ReportingRegimeDimension>();
    public DbSet<FormDimension> Forms => Set<FormDimension>();
    public DbSet<CaseTypeDimension> CaseTypes => Set<CaseTypeDimension>();
    public DbSet<ExecutionBasisDimension> ExecutionBases => Set<ExecutionBasisDimension>();
    public DbSet<RevenueKindDimension> RevenueKinds => Set<RevenueKindDimension>();
    public DbSet<SubmissionDimension> SubmissionDimension => Set<SubmissionDimension>();
    public DbSet<SourceColumn> SourceColumns => Set<SourceColumn>();

    public DbSet<CaseResultFact> CaseResults => Set<CaseResultFact>();
    public DbSet<MoneyResultFact> MoneyResults => Set<MoneyResultFact>();
    public DbSet<BudgetCollectionFact> BudgetCollections => Set<BudgetCollectionFact>();
    public DbSet<TargetFact> Targets => Set<TargetFact>();

    public DbSet<KpiProvincePeriod> KpiProvincePeriods => Set<KpiProvincePeriod>();
    public DbSet<KpiProvinceYear> KpiProvinceYears => Set<KpiProvinceYear>();
    public DbSet<KpiOfficePeriod> KpiOfficePeriods => Set<KpiOfficePeriod>();
    public DbSet<KpiOfficeYear> KpiOfficeYears => Set<KpiOfficeYear>();
    public DbSet<KpiOfficerPeriod> KpiOfficerPeriods => Set<KpiOfficerPeriod>();
    public DbSet<KpiStaffingYear> KpiStaffingYears => Set<KpiStaffingYear>();
    public DbSet<KpiProvinceStaffingYear> KpiProvinceStaffingYears => Set<KpiProvinceStaffingYear>();
    public DbSet<KpiCoordinationYear> KpiCoordinationYears => Set<KpiCoordinationYear>();
    public DbSet<KpiIndexYear> KpiIndexYears => Set<KpiIndexYear>();
    public DbSet<KpiAwardYear> KpiAwardYears => Set<KpiAwardYear>();
    public DbSet<KpiSubmissionTimeliness> KpiSubmissionTimeliness => Set<KpiSubmissionTimeliness>();

    public DbSet<KpiOfficePeriodCarried> KpiOfficePeriodsCarried => Set<KpiOfficePeriodCarried>();
    public DbSet<SchemaObject> SchemaObjects => Set<SchemaObject>();
    public DbSet<KpiLineageDetail> KpiLineageDetails => Set<KpiLineageDetail>();
    public DbSet<KpiLineage> KpiLineage => Set<KpiLineage>();
    public DbSet<KpiOfficePeriodCurrent> KpiOfficePeriodsCurrent => Set<KpiOfficePeriodCurrent>();
    public DbSet<KpiOfficeYearCurrent> KpiOfficeYearsCurrent => Set<KpiOfficeYearCurrent>();
    public DbSet<KpiProvincePeriodApproved> KpiProvincePeriodsApproved => Set<KpiProvincePeriodApproved>();
    public DbSet<KpiProvinceYearApproved> KpiProvinceYearsApproved => Set<KpiProvinceYearApproved>();
    public DbSet<KpiOfficePeriodApproved> KpiOfficePeriodsApproved => Set<KpiOfficePeriodApproved>();
    public DbSet<KpiOfficeYearApproved> KpiOfficeYearsApproved => Set<KpiOfficeYearApproved>();

    protected override void ConfigureConventions(ModelConfigurationBuilder builder)
    {
        // Facts are read by period and office, which their own indices begin with; an index for each further dimension would only slow loads.
        builder.Conventions.Remove<ForeignKeyIndexConvention>();
        builder.Properties<DateTime>().HaveConversion<UtcDateTimeConverter>();
        builder.Properties<DateTimeOffset>().HaveConversion<InstantConverter>();
        builder.Properties<SubmissionStatus>().HaveConversion<string>().HaveMaxLength(16);
        builder.Properties<SubmissionApproval>().HaveConversion<string>().HaveMaxLength(16);
        builder.Properties<BackupKind>().HaveConversion<string>().HaveMaxLength(16);
        builder.Properties<AccountRole>().HaveConversion<string>().HaveMaxLength(16);
        builder.Properties<NoticeKind>().HaveConversion<string>().HaveMaxLength(32);
        builder.Properties<NoticeAudience>().HaveConversion<string>().HaveMaxLength(16);
        builder.Properties<DeliveryState>().HaveConversion<string>().HaveMaxLength(16);
        builder.Properties<string>().HaveMaxLength(400);
        // Every decimal of the model is an amount in đồng, which has no smaller part: kept as a 64-bit integer, which every engine adds up
        // exactly and fast.
        builder.Properties<decimal>().HaveConversion<long>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        builder.Entity<SubmissionStatusChange>().Property(change => change.Reason).HasMaxLength(4000);
        builder.Entity<Submission>().Property(submission => submission.Justification).HasMaxLength(4000);
        builder.Entity<SubmissionStatement>().Property(statement => statement.Figures).HasMaxLength(-1);
        builder.Entity<SubmissionFinding>(finding =>
        {
            finding.Property(f => f.Found).HasMaxLength(4000);
            finding.Property(f => f.Expected).HasMaxLength(4000);
            finding.Property(f => f.Arguments).HasMaxLength(8000);
        });
        builder.Entity<SubmissionCause>(cause =>
        {
            cause.Property(c => c.Cells).HasMaxLength(-1);
            cause.Property(c => c.Alternatives).HasMaxLength(4000);
            cause.Property(c => c.Explains).HasMaxLength(-1);
        });
        builder.Entity<SubmissionReading>().Property(reading => reading.Reason).HasMaxLength(4000);
        builder.Entity<ReadingReview>(review =>
        {
            review.Property(r => r.Failure).HasMaxLength(4000);
            review.Property(r => r.KeptReason).HasMaxLength(4000);
        });
        builder.Entity<ReadingDifference>(difference =>
        {
            difference.Property(d => d.Accepted).HasMaxLength(4000);
            difference.Property(d => d.Now).HasMaxLength(4000);
        });
        builder.Entity<SetAsideSubmission>().Property(aside => aside.Reason).HasMaxLength(4000);
        builder.Entity<SubmissionReview>().Property(review => review.Reason).HasMaxLength(4000);
        builder.Entity<SubmissionPermit>().Property(permit => permit.Reason).HasMaxLength(4000);
        builder.Entity<AuditEvent>().Property(audited => audited.Detail).HasMaxLength(4000);
        builder.Entity<AuditEvent>().Property(audited => audited.KeyId).HasMaxLength(64);
        builder.Entity<JobRun>().Property(run => run.Message).HasMaxLength(4000);
        builder.Entity<DataProtectionKey>().Property(key => key.Xml).HasMaxLength(-1);
        builder.Entity<Account>(account =>
        {
            account.Ignore(a => a.PhoneNumber);
            account.Ignore(a => a.PhoneNumberConfirmed);
            account.Property(a => a.ConcurrencyStamp).IsConcurrencyToken();
        });
        builder.Entity<AccountToken>(token =>
        {
            token.Property(t => t.LoginProvider).HasMaxLength(64);
            token.Property(t => t.Name).HasMaxLength(64);
            token.Property(t => t.Value).HasMaxLength(4000);
        });
        builder.Entity<AccountSession>().Property(session => session.SessionHash).HasMaxLength(64);
        builder.Entity<SignInFailure>().Property(failure => failure.NameHash).HasMaxLength(64);
        builder.Entity<SignInFailure>().Property(failure => failure.AddressHash).HasMaxLength(64);
        // The clustered key of a table on SQL Server holds 900 bytes, two for a character.
        builder.Entity<AccountLogin>(login =>
        {
            login.Property(l => l.LoginProvider).HasMaxLength(100);
            login.Property(l => l.ProviderKey).HasMaxLength(300);
        });
        References<AccountLogin, Account>(builder, nameof(AccountLogin.UserId));
        References<AccountToken, Account>(builder, nameof(AccountToken.UserId));
        References<AccountSession, Account>(builder, nameof(AccountSession.AccountId));
        References<NoticeReading, Account>(builder, nameof(NoticeReading.AccountId));
        References<NoticeDelivery, Notice>(builder, nameof(NoticeDelivery.EventKey));
        References<SubmissionMessage, Submission>(builder, nameof(SubmissionMessage.SubmissionId));
        References<SubmissionAnswer, Submission>(builder, nameof(SubmissionAnswer.SubmissionId));
        References<SubmissionReview, Submission>(builder, nameof(SubmissionReview.SubmissionId));
        References<SubmissionPermit, PeriodDimension>(builder, nameof(SubmissionPermit.PeriodKey));
        References<PeriodDeadline, PeriodDimension>(builder, nameof(PeriodDeadline.PeriodKey));
        References<CalendarDay, DateDimension>(builder, nameof(CalendarDay.DateKey));
        builder.Entity<VerificationRun>().Property(run => run.FirstDifference).HasMaxLength(4000);
        builder.Entity<BackupRun>().Property(run => run.Fault).HasMaxLength(4000);
        builder.Entity<BackupRun>().Property(run => run.FileName).HasMaxLength(1000);
        builder.Entity<WorkingProcess>().Property(process => process.Settings).HasMaxLength(4000);
        References<Submission, SubmissionContent>(builder, nameof(Submission.ContentHash));
        References<SubmissionStatusChange, Submission>(builder, nameof(SubmissionStatusChange.SubmissionId));
        References<SubmissionFinding, Submission>(builder, nameof(SubmissionFinding.SubmissionId));
        References<PeriodLock, PeriodDimension>(builder, nameof(PeriodLock.PeriodKey));
        References<PeriodDimension, DateDimension>(builder, nameof(PeriodDimension.StartDateKey));
        References<PeriodDimension, DateDimension>(builder, nameof(PeriodDimension.EndDateKey));

        foreach (var type in WarehouseTables.All)
        {
            builder.Entity(type);
            foreach (var column in type.GetProperties())
            {
                // Said again here, since the length that every text has by default outranks an attribute.
                if (column.GetCustomAttribute<MaxLengthAttribute>() is { } limit)
                {
                    builder.Entity(type).Property(column.Name).HasMaxLength(limit.Length);
                }
                if (column.GetCustomAttribute<ReferencesAttribute>() is { } reference)
                {
                    References(builder, type, reference.Dimension, column.Name);
                    if (reference.Dimension.IsSubclassOf(typeof(ReportedMember)))
                    {
                        // A member is asked when it was reported, which the periods of its facts say.
                        builder.Entity(type).HasIndex(column.Name, nameof(Fact.PeriodKey));
                    }
                }
            }
        }

        builder.Entity<OfficeDurableDimension>().ToView("dim_office_durable", "dw").HasKey(o => o.OfficeCode);
        builder.Entity<PeriodStatusDimension>().ToView("dim_period_status", "dw").HasKey(p => p.PeriodKey);
        builder.Entity<KpiLineageDetail>().HasNoKey().ToView("kpi_lineage_detail", "mart");
        builder.Entity<KpiLineage>().HasNoKey().ToView("kpi_lineage", "mart");
        builder.Entity<KpiOfficePeriodCarried>().HasNoKey().ToView("kpi_office_period_carried", "mart");
        foreach (var view in WarehouseTables.MartViews)
        {
            builder.Entity(view).ToView(view.GetCustomAttribute<MartViewAttribute>()!.Name, "mart");
        }

        foreach (
            var key in builder.Model.GetEntityTypes().Select(entity => entity.FindPrimaryKey()).OfType<IMutableKey>()
        )
        {
            foreach (var property in key.Properties)
            {
                property.ValueGenerated = ValueGenerated.Never;
            }
        }
    }

    /// <summary>
    /// Compares what is stored as text by code point, so that it orders and matches as on the other engines; a name of an enumeration too,
    /// which the convention for text does not reach.
    /// </summary>
    protected static void ApplyCollation(ModelBuilder builder, string collation)
    {
        foreach (
            var property in builder
                .Model.GetEntityTypes()
                .SelectMany(entity => entity.GetProperties())
                .Where(property => StoredType(property) == typeof(string))
        )
        {
            property.SetCollation(collation);
        }
    }

    private static Type StoredType(IReadOnlyProperty property) =>
        property.GetProviderClrType() ?? property.GetValueConverter()?.ProviderClrType ?? property.ClrType;

    private static void References<TFrom, TTo>(ModelBuilder builder, string column) =>
        References(builder, typeof(TFrom), typeof(TTo), column);

    private static void References(ModelBuilder builder, Type from, Type to, string column) =>
        builder
            .Entity(from)
            .HasOne(to)
            .WithMany()
            .HasForeignKey(column)
            .IsRequired(Nullable.GetUnderlyingType(from.GetProperty(column)!.PropertyType) is null)
            .OnDelete(DeleteBehavior.Restrict);
}
