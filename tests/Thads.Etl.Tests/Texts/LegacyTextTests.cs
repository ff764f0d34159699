using DocumentFormat.OpenXml.Spreadsheet;
using Thads.Etl.Tests.Support;
using Thads.Etl.Texts.Legacy;

namespace Thads.Etl.Tests.Texts;

/// <summary>Vietnamese as it was written before Unicode, told by the font's name and by nothing else.</summary>
public sealed class LegacyTextTests
{
    private TestHub hub = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => hub = await TestHub.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    [TestCase(".VnTime", LegacyEncoding.Tcvn3)]
    [TestCase(".VNARIAL", LegacyEncoding.Tcvn3)]
    [TestCase(".VnTimeH", LegacyEncoding.Tcvn3Capitals)]
    [TestCase("VNI-Times", LegacyEncoding.Vni)]
    [TestCase("Times New Roman", LegacyEncoding.None)]
    [TestCase("Vni Sans", LegacyEncoding.None)]
    public void The_font_tells(string font, LegacyEncoding encoding) =>
        Assert.That(LegacyDecoder.EncodingOf(font), Is.EqualTo(encoding));

    [TestCase(
        "Chi côc Thi hµnh ¸n d©n sù huyÖn LËp Th¹ch",
        LegacyEncoding.Tcvn3,
        "Chi cục Thi hành án dân sự huyện Lập Thạch"
    )]
    [TestCase("§¬n vÞ göi b¸o c¸o", LegacyEncoding.Tcvn3, "Đơn vị gửi báo cáo")]
    [TestCase("kÕt qu¶ thi hµnh ¸n d©n sù", LegacyEncoding.Tcvn3Capitals, "KẾT QUẢ THI HÀNH ÁN DÂN SỰ")]
    [TestCase(
        "Chi cuïc Thi haønh aùn daân söï huyeän Laäp Thaïch",
        LegacyEncoding.Vni,
        "Chi cục Thi hành án dân sự huyện Lập Thạch"
    )]
    [TestCase("Ñôn vò göûi baùo caùo", LegacyEncoding.Vni, "Đơn vị gửi báo cáo")]
    [TestCase("KEÁT QUAÛ THI HAØNH AÙN DAÂN SÖÏ", LegacyEncoding.Vni, "KẾT QUẢ THI HÀNH ÁN DÂN SỰ")]
    [TestCase("Chi côc", LegacyEncoding.None, "Chi côc")]
    public void Words_are_decoded(string text, LegacyEncoding encoding, string expected) =>
        Assert.That(LegacyDecoder.Decode(text, encoding), Is.EqualTo(expected));

    [Test]
    public void Every_letter_with_a_tone_comes_back()
    {
        const string Letters = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ";
        Assert.That(LegacyDecoder.Decode(ToTcvn3(Letters), LegacyEncoding.Tcvn3), Is.EqualTo(Letters));
        var upper = Letters.ToUpperInvariant();
        Assert.That(LegacyDecoder.Decode(ToTcvn3(Letters), LegacyEncoding.Tcvn3Capitals), Is.EqualTo(upper));
    }

    [TestCase(".VnTime", "KQ-VIEC")]
    [TestCase(".VnTime", "NHAN-SU")]
    public void A_workbook_in_the_old_font_reads_as_its_Unicode_twin(string font, string code)
    {
        var golden = hub.Golden(code);
        var (reading, findings) = hub.Read(InLegacyFont(golden, font));
        Assert.That(findings, Is.Empty);
        Assert.That(reading!.FiguresHash, Is.EqualTo(hub.Read(golden).Reading!.FiguresHash));
    }

    [Test]
    public void The_same_characters_under_another_font_are_left_alone()
    {
        var (reading, findings) = hub.Read(InLegacyFont(hub.Golden("KQ-VIEC"), "Times New Roman"));
        Assert.That(findings.Count(f => f.Severity == Etl.Findings.Severity.Error), Is.Positive);
        Assert.That(reading?.RowCount ?? 0, Is.Zero);
    }

    [Test]
    public void Runs_are_decoded_each_by_its_own_font()
    {
        var workbook = hub.Golden("KQ-VIEC")
            .EditPackage(document =>
            {
                var strings = document.WorkbookPart!.SharedStringTablePart!.SharedStringTable!;
                var office = strings
                    .Elements<SharedStringItem>()
                    .Single(item => item.InnerText.StartsWith("Đơn vị gửi báo cáo", StringComparison.Ordinal));
                office.RemoveAllChildren();
                office.Append(
                    new Run(
                        new RunProperties(new RunFont { Val = "Times New Roman" }),
                        new Text("Đơn vị gửi báo cáo: Chi cục ")
                        {
                            Space = DocumentFormat.OpenXml.SpaceProcessingModeValues.Preserve,
                        }
                    ),
                    new Run(
                        new RunProperties(new RunFont { Val = ".VnTime" }),
                        new Text("Thi hµnh ¸n d©n sù huyÖn ")
                        {
                            Space = DocumentFormat.OpenXml.SpaceProcessingModeValues.Preserve,
                        }
                    ),
                    new Run(new RunProperties(new RunFont { Val = "VNI-Times" }), new Text("Laäp Thaïch"))
                );
            });
        var (reading, findings) = hub.Read(workbook);
        Assert.That(findings, Is.Empty);
        Assert.That(reading!.Target!.Office.OfficeName, Does.EndWith("Lập Thạch"));
    }

    [Test]
    public void An_xls_in_the_old_font_reads_as_well()
    {
        var golden = hub.Golden("KQ-VIEC");
        var old = LibreOffice.Convert(
            new Dictionary<string, byte[]> { ["old"] = InLegacyFont(golden, ".VnTime") },
            "xls:MS Excel 97"
        )["old"];
        var (reading, findings) = hub.Read(old);
        Assert.That(findings, Is.Empty);
        Assert.That(reading!.FiguresHash, Is.EqualTo(hub.Read(golden).Reading!.FiguresHash));
    }

    private static byte[] InLegacyFont(byte[] workbook, string font) =>
        workbook.EditPackage(document =>
        {
            foreach (var text in document.WorkbookPart!.SharedStringTablePart!.SharedStringTable!.Descendants<Text>())
            {
                text.Text = ToTcvn3(text.Text);
            }
            foreach (var name in document.WorkbookPart.WorkbookStylesPart!.Stylesheet!.Fonts!.Descendants<FontName>())
            {
                name.Val = font;
            }
        });

    /// <summary>The table once more, letter by letter from the standard. TCVN3 has no capitals with tones: a font of capitals shows them.</summary>
    private static string ToTcvn3(string text)
    {
        var table =
            "à:B5 á:B8 ả:B6 ã:B7 ạ:B9 ă:A8 ằ:BB ắ:BE ẳ:BC ẵ:BD ặ:C6 â:A9 ầ:C7 ấ:CA ẩ:C8 ẫ:C9 ậ:CB đ:AE è:CC é:D0 ẻ:CE ẽ:CF ẹ:D1 ê:AA ề:D2 ế:D5 ể:D3 ễ:D4 ệ:D6 ì:D7 í:DD ỉ:D8 ĩ:DC ị:DE ò:DF ó:E3 ỏ:E1 õ:E2 ọ:E4 ô:AB ồ:E5 ố:E8 ổ:E6 ỗ:E7 ộ:E9 ơ:AC ờ:EA ớ:ED ở:EB ỡ:EC ợ:EE ù:EF ú:F3 ủ:F1 ũ:F2 ụ:F4 ư:AD ừ:F5 ứ:F8 ử:F6 ữ:F7 ự:F9 ỳ:FA ý:FD ỷ:FB ỹ:FC ỵ:FE Ă:A1 Â:A2 Đ:A7 Ê:A3 Ô:A4 Ơ:A5 Ư:A6"
                .Split(' ')
                .ToDictionary(entry => entry[0], entry => (char)Convert.ToInt32(entry[2..], 16));
        return string.Concat(
            text.Select(c =>
                table.TryGetValue(c, out var own) ? own : table.GetValueOrDefault(char.ToLowerInvariant(c), c)
            )
        );
    }
}
