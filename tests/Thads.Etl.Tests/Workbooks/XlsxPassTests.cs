using Thads.Etl.Cells;
using Thads.Etl.Findings;
using Thads.Etl.Tests.Support;
using Thads.Etl.Workbooks.Inspection;

namespace Thads.Etl.Tests.Workbooks;

/// <summary>What stands in a cell of an .xlsx is what is read, however it is written; nothing is guessed.</summary>
public sealed class XlsxPassTests
{
    private const string Day = "m/d/yyyy";

    [TestCase("<c r='A1'><v>5</v></c>", "5")]
    [TestCase("<c r='A1' t='n'><v>-0.5</v></c>", "-0.5")]
    [TestCase("<c t='n' r='A1'><v>1E3</v></c>", "1000")]
    [TestCase("<c r='A1'><v>1.2345678901234567e-5</v></c>", "1.2345678901234568E-05")]
    [TestCase("<c r='A1'><v>123456789012345678</v></c>", "1.2345678901234568E+17")]
    [TestCase("<c r='A1'><f>1+1</f><v>2</v></c>", "2")]
    [TestCase("<c r='A1'><f t='shared' si='0'/><v>2</v></c>", "2")]
    [TestCase("<c r='A1'><f t='array' ref='A1'>1</f><v>2</v></c>", "2")]
    [TestCase("<c r='A1'><v><!-- a -->5<![CDATA[6]]></v></c>", "56")]
    [TestCase("<c r='A1'><v>&#53;</v></c>", "5")]
    [TestCase("<c r='A1'><v>5</v><extLst><ext><f/><v>7</v></ext></extLst></c>", "5")]
    public void A_number(string cell, string expected) => Expect(cell, CellKind.Number, expected);

    [TestCase("<c r='A1'><v>1,5</v></c>")]
    [TestCase("<c r='A1'><v> 5</v></c>")]
    [TestCase("<c r='A1'><v>5 </v></c>")]
    [TestCase("<c r='A1'><v> </v></c>")]
    [TestCase("<c r='A1'><v>NaN</v></c>")]
    [TestCase("<c r='A1'><v>INF</v></c>")]
    [TestCase("<c r='A1'><v>Infinity</v></c>")]
    [TestCase("<c r='A1'><v>-∞</v></c>")]
    [TestCase("<c r='A1'><v>1e999</v></c>")]
    [TestCase("<c r='A1'><v>(5)</v></c>")]
    [TestCase("<c r='A1'><v>5%</v></c>")]
    [TestCase("<c r='A1'><v>0x10</v></c>")]
    [TestCase("<c r='A1'><v>abc</v></c>")]
    [TestCase("<c r='A1'><v>1</v><v>2</v></c>")]
    [TestCase("<c r='A1'><v><b>1</b></v></c>")]
    [TestCase("<c r='A1'><v>1</v></c><c r='A1'><v>2</v></c>")]
    [TestCase("<c r='A1'><v>1</v></c><c r='B1'/><c r='A1'/>")]
    [TestCase("<c r='A1' t='x'><v>1</v></c>")]
    [TestCase("<c r='A1' t='b'><v>2</v></c>")]
    [TestCase("<c r='A1' t='b'><v>TRUE</v></c>")]
    [TestCase("<c r='A1' s='9'><v>1</v></c>")]
    [TestCase("<c r='A1' s='-1'><v>1</v></c>")]
    [TestCase("<c r='A1' t='s'><v>3</v></c>")]
    [TestCase("<c r='A1' t='s'><v>-1</v></c>")]
    [TestCase("<c r='A1' t='s'><v>1.0</v></c>")]
    [TestCase("<c r='A1' t='s'><v>x</v></c>")]
    [TestCase("<c r='A1' t='s'><v></v></c>")]
    [TestCase("<c r='A1' t='s'><v>99999999999</v></c>")]
    [TestCase("<c r='A1' t='s'><v>9999999999999999999999</v></c>")]
    [TestCase("<c r='A1'><is><t>x</t></is></c>")]
    [TestCase("<c r='A1' t='inlineStr'><v>0</v></c>")]
    [TestCase("<c r='A1' t='inlineStr'><is><t>x</t></is><is><t>y</t></is></c>")]
    [TestCase("<c r='A1' t='d'><v>43845</v></c>")]
    [TestCase("<c r='A1' t='d'><v>2020-02-30</v></c>")]
    [TestCase("<c r='A1' t='d'><v>15/01/2020</v></c>")]
    public void What_is_no_value_of_its_type_is_damaged(string cell) =>
        Assert.That(Read(cell).Kind, Is.EqualTo(CellKind.Damaged));

    [TestCase("<c r='A1' t='s'><v>0</v></c>", "không")]
    [TestCase("<c r='A1' t='s'><v>1</v></c>", "một hai")]
    [TestCase("<c r='A1' t='s'><v>2</v></c>", "ba\nbốn_x_")]
    [TestCase("<c r='A1' t='inlineStr'><is><t>a&amp;b&lt;&#x1EC7;</t></is></c>", "a&b<ệ")]
    [TestCase(
        "<c r='A1' t='inlineStr'><is><r><t>a</t></r><rPh sb='0' eb='1'><t>PHONETIC</t></rPh><r><t>b</t></r></is></c>",
        "ab"
    )]
    [TestCase("<c r='A1' t='str'><f>A2</f><v>x</v></c>", "x")]
    [TestCase("<c r='A1' t='str'><v>x</v></c>", "x")]
    [TestCase("<c r='A1' t='str'><f>A2</f><v></v></c>", "")]
    [TestCase("<c r='A1' t='str'><f>A2</f><v/></c>", "")]
    [TestCase("<c r='A1' t='inlineStr'><is/></c>", "")]
    public void A_text(string cell, string expected) => Expect(cell, CellKind.Text, expected);

    [TestCase("<c r='A1' t='b'><v>1</v></c>", true)]
    [TestCase("<c r='A1' t='b'><v>0</v></c>", false)]
    [TestCase("<c r='A1' t='b'><f>TRUE</f><v>true</v></c>", true)]
    public void A_boolean(string cell, bool expected)
    {
        var found = Read(cell);
        Assert.That((found.Kind, found.Truth), Is.EqualTo((CellKind.Boolean, expected)));
    }

    [TestCase("<c r='A1' t='e'><v>#REF!</v></c>", "#REF!")]
    [TestCase("<c r='A1' t = 'e'><f>1/0</f><v>#DIV/0!</v></c>", "#DIV/0!")]
    [TestCase("<c\n r=\"A1\"\n t=\"e\" ><v >#N/A</v ></c >", "#N/A")]
    [TestCase("<c t='e'><v>#N/A</v></c>", "#N/A")]
    [TestCase("<c r='A1' t='e'/>", "#?")]
    public void An_error(string cell, string expected) => Expect(cell, CellKind.Error, expected);

    [TestCase("<c r='A1'><f>1+1</f></c>")]
    [TestCase("<c r='A1'><f>1+1</f><v/></c>")]
    [TestCase("<c r='A1'><f>1+1</f><v></v></c>")]
    [TestCase("<c r='A1'><v></v><f>1+1</f></c>")]
    [TestCase("<c r='A1' t='str'><f>1+1</f></c>")]
    [TestCase("<c r='A1' t='b'><f>1+1</f></c>")]
    [TestCase("<c r='A1' t='s'><f>1+1</f></c>")]
    [TestCase("<c r='A1'><f t='shared' si='0'/></c>")]
    [TestCase("<c r='A1'><f t='array' ref='A1:A2'>1</f></c>")]
    public void A_formula_without_a_result(string cell) =>
        Assert.That(Read(cell).Kind, Is.EqualTo(CellKind.NotCalculated));

    [TestCase("<c r='A1' s='0'/>")]
    [TestCase("<c r='A1'><v/></c>")]
    [TestCase("<c r='A1' t='s'/>")]
    [TestCase("")]
    public void Nothing(string cell) => Assert.That(Read(cell).Kind, Is.EqualTo(CellKind.Blank));

    [TestCase("2020-01-15", "2020-01-15 00:00:00")]
    [TestCase("2020-01-15T08:30", "2020-01-15 08:30:00")]
    [TestCase("2020-01-15T00:00:00.000", "2020-01-15 00:00:00")]
    [TestCase("2020-01-15T08:30:15.25", "2020-01-15 08:30:15")]
    [TestCase("2020-01-15T00:00:00Z", "2020-01-15 00:00:00")]
    [TestCase("2020-01-15T00:00:00.000+07:00", "2020-01-15 00:00:00")]
    [TestCase("2020-01-15T23:00:00+09:00", "2020-01-15 23:00:00")]
    public void An_ISO_date(string value, string expected)
    {
        var found = Read($"<c r='A1' t='d'><v>{value}</v></c>");
        Assert.That(found.Kind, Is.EqualTo(CellKind.Date));
        Assert.That($"{found.Date:yyyy-MM-dd HH:mm:ss}", Is.EqualTo(expected));
    }

    [TestCase("2020-01-14T17:00:00.000Z")]
    [TestCase("2020-01-15T00:00:00+09:00")]
    public void An_ISO_date_that_is_another_day_in_Vietnam_is_no_day(string value) =>
        Assert.That(Read($"<c r='A1' t='d'><v>{value}</v></c>").Kind, Is.EqualTo(CellKind.Damaged));

    [TestCase("14")]
    [TestCase("22")]
    [TestCase("27")]
    [TestCase("36")]
    [TestCase("45")]
    [TestCase("47")]
    [TestCase("50")]
    [TestCase("58")]
    [TestCase("dd/mm/yyyy")]
    [TestCase("[$-42A]dd mmmm yyyy;@")]
    [TestCase("[$-1010000]d/m/yyyy;@")]
    [TestCase("\"ngày\" dd \"tháng\" mm \"năm\" yyyy")]
    [TestCase("d\\-m\\-yy")]
    [TestCase("[h]:mm:ss")]
    [TestCase("[mm]:ss.00")]
    [TestCase("h:mm:ss.000 AM/PM")]
    [TestCase("[Red]d.m.yy")]
    [TestCase("yyyy")]
    public void A_number_that_is_shown_as_a_day_or_time(string format) =>
        Assert.That(Styled("43845.5", format).Kind, Is.EqualTo(CellKind.Date));

    [TestCase("0")]
    [TestCase("9")]
    [TestCase("49")]
    [TestCase("General")]
    [TestCase("#,##0")]
    [TestCase("0.00E+00")]
    [TestCase("0 \"đồng\"")]
    [TestCase("#,##0\\ \"ngày\"")]
    [TestCase("0\\d")]
    [TestCase("#,##0_d")]
    [TestCase("*d0")]
    [TestCase("[Red]0")]
    [TestCase("[$d-42A]#,##0.00")]
    [TestCase("[>100]0;0.0")]
    [TestCase("#,##0;[Red]\\-#,##0;\"d\"")]
    [TestCase("\"dd/mm/yyyy\"")]
    [TestCase("@")]
    public void A_number_that_is_shown_as_a_number(string format) =>
        Assert.That(Styled("43845", format).Kind, Is.EqualTo(CellKind.Number));

    [TestCase("43845", false, "2020-01-15")]
    [TestCase("42383", true, "2020-01-15")]
    [TestCase("61", false, "1900-03-01")]
    [TestCase("1", false, "1900-01-01")]
    [TestCase("59", false, "1900-02-28")]
    [TestCase("0", true, "1904-01-01")]
    public void Days_are_counted_from_1900_or_1904(string serial, bool is1904, string expected)
    {
        var file = new XlsxFile().Styles([Day]).Cells($"<c r='A1'><v>{serial}</v></c>");
        if (is1904)
        {
            file.Change(XlsxFile.WorkbookPart, xml => xml.Replace("<sheets>", "<workbookPr date1904='true'/><sheets>"));
        }
        Assert.That($"{PassReading.Of(file)["A1"].Date:yyyy-MM-dd}", Is.EqualTo(expected));
    }

    [Test]
    public void A_day_beyond_the_calendar_is_but_a_number() =>
        Assert.That(Styled("99999999", Day).Kind, Is.EqualTo(CellKind.Number));

    [Test]
    public void A_percentage_is_told_by_its_format()
    {
        var found = Styled("0.8696", "0.00%");
        Assert.That((found.Format.IsPercent, found.Format.Places), Is.EqualTo((true, 2)));
        Assert.That(Styled("0.5", "9").Format.IsPercent, Is.True);
    }

    [Test]
    public void Cells_and_rows_without_an_address_follow_the_one_before()
    {
        var reading = PassReading.Of(
            new XlsxFile().Rows(
                "<row><c><v>1</v></c><c r='D1'><v>4</v></c><c><v>5</v></c></row><row r='4'><c><v>6</v></c></row><row><c t='e'><v>#REF!</v></c></row>"
            )
        );
        Assert.That(
            new[] { "A1", "D1", "E1", "A4" }.Select(address => reading[address].Number),
            Is.EqualTo(new[] { 1, 4, 5, 6 })
        );
        Assert.That(reading["A5"].Kind, Is.EqualTo(CellKind.Error));
    }

    [Test]
    public void Cells_of_a_row_may_stand_in_any_order()
    {
        var reading = PassReading.Of(
            new XlsxFile().Cells("<c r='C1'><v>3</v></c><c r='a1'><v>1</v></c><c><v>2</v></c>")
        );
        Assert.That(
            new[] { "A1", "B1", "C1" }.Select(address => reading[address].Number),
            Is.EqualTo(new[] { 1, 2, 3 })
        );
    }

    [TestCase("<row r='2'/><row r='1'/>")]
    [TestCase("<row r='2'/><row r='2'/>")]
    [TestCase("<row r='0'/>")]
    [TestCase("<row r='-1'/>")]
    [TestCase("<row r=''/>")]
    [TestCase("<row r='1'><c r='A2'/></row>")]
    [TestCase("<row r='1'><c r=''/></row>")]
    [TestCase("<row r='1'><c r='1'/></row>")]
    [TestCase("<row r='1'><c r='A'/></row>")]
    [TestCase("<row r='1'><c r='$A$1'/></row>")]
    [TestCase("<row r='1'><c r='A1:B1'/></row>")]
    public void Rows_and_cells_that_are_nowhere_damage_the_file(string rows) =>
        Assert.That(PassReading.Of(new XlsxFile().Rows(rows)).Code, Is.EqualTo(FindingCodes.WorkbookDamaged));

    [TestCase("<row r='1048577'/>", FindingCodes.WorkbookTooManyRows)]
    [TestCase("<row r='1000000000'/>", FindingCodes.WorkbookTooManyRows)]
    [TestCase("<row r='99999999999999999999'/>", FindingCodes.WorkbookTooManyRows)]
    [TestCase("<row r='1'><c r='XFE1'/></row>", FindingCodes.WorkbookTooManyColumns)]
    [TestCase("<row r='1'><c s='0' r='ZZZZZZZ1'/></row>", FindingCodes.WorkbookTooManyColumns)]
    [TestCase("<row r='1'><c r='ALM1'><v>1</v></c></row>", FindingCodes.WorkbookTooManyColumns)]
    public void A_sheet_ends_where_Excel_ends_and_where_we_do(string rows, string code)
    {
        var file = new XlsxFile().Rows(rows).ToArray();
        Assert.That(PassReading.Of(file).Code, Is.EqualTo(code));
        Assert.That(PassReading.AtTheDoor(file), Is.EqualTo(code));
    }

    [TestCase(6, null)]
    [TestCase(5, FindingCodes.WorkbookTooManyCells)]
    public void More_cells_than_a_workbook_may_have_are_refused_and_no_fewer(int most, string? code)
    {
        var file = new XlsxFile().Rows(
            "<row><c><v>1</v></c><c><v>2</v></c><c/></row><row r='9'><c><v>3</v></c><c r='Z9'><v>4</v></c><c r='AB9' s='0'/></row>"
        );
        var limits = new InspectionOptions { MaxCells = most };
        Assert.That(PassReading.Of(file, limits).Code, Is.EqualTo(code));
        Assert.That(PassReading.AtTheDoor(file.ToArray(), limits), Is.EqualTo(code));
    }

    [Test]
    public void Rows_are_counted_over_all_sheets() =>
        Assert.That(
            PassReading.Of(new XlsxFile().Rows("<row/><row/><row/>"), new InspectionOptions { MaxRows = 2 }).Code,
            Is.EqualTo(FindingCodes.WorkbookTooManyRows)
        );

    [Test]
    public void Blank_cells_may_stand_further_out_than_any_value() =>
        Assert.That(
            PassReading.Of(new XlsxFile().Cells("<c r='A1'><v>1</v></c><c r='XFD1' s='0'/>"))["A1"].Number,
            Is.EqualTo(1)
        );

    [Test]
    public void What_is_known_of_a_sheet_is_known_before_its_first_row()
    {
        var reading = PassReading.Of(
            new XlsxFile().Rows(
                "<row r='1' hidden='1'><c r='A1'><v>1</v></c></row><row r='2' ht='0' customHeight='1'><c r='A2'><v>1</v></c></row><row r='3' ht='0.75'><c r='A3'><v>1</v></c></row>",
                "<cols><col min='2' max='3' hidden='true'/><col min='5' max='5' width='0' customWidth='1'/><col min='6' max='6' width='0.5'/></cols>",
                "<mergeCells><mergeCell ref='A1:C2'/><mergeCell ref='B4:A3'/></mergeCells>"
            )
        );
        var (info, rows) = reading.Sheets[0];
        Assert.That(info.HiddenColumns, Is.EqualTo(new[] { 1, 2, 4 }));
        Assert.That(info.Merges.Select(merge => merge.ToString()), Is.EqualTo(new[] { "A1:C2", "A3:B4" }));
        Assert.That(rows.Select(row => row.IsHidden), Is.EqualTo(new[] { true, true, false }));
    }

    [TestCase("<!-- </sheetData> -->")]
    [TestCase("<?x </sheetData> ?>")]
    [TestCase("<row><c t='inlineStr'><is><t><![CDATA[</sheetData>]]></t></is></c></row>")]
    [TestCase("<row><c t='inlineStr'><is><t>&lt;/sheetData></t></is></c></row>")]
    [TestCase("<row a='&lt;/sheetData>'/>")]
    [TestCase("<row/><!-- <![CDATA[ --><?y <!-- ?><row/>")]
    public void What_only_looks_like_the_end_of_the_rows_is_not_taken_for_it(string rows)
    {
        var file = new XlsxFile().Rows(
            rows + string.Concat(Enumerable.Repeat("<!-- </sheetData> --><row><c><v>1</v></c></row>", 5_000)),
            after: "<mergeCells><mergeCell ref='A1:B2'/></mergeCells>"
        );
        var reading = PassReading.Of(file);
        Assert.That(reading.Code, Is.Null);
        Assert.That(reading.Sheets[0].Info.Merges, Has.Count.EqualTo(1));
        Assert.That(reading.Sheets[0].Rows, Has.Count.InRange(5_000, 5_001));
    }

    [TestCase("<row/><!-- </sheetData>")]
    [TestCase("<row/><x:sheetData xmlns:x='urn:x'></x:sheetData><sheetData></sheetData></row>")]
    [TestCase("<row><c></row>")]
    public void Rows_that_are_not_well_formed_damage_the_file(string rows) =>
        Assert.That(PassReading.Of(new XlsxFile().Rows(rows)).Code, Is.EqualTo(FindingCodes.WorkbookDamaged));

    [TestCase("A1:XFE1")]
    [TestCase("A1:A1048577")]
    [TestCase("A:A")]
    [TestCase("")]
    [TestCase("A1:")]
    public void A_merged_range_that_is_none_damages_the_file(string range) =>
        Assert.That(
            PassReading.Of(new XlsxFile().Rows("", after: $"<mergeCells><mergeCell ref='{range}'/></mergeCells>")).Code,
            Is.EqualTo(FindingCodes.WorkbookDamaged)
        );

    [Test]
    public void A_cell_is_struck_out_by_its_font_or_by_all_of_its_runs()
    {
        var reading = PassReading.Of(
            new XlsxFile()
                .Styles(["0", "0", "0"], "", "<strike/>", "<strike val='0'/>")
                .Strings(
                    "<r><rPr><strike/></rPr><t>a</t></r><r><rPr><strike val='1'/></rPr><t>b</t></r>",
                    "<r><rPr><strike/></rPr><t>a</t></r><r><t>b</t></r>",
                    "<r><rPr><b/></rPr><t>a</t></r>"
                )
                .Cells(
                    "<c><v>1</v></c><c s='1'><v>1</v></c><c s='2'><v>1</v></c><c t='s'><v>0</v></c><c t='s'><v>1</v></c><c s='1' t='s'><v>1</v></c><c s='1' t='s'><v>2</v></c>"
                )
        );
        Assert.That(
            "ABCDEFG".Select(column => reading[$"{column}1"].IsStruck),
            Is.EqualTo(new[] { false, true, false, true, false, true, false })
        );
    }

    [Test]
    public void A_text_in_legacy_fonts_is_decoded_run_by_run()
    {
        var reading = PassReading.Of(
            new XlsxFile()
                .Styles(["0", "0"], "<name val='Times New Roman'/>", "<name val='.VnTime'/>")
                .Strings(
                    "<t>Chi côc</t>",
                    "<r><rPr><rFont val='Arial'/></rPr><t>Chi cục </t></r><r><rPr><rFont val='.VnTime'/></rPr><t>Thi hµnh ¸n </t></r><r><rPr><rFont val='VNI-Times'/></rPr><t>Laäp Thaïch</t></r>",
                    "<r><rPr><b/></rPr><t>Chi côc</t></r><r><rPr><rFont val='Arial'/></rPr><t> côc</t></r>"
                )
                .Cells(
                    "<c t='s'><v>0</v></c><c s='1' t='s'><v>0</v></c><c s='1' t='s'><v>1</v></c><c s='1' t='s'><v>2</v></c><c s='1' t='inlineStr'><is><t>§¬n vÞ</t></is></c><c s='1' t='str'><v>§¬n vÞ</v></c>"
                )
        );
        Assert.That(
            "ABCDEF".Select(column => reading[$"{column}1"].Text),
            Is.EqualTo(
                new[] { "Chi côc", "Chi cục", "Chi cục Thi hành án Lập Thạch", "Chi cục côc", "Đơn vị", "Đơn vị" }
            )
        );
    }

    [Test]
    public void A_text_may_be_as_long_as_Excel_allows_and_no_longer()
    {
        var longest = new string('x', 32_767);
        var reading = PassReading.Of(
            new XlsxFile()
                .Strings($"<t>{longest}</t>", $"<t>{longest}y</t>", $"<r><t>{longest}</t></r><r><t>y</t></r>")
                .Cells(
                    $"<c t='s'><v>0</v></c><c t='s'><v>1</v></c><c t='s'><v>2</v></c><c t='str'><v>{longest}y</v></c><c t='inlineStr'><is><t>{longest}</t></is></c><c t='inlineStr'><is><t>&#48;{longest}</t></is></c>"
                )
        );
        Assert.That(reading["A1"].Text, Has.Length.EqualTo(longest.Length));
        Assert.That(reading["E1"].Text, Has.Length.EqualTo(longest.Length));
        foreach (var address in new[] { "B1", "C1", "D1", "F1" })
        {
            Assert.That((address, reading[address].Kind), Is.EqualTo((address, CellKind.Damaged)));
            Assert.That(reading[address].Text, Has.Length.LessThan(100));
        }
    }

    [TestCase(
        "<mc:Choice Requires='x14'><c r='A1'><v>1</v></c></mc:Choice><mc:Fallback><c r='A1'><v>2</v></c></mc:Fallback>",
        2
    )]
    [TestCase(
        "<mc:Choice Requires='m'><c r='A1'><v>1</v></c></mc:Choice><mc:Fallback><c r='A1'><v>2</v></c></mc:Fallback>",
        1
    )]
    [TestCase(
        "<mc:Choice Requires='x14'><c r='A1'><v>1</v></c></mc:Choice><mc:Choice Requires='m'><c r='A1'><v>3</v></c></mc:Choice><mc:Choice Requires='m'><c r='A1'><v>4</v></c></mc:Choice>",
        3
    )]
    [TestCase("<mc:Choice Requires='x14'><c r='A1'><v>1</v></c></mc:Choice>", 0)]
    public void Of_alternate_content_one_branch_is_read(string branches, int expected)
    {
        var file = new XlsxFile().Cells(
            $"<mc:AlternateContent xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006' xmlns:x14='urn:x14' xmlns:m='{XlsxFile.Main}'>{branches}</mc:AlternateContent><c r='B1'><v>9</v></c>"
        );
        var reading = PassReading.Of(file);
        Assert.That((reading["A1"].Number, reading["B1"].Number), Is.EqualTo((expected, 9)));
    }

    [Test]
    public void Elements_of_other_namespaces_say_nothing() =>
        Assert.That(
            Read("<x:c xmlns:x='urn:x' r='A1'><v>7</v></x:c><c r='A1'><x:v xmlns:x='urn:x'>7</x:v><v>5</v></c>").Number,
            Is.EqualTo(5)
        );

    [Test]
    public void The_styles_and_texts_of_a_workbook_without_any_are_plain() =>
        Assert.That(PassReading.Of(new XlsxFile().Cells("<c><v>5</v></c>"))["A1"].Number, Is.EqualTo(5));

    private static SheetCell Read(string cell) =>
        PassReading.Of(
            new XlsxFile()
                .Styles(["0"])
                .Strings("<t>không</t>", "<r><t>một </t></r><r><rPr><b/></rPr><t>hai</t></r>", "<t>ba_x000A_bốn_x_</t>")
                .Cells(cell)
        )["A1"];

    private static SheetCell Styled(string value, string format) =>
        PassReading.Of(new XlsxFile().Styles(["0", format]).Cells($"<c s='1'><v>{value}</v></c>"))["A1"];

    private static void Expect(string cell, CellKind kind, string expected)
    {
        var found = Read(cell);
        Assert.That((found.Kind, found.ToString()), Is.EqualTo((kind, expected)));
    }
}
