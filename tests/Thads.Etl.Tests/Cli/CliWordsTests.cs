using System.CommandLine;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using Thads.Etl.Backups;
using Thads.Etl.Cli;
using Thads.Etl.Tests.Support;
using Thads.Testing;
using Thads.Warehouse.Files;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Tests.Cli;

/// <summary>The command line speaks Vietnamese or English throughout: by the system's language, or by <c>--lang</c>.</summary>
[NonParallelizable]
public sealed partial class CliWordsTests
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");
    private CultureInfo before = CultureInfo.InvariantCulture;

    [SetUp]
    public void Keep() => before = CultureInfo.CurrentUICulture;

    [TearDown]
    public void GiveBack() => CultureInfo.CurrentUICulture = before;

    [Test]
    public void Every_verb_option_and_argument_says_what_it_is_for_in_both_languages()
    {
        CultureInfo.CurrentUICulture = English;
        var english = Descriptions(CommandLine.CreateRoot(TableWidth.Option())).ToList();
        Assert.That(english, Has.Count.GreaterThan(200));
        Assert.That(english.Where(one => string.IsNullOrEmpty(one.Text)).Select(one => one.Name), Is.Empty);
        CultureInfo.CurrentUICulture = Vietnamese;
        var vietnamese = Descriptions(CommandLine.CreateRoot(TableWidth.Option())).ToList();
        Assert.That(
            english.Zip(vietnamese).Where(pair => pair.First.Text == pair.Second.Text).Select(pair => pair.First),
            Is.Empty
        );
    }

    [Test]
    public void Every_sentence_in_the_sources_has_its_Vietnamese()
    {
        var said = Sources()
            .SelectMany(source =>
                Sentence().Matches(source).Select(match => Pattern(source, match.Index + match.Length))
            )
            .Where(pattern => Word().IsMatch(Place().Replace(Markup().Replace(pattern, ""), "")))
            .ToList();
        Assert.That(said, Has.Count.GreaterThan(90));
        var missing = said.Where(pattern => !CliWords.Vietnamese.ContainsKey(pattern)).Distinct();
        Assert.That(string.Join('\n', missing), Is.Empty);
    }

    [Test]
    public void Each_translation_has_the_places_of_its_sentence() =>
        Assert.That(
            CliWords.Vietnamese.Where(pair =>
                pair.Key == pair.Value
                || !Place()
                    .Matches(pair.Key)
                    .Select(match => match.Value)
                    .Order()
                    .SequenceEqual(Place().Matches(pair.Value).Select(match => match.Value).Order())
            ),
            Is.Empty
        );

    [TestCase(1, "1 file: 1 newly loaded")]
    [TestCase(2, "2 files: 2 newly loaded")]
    public void One_of_a_thing_is_not_called_many(int count, string said)
    {
        CultureInfo.CurrentUICulture = English;
        Assert.That(CliWords.Fill($"{count} files: {count} newly loaded"), Is.EqualTo(said));
    }

    [TestCase(new[] { "--lang", "vi", "kpi" }, "vi")]
    [TestCase(new[] { "kpi", "--lang=en" }, "en")]
    [TestCase(new[] { "kpi", "--lang", "fr" }, "")]
    public void The_language_is_what_the_arguments_say(string[] args, string language)
    {
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        CliLanguage.Apply(args);
        Assert.That(
            CultureInfo.CurrentUICulture.Equals(CultureInfo.InvariantCulture)
                ? ""
                : CultureInfo.CurrentUICulture.TwoLetterISOLanguageName,
            Is.EqualTo(language)
        );
    }

    [Test]
    public async Task Help_and_refusals_are_Vietnamese_where_the_system_is()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseEngine.Sqlite);
        var help = await ThadsProcess.RunAsync(
            database.Folder.FullName,
            [("LC_ALL", "vi_VN.UTF-8")],
            "user",
            "add",
            "--help"
        );
        Assert.That(help.Output, Does.Contain("Mô tả:").And.Contain("Tạo tài khoản").And.Contain("(bắt buộc)"));
        Assert.That(Untranslated().IsMatch(help.Output), Is.False, help.Output);
        var refused = await ThadsProcess.RunAsync(database.Folder.FullName, "validate", "nowhere.xlsx", "--lang", "vi");
        Assert.That((refused.ExitCode, refused.Errors.Trim()), Is.EqualTo((2, "Không có tệp nowhere.xlsx.")));
        var narrow = await ThadsProcess.RunAsync(database, "kpi", "--lang", "vi", "--width", "60");
        Assert.That(narrow.Output, Does.Contain("Việc"));
        Assert.That(narrow.Output.Split('\n').Max(line => line.TrimEnd().Length), Is.InRange(40, 60));
    }

    [TestCase(
        "--lang",
        "vi",
        "kpi",
        "--width",
        "wide",
        ExpectedResult = "“wide” không phải là giá trị mà --width nhận."
    )]
    [TestCase(
        "--lang",
        "vi",
        "retyr",
        ExpectedResult = "Thiếu lệnh. “retyr” không phải là lệnh hay đối số dùng được ở đây."
    )]
    [TestCase("--lang", "vi", "user", "add", "--role", "Admin", ExpectedResult = "add thiếu giá trị đi sau.")]
    [TestCase("--lang", "vi", "user", ExpectedResult = "Thiếu lệnh.")]
    [TestCase(
        "--lang",
        "en",
        "setup",
        "--provider",
        "Oracle",
        ExpectedResult = "“Oracle” is no value that --provider takes; it takes PostgreSql, Sqlite, SqlServer."
    )]
    [TestCase(
        "--lang",
        "en",
        "demo",
        "--output",
        ExpectedResult = "“--output” is neither a verb nor an argument that is taken here."
    )]
    public string What_the_parser_refuses_is_said_by_us(params string[] args)
    {
        CliLanguage.Apply(args);
        var errors = CommandLine.CreateRoot(TableWidth.Option()).Parse(args).Errors;
        return string.Join(' ', errors.Select(error => ParseErrors.Say(error.Message)));
    }

    [Test]
    public void What_stops_the_program_is_said_in_the_user_s_language()
    {
        CultureInfo.CurrentUICulture = Vietnamese;
        var inner = new KeyFileException($"{"/etc/thads/keys"} holds no key.");
        Assert.That(
            CliWords.Fill(new BackupException($"No backup was made in {"/backup"}: {inner}")),
            Is.EqualTo("Chưa sao lưu được vào /backup: /etc/thads/keys không có khóa nào.")
        );
        Assert.That(
            new BackupException($"No backup was made in {"/backup"}: {inner}").Message,
            Is.EqualTo("No backup was made in /backup: /etc/thads/keys holds no key.")
        );
    }

    private static IEnumerable<(string Name, string? Text)> Descriptions(Command command) =>
        command
            .Options.Select(option => ($"{command.Name} {option.Name}", option.Description))
            .Concat(command.Arguments.Select(argument => ($"{command.Name} <{argument.Name}>", argument.Description)))
            .Prepend((command.Name, command.Description))
            .Concat(command.Subcommands.SelectMany(Descriptions));

    private static IEnumerable<string> Sources() =>
        Directory
            .EnumerateFiles(
                Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "..", "src")),
                "*.cs",
                SearchOption.AllDirectories
            )
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}"))
            .Select(File.ReadAllText);

    /// <summary>The pattern of an interpolated string, as the compiler makes it: each hole with its number, alignment and format.</summary>
    /// <param name="source">The source.</param>
    /// <param name="start">Behind the quotation mark that begins the string.</param>
    private static string Pattern(string source, int start)
    {
        var (pattern, holes) = (new StringBuilder(), 0);
        for (var at = start; source[at] != '"'; at++)
        {
            if (source[at] == '\\')
            {
                pattern.Append(Regex.Unescape(source.Substring(at++, 2)));
            }
            else if (source[at] == '{')
            {
                var (end, tail) = Hole(source, at + 1);
                pattern.Append('{').Append(holes++).Append(tail).Append('}');
                at = end;
            }
            else
            {
                pattern.Append(source[at]);
            }
        }
        return pattern.ToString();
    }

    /// <summary>Where a hole ends, and its alignment and format.</summary>
    private static (int End, string Tail) Hole(string source, int start)
    {
        var (at, depth, tail) = (start, 0, -1);
        for (; depth > 0 || source[at] != '}'; at++)
        {
            if (source[at] == '"')
            {
                at = EndOf(source, at);
            }
            else if (source[at] is '(' or '[' or '{')
            {
                depth++;
            }
            else if (source[at] is ')' or ']' or '}')
            {
                depth--;
            }
            else if (depth == 0 && tail < 0 && source[at] is ',' or ':' && depth == 0 && tail < 0)
            {
                tail = at;
            }
        }
        var said = tail < 0 ? "" : source[tail..at];
        return (at, said.StartsWith(", ", StringComparison.Ordinal) ? $",{said[2..]}" : said);
    }

    /// <summary>Where the string ends that begins with the quotation mark there.</summary>
    private static int EndOf(string source, int quote)
    {
        var isInterpolated = source[quote - 1] == '$';
        var at = quote + 1;
        for (; source[at] != '"'; at++)
        {
            if (source[at] == '\\')
            {
                at++;
            }
            else if (isInterpolated && source[at] == '{')
            {
                at = Hole(source, at + 1).End;
            }
        }
        return at;
    }

    private static string Here([CallerFilePath] string path = "") => path;

    /// <summary>Exceptions that tell their sentence, their makers (<c>new($"…")</c>), and what setup finds.</summary>
    [GeneratedRegex(
        @"(?:Terminal\.Line|CliWords\.Fill|[^a-zA-Z]Sentence|(?:new |: |return )(?:Usage|Told|Backup|NewFile|KeyFile|UnknownSchema|JobQueueMissing|Settings)Exception|new WrongSetting|(?:KeyFile|SchemaBehind)Exception [A-Za-z]+\([^)]*\) =>\s*new|(?:Ready|Advised|Missing)\(\s*""[a-z ]+"",\s*)\(?\s*\$""",
        RegexOptions.Singleline
    )]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\{[0-9]+[^}]*\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"\[/?[a-z]*\]")]
    private static partial Regex Markup();

    [GeneratedRegex("[A-Za-z]{3,}")]
    private static partial Regex Word();

    [GeneratedRegex(@"\b(Show|The|Make|Usage|Options|REQUIRED)\b")]
    private static partial Regex Untranslated();
}
