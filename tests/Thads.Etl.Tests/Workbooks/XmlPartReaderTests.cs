using System.IO.Compression;
using System.Text;
using System.Xml;
using Thads.Etl.Findings;
using Thads.Etl.Forms;
using Thads.Etl.Tests.Support;
using Thads.Etl.Workbooks.Reading;
using Thads.Etl.Workbooks.Reading.Xml;
using XmlNode = Thads.Etl.Workbooks.Reading.Xml.XmlNode;

namespace Thads.Etl.Tests.Workbooks;

/// <summary>Our reader of XML takes what the framework's takes, sees the same in it, and refuses what that refuses.</summary>
public sealed class XmlPartReaderTests
{
    private static readonly string[] Fragments =
    [
        "<",
        ">",
        "/>",
        "&",
        "&amp;",
        "&#10;",
        "&#xD7FF;",
        "&#0;",
        "&nbsp;",
        "]]>",
        "<![CDATA[",
        "<!--",
        "-->",
        "--",
        "<?a b?>",
        "<?xml version='1.0'?>",
        "<!DOCTYPE a>",
        "\"",
        "'",
        "=",
        " a='1'",
        " a=\"<\"",
        "<a>",
        "</a>",
        "<b:a/>",
        " xmlns:b='urn:b'",
        " xmlns=''",
        "\r\n",
        "\t",
        "\u0001",
        "\uFFFE",
        "\uFEFF",
        "đ",
        "𝔸",
        ":",
        "1",
    ];

    [TestCase("<a/>")]
    [TestCase("<a b='1' c=\"2\"/>")]
    [TestCase(
        "<?xml version='1.0' encoding=\"utf-8\" standalone='no' ?>\n<!-- c --><a>t<b>u</b>&lt;&#x41;<![CDATA[<&]]></a>\n<!-- d --><?e f?>\n"
    )]
    [TestCase("<p:a xmlns:p='urn:p' xmlns='urn:d' p:x='1' x='2'><b xmlns=''/><p:c/></p:a >")]
    [TestCase("<a b='&lt;&#10;&amp;'>\r\n]]&gt;\r</a>")]
    [TestCase("<a\n b\t=\r'1'\n></a\n>")]
    [TestCase("<a b='>'><!-- < > --><?c < > ?></a>")]
    [TestCase("")]
    [TestCase(" ")]
    [TestCase("a")]
    [TestCase("<a>")]
    [TestCase("</a>")]
    [TestCase("<a></b>")]
    [TestCase("<a/><b/>")]
    [TestCase("<a/>x")]
    [TestCase("<a b='1' b='2'/>")]
    [TestCase("<a b=1/>")]
    [TestCase("<a b/>")]
    [TestCase("<a b='1'c='2'/>")]
    [TestCase("<a b='<'/>")]
    [TestCase("<1a/>")]
    [TestCase("< a/>")]
    [TestCase("<a:b/>")]
    [TestCase("<a x:b='1'/>")]
    [TestCase("<:a/>")]
    [TestCase("<a:/>")]
    [TestCase("<a>&b;</a>")]
    [TestCase("<a>&#0;</a>")]
    [TestCase("<a>&#xD800;</a>")]
    [TestCase("<a>&#xFFFE;</a>")]
    [TestCase("<a>&#x110000;</a>")]
    [TestCase("<a>&amp</a>")]
    [TestCase("<a>& </a>")]
    [TestCase("<a b='&'/>")]
    [TestCase("<a>]]></a>")]
    [TestCase("<a><!-- -- --></a>")]
    [TestCase("<a><!-- </a>")]
    [TestCase("<a><![CDATA[</a>")]
    [TestCase("<![CDATA[a]]><a/>")]
    [TestCase("<!DOCTYPE a><a/>")]
    [TestCase("<a>\u0001</a>")]
    [TestCase("<a>\uFFFF</a>")]
    [TestCase("<?xml version='1.0'?")]
    [TestCase("<?xml encoding='utf-8' version='1.0'?><a/>")]
    [TestCase("\uFEFF<a/>")]
    public void It_agrees_with_the_framework(string xml) => Agree(Encoding.UTF8.GetBytes(xml));

    [Test]
    public async Task It_agrees_over_every_part_of_every_form_and_of_their_mutants()
    {
        await using var hub = await TestHub.StartAsync();
        var parts = new FormCatalog().Forms.SelectMany(form => Parts(hub.Golden(form.Code))).ToList();
        parts.ForEach(Agree);
        var random = new Random(14);
        var differences = Enumerable
            .Range(0, 3_000)
            .Select(_ => Mutant(parts[random.Next(parts.Count)], random))
            .Where(mutant => Framework(mutant) != Ours(mutant))
            .Select(mutant => Encoding.UTF8.GetString(mutant));
        Assert.That(differences, Is.Empty);
    }

    [Test]
    public void Text_longer_than_its_window_comes_whole()
    {
        var text = new StringBuilder();
        for (var i = 0; text.Length < 300_000; i++)
        {
            text.Append(
                (i % 5) switch
                {
                    0 => "&amp;",
                    1 => "ệ",
                    2 => "𝔸",
                    3 => "\r\n",
                    _ => "&#x1EC7;x",
                }
            );
        }
        Agree(Encoding.UTF8.GetBytes($"<a>{text}<b c='1'/>{text}<![CDATA[{text}]]></a>"));
        Agree(Encoding.UTF8.GetBytes($"<a>{new string('\r', 200_000)}</a>"));
        Agree(Encoding.UTF8.GetBytes($"<a>{new string(']', 200_000)}</a>"));
        Agree(Encoding.UTF8.GetBytes($"<a><!--{new string('x', 200_000)}--><?p {new string('?', 200_000)}?></a>"));
        Agree(Encoding.UTF8.GetBytes($"<a b='{new string('ệ', 100_000)}'/>"));
        Agree(Encoding.UTF8.GetBytes($"<a{new string(' ', 200_000)}></a{new string(' ', 200_000)}>"));
    }

    [Test]
    public void Content_is_cut_where_no_more_is_wanted_and_counted_all_the_same()
    {
        var text = new string('x', 500_000);
        using var xml = Open(Encoding.UTF8.GetBytes($"<a>{text}&amp;</a>"));
        xml.Read();
        Assert.That(xml.Content(1_000).Length, Is.InRange(1_000, 200_000));
        Assert.That(xml.ContentLength, Is.EqualTo(text.Length + "&amp;".Length).Within(4));
        Assert.That(xml.Read(), Is.EqualTo(XmlNode.End));
    }

    [TestCase(64, null)]
    [TestCase(65, FindingCodes.WorkbookTooComplex)]
    [TestCase(1_000_000, FindingCodes.WorkbookTooComplex)]
    public void Elements_are_nested_no_deeper_than_64(int depth, string? code) =>
        Assert.That(
            CodeOf(string.Concat(Enumerable.Repeat("<a>", depth)) + string.Concat(Enumerable.Repeat("</a>", depth))),
            Is.EqualTo(code)
        );

    [Test]
    public void Tags_that_no_program_writes_are_refused()
    {
        Assert.That(CodeOf($"<a b='{new string('x', 3_000_000)}'/>"), Is.EqualTo(FindingCodes.WorkbookTooComplex));
        Assert.That(CodeOf($"<{new string('a', 3_000_000)}/>"), Is.EqualTo(FindingCodes.WorkbookTooComplex));
        var attributes = string.Concat(Enumerable.Range(0, 129).Select(i => $" a{i}='1'"));
        Assert.That(CodeOf($"<a{attributes}/>"), Is.EqualTo(FindingCodes.WorkbookTooComplex));
        var prefixes = string.Concat(Enumerable.Range(0, 100).Select(i => $" xmlns:a{i}='urn:{i}'"));
        Assert.That(
            CodeOf($"<a{prefixes}><b{prefixes}><c{prefixes}/></b></a>"),
            Is.EqualTo(FindingCodes.WorkbookTooComplex)
        );
    }

    private static string? CodeOf(string xml)
    {
        try
        {
            using var reader = Open(Encoding.UTF8.GetBytes(xml));
            reader.ReadToEnd();
            return null;
        }
        catch (UnreadableWorkbookException e)
        {
            return e.Code;
        }
    }

    private static void Agree(byte[] xml)
    {
        var (expected, ours) = (Framework(xml), Ours(xml));
        if (expected != ours)
        {
            var what = Encoding.UTF8.GetString(xml);
            Assert.That(ours, Is.EqualTo(expected), what[..Math.Min(what.Length, 2_000)]);
        }
    }

    private static XmlPartReader Open(byte[] xml) => new(() => new MemoryStream(xml, writable: false), "part");

    /// <summary>Everything that our reader sees, as text; null when it refuses the part.</summary>
    private static string? Ours(byte[] xml)
    {
        var seen = new StringBuilder();
        try
        {
            using var reader = Open(xml);
            while (true)
            {
                switch (reader.Read())
                {
                    case XmlNode.Element:
                        seen.Append('<').Append(Encoding.UTF8.GetString(reader.LocalName));
                        for (var i = 0; i < reader.AttributeCount; i++)
                        {
                            seen.Append(' ').Append(Encoding.UTF8.GetString(reader.AttributeName(i)));
                            seen.Append('=').Append(Encoding.UTF8.GetString(reader.AttributeValue(i))).Append('|');
                        }
                        seen.Append('>');
                        break;
                    case XmlNode.EndElement:
                        seen.Append("</").Append(Encoding.UTF8.GetString(reader.LocalName)).Append('>');
                        break;
                    case XmlNode.Text:
                        seen.Append(Encoding.UTF8.GetString(reader.Text));
                        break;
                    case XmlNode.End:
                        return seen.ToString();
                }
            }
        }
        catch (UnreadableWorkbookException)
        {
            return null;
        }
    }

    private static string? Framework(byte[] xml)
    {
        var seen = new StringBuilder();
        try
        {
            using var reader = XmlReader.Create(
                new MemoryStream(xml),
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }
            );
            while (reader.Read())
            {
                switch (reader.NodeType)
                {
                    case XmlNodeType.Element:
                        var (name, isEmpty) = (reader.LocalName, reader.IsEmptyElement);
                        seen.Append('<').Append(name);
                        while (reader.MoveToNextAttribute())
                        {
                            seen.Append(' ').Append(reader.Name).Append('=').Append(reader.Value).Append('|');
                        }
                        seen.Append('>');
                        if (isEmpty)
                        {
                            seen.Append("</").Append(name).Append('>');
                        }
                        break;
                    case XmlNodeType.EndElement:
                        seen.Append("</").Append(reader.LocalName).Append('>');
                        break;
                    case XmlNodeType.Text
                    or XmlNodeType.CDATA
                    or XmlNodeType.SignificantWhitespace
                    or XmlNodeType.Whitespace when reader.Depth > 0:
                        seen.Append(reader.Value);
                        break;
                }
            }
            return seen.ToString();
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static IEnumerable<byte[]> Parts(byte[] workbook)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        foreach (var entry in zip.Entries)
        {
            using var content = new MemoryStream();
            using var stream = entry.Open();
            stream.CopyTo(content);
            yield return content.ToArray();
        }
    }

    /// <summary>A part changed at random, without <c>xml:space</c>: the framework alone minds what that says.</summary>
    private static byte[] Mutant(byte[] part, Random random)
    {
        var text = new StringBuilder(Encoding.UTF8.GetString(part).Replace(" xml:space=\"preserve\"", ""));
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var at = random.Next(text.Length);
            if (random.Next(3) == 0)
            {
                text.Remove(at, Math.Min(random.Next(1, 20), text.Length - at));
            }
            else
            {
                text.Insert(at, Fragments[random.Next(Fragments.Length)]);
            }
        }
        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        if (random.Next(5) == 0)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }
        return bytes;
    }
}
