using System.Globalization;
using System.Reflection;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Model.Submissions;

namespace Thads.Warehouse.Reference;

/// <summary>The members that a new warehouse starts with. Key 0 of each dimension is its unknown member, so no fact has a null key.</summary>
internal static class ReferenceSeed
{
    private const string Unknown = "unknown";
    private const string UnknownVi = "Không xác định";
    private const string UnknownEn = "Unknown";
    private const int FirstStatYear = 2015;

    /// <summary>Cases that are still open may have been accepted long ago.</summary>
    private const int FirstCalendarYear = 1990;
    private const int LastStatYear = 2027;
    private static readonly DateOnly Beginning = new(1900, 1, 1);

    public static IEnumerable<DateDimension> Dates()
    {
        var calendar = new WorkCalendar();
        yield return Date(Beginning, 0, UnknownVi);
        for (
            var day = new DateOnly(FirstCalendarYear, 1, 1);
            day <= new DateOnly(LastStatYear, 12, 31);
            day = day.AddDays(1)
        )
        {
            var date = Date(
                day,
                DateDimension.KeyOf(day),
                day.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture)
            );
            date.IsHoliday = calendar.Holidays.Contains(day);
            date.IsWorkingDay = calendar.IsWorkingDay(day);
            yield return date;
        }
    }

    public static IEnumerable<PeriodDimension> Periods()
    {
        var calendar = new WorkCalendar();
        var regimes = Regimes().ToList();
        yield return new PeriodDimension
        {
            StartDate = Beginning,
            EndDate = Beginning,
            OfficeDueAt = Beginning.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
            LabelVi = UnknownVi,
            LabelEn = UnknownEn,
        };
        for (var year = FirstStatYear; year <= LastStatYear; year++)
        {
            for (var months = 1; months <= 12; months++)
            {
                var start = StartOf(year);
                var end = start.AddMonths(months).AddDays(-1);
                yield return new PeriodDimension
                {
                    PeriodKey = PeriodDimension.KeyOf(year, months),
                    StatYear = year,
                    Months = months,
                    StartDate = start,
                    EndDate = end,
                    StartDateKey = DateDimension.KeyOf(start),
                    EndDateKey = DateDimension.KeyOf(end),
                    IsFullYear = months == 12,
                    OfficeDueAt = calendar.OfficeDueAt(
                        end,
                        regimes.Single(r =>
                            r.RegimeKey != 0 && r.ValidFrom <= end && (r.ValidTo is null || end <= r.ValidTo)
                        )
                    ),
                    LabelVi = string.Create(CultureInfo.InvariantCulture, $"{months} tháng năm {year}"),
                    LabelEn = string.Create(CultureInfo.InvariantCulture, $"FY{year}, {months} months"),
                };
            }
        }
    }

    public static IEnumerable<OfficeDimension> Offices()
    {
        var rows = ReferenceFile.Read(
            "offices.csv",
            row => new
            {
                Code = row.Text("office_code"),
                AdminCode = row.Text("admin_code"),
                Level = row.Text("level"),
                Name = row.Text("name_vi"),
                ShortName = row.Text("short_name_vi"),
                From = row.Day("valid_from"),
                To = row.DayOrNull("valid_to"),
                Note = row.Text("note"),
            }
        );
        yield return Office(0, "UNKNOWN", Unknown, UnknownVi);
        yield return Office(1, OfficeDimension.WholeProvince, "all", "Toàn tỉnh");
        var versions = rows.Select(
                (row, index) =>
                    new OfficeDimension
                    {
                        OfficeKey = index + 2,
                        OfficeCode = row.Code,
                        AdminCode = row.AdminCode,
                        Level = row.Level,
                        OfficeName = row.Name,
                        ShortName = row.ShortName,
                        VersionLabel = "",
                        ValidFrom = row.From,
                        ValidTo = row.To,
                        Note = row.Note,
                    }
            )
            .ToList();
        foreach (var office in versions.GroupBy(version => version.OfficeCode))
        {
            OfficeVersions.Settle([.. office]);
        }
        foreach (var version in versions)
        {
            yield return version;
        }
    }

    public static IEnumerable<ReportingRegimeDimension> Regimes() =>
        ReferenceFile
            .Read(
                "reporting_regimes.csv",
                row => new ReportingRegimeDimension
                {
                    RegimeCode = row.Text("regime_code"),
                    Title = row.Text("title"),
                    ValidFrom = row.Day("valid_from"),
                    ValidTo = row.DayOrNull("valid_to"),
                    OfficeDeadlineDays = row.GetField<int>("office_deadline_days"),
                    CountsWorkingDays = row.GetField<bool>("counts_working_days"),
                    Source = row.Text("source"),
                }
            )
            .Select(
                (regime, index) =>
                {
                    regime.RegimeKey = index + 1;
                    return regime;
                }
            )
            .Prepend(
                new ReportingRegimeDimension
                {
                    RegimeCode = "UNKNOWN",
                    Title = UnknownVi,
                    ValidFrom = Beginning,
                    ValidTo = Beginning,
                    Source = Unknown,
                }
            );

    public static IEnumerable<FormDimension> Forms() =>
        ReferenceFile
            .Read(
                "forms.csv",
                row => new FormDimension
                {
                    FormCode = row.Text("form_code"),
                    TitleVi = row.Text("title_vi"),
                    TitleEn = row.Text("title_en"),
                    SubmittedBy = row.Text("submitted_by"),
                    Frequency = row.Text("frequency"),
                    IsOwed = row.GetField<bool>("is_owed"),
                }
            )
            .Select(
                (form, index) =>
                {
                    form.FormKey = index + 1;
                    return form;
                }
            )
            .Prepend(
                new FormDimension
                {
                    FormCode = Unknown,
                    TitleVi = UnknownVi,
                    TitleEn = UnknownEn,
                    SubmittedBy = Unknown,
                    Frequency = Unknown,
                }
            );

    /// <summary>The unknown member, then the rows of the dimension's file in its order, keyed from 1.</summary>
    public static IEnumerable<TCategory> Categories<TCategory>()
        where TCategory : CategoryDimension, new()
    {
        var file = typeof(TCategory).GetCustomAttribute<CategoryAttribute>()!.File;
        var unknown = new TCategory
        {
            Code = Unknown,
            NameVi = UnknownVi,
            NameEn = UnknownEn,
        };
        var members = ReferenceFile
            .Read(
                file,
                row =>
                {
                    var member = new TCategory
                    {
                        Code = row.Text("code"),
                        NameVi = row.Text("name_vi"),
                        NameEn = row.Text("name_en"),
                        Aliases = row.Text("aliases"),
                    };
                    member.Fill(row.Text);
                    return member;
                }
            )
            .Prepend(unknown)
            .ToList();
        for (var key = 0; key < members.Count; key++)
        {
            members[key].Key = key;
            members[key].SortOrder = key;
        }
        return members;
    }

    public static IEnumerable<CodeListMember> CodeLists() =>
        ReferenceFile
            .Read(
                "code_lists.csv",
                row => new CodeListMember
                {
                    ListName = row.Text("list"),
                    Code = row.Text("code"),
                    NameVi = row.Text("name_vi"),
                    NameEn = row.Text("name_en"),
                    Aliases = row.Text("aliases"),
                }
            )
            .Select(
                (member, index) =>
                {
                    member.SortOrder = index + 1;
                    return member;
                }
            );

    /// <summary>A row to lock for each office, there before the first two loads of it meet.</summary>
    public static IEnumerable<LoadLock> LoadLocks() =>
        Offices().Select(office => office.OfficeCode).Distinct().Select(code => new LoadLock { OfficeCode = code });

    /// <summary>There before the first two writers meet: of two that find none, one would fail.</summary>
    public static IEnumerable<KeySequence> KeySequences() =>
        KeySequence.All.Select(name => new KeySequence { SequenceName = name, NextValue = 1 });

    public static IEnumerable<OfficerDimension> Officers() => [new OfficerDimension { VersionLabel = UnknownVi }];

    public static IEnumerable<StaffDimension> Staff() => [new StaffDimension { VersionLabel = UnknownVi }];

    /// <summary>The unknown member; the others come from the log.</summary>
    public static IEnumerable<SubmissionDimension> Submissions()
    {
        var beginning = Beginning.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        yield return new SubmissionDimension
        {
            FormCode = Unknown,
            OfficeCode = "UNKNOWN",
            FileName = "",
            SheetName = "",
            ContentHash = "",
            Sender = "",
            ReceivedAt = beginning,
            AcceptedAt = beginning,
        };
    }

    private static DateOnly StartOf(int statYear) => new(statYear - 1, 10, 1);

    private static DateDimension Date(DateOnly day, int key, string label) =>
        new()
        {
            DateKey = key,
            Date = day,
            Year = day.Year,
            Quarter = ((day.Month - 1) / 3) + 1,
            Month = day.Month,
            Day = day.Day,
            DayOfWeek = day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek,
            IsWeekend = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday,
            StatYear = day.Month >= 10 ? day.Year + 1 : day.Year,
            StatMonth = ((day.Month + 2) % 12) + 1,
            LabelVi = label,
        };

    private static OfficeDimension Office(int key, string code, string level, string name) =>
        new()
        {
            OfficeKey = key,
            OfficeCode = code,
            AdminCode = "",
            Level = level,
            OfficeName = name,
            ShortName = name,
            VersionLabel = name,
            ValidFrom = Beginning,
            IsCurrent = true,
            Note = "",
        };
}
