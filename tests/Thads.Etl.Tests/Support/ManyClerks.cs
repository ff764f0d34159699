using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Thads.Etl.Security;
using Thads.Warehouse.Audit;

namespace Thads.Etl.Tests.Support;

/// <summary>Many clerks who send their workbooks at the same moment, each with her office's key.</summary>
internal sealed class ManyClerks(PortalApp portal)
{
    private readonly ConcurrentBag<TimeSpan> answers = [];
    private readonly ConcurrentBag<HttpStatusCode> statuses = [];
    private readonly ConcurrentBag<int> submissions = [];

    /// <summary>How long each upload took to be answered, fastest first.</summary>
    public IReadOnlyList<TimeSpan> Answers => [.. answers.Order()];

    public IReadOnlyCollection<HttpStatusCode> Statuses => statuses;

    /// <summary>The submission that each upload was told.</summary>
    public IReadOnlyCollection<int> Submissions => submissions;

    public TimeSpan Percentile(double share) => Answers[Math.Min(Answers.Count - 1, (int)(Answers.Count * share))];

    /// <param name="files">For each clerk her office and the workbooks that she sends, one after the other.</param>
    public async Task SendAsync(IReadOnlyList<(string Office, IReadOnlyList<byte[]> Workbooks)> files)
    {
        var keys = portal.Get<ApiKeyRegister>();
        var clients = new List<HttpClient>();
        foreach (var (office, _) in files)
        {
            var client = portal.Anonymous();
            var key = await keys.CreateAsync(
                "clerk",
                office,
                [ApiScopes.Submit, ApiScopes.Read],
                null,
                Actor.System,
                default
            );
            client.DefaultRequestHeaders.Authorization = new("Bearer", key);
            clients.Add(client);
        }
        await Task.WhenAll(files.Select((file, i) => Task.Run(() => SendAsync(clients[i], file.Workbooks))));
    }

    private async Task SendAsync(HttpClient client, IReadOnlyList<byte[]> workbooks)
    {
        foreach (var workbook in workbooks)
        {
            using var body = new MultipartFormDataContent { { new ByteArrayContent(workbook), "file", "KQ.xlsx" } };
            var started = Stopwatch.GetTimestamp();
            using var answer = await client.PostAsync("/api/submissions?justification=test", body);
            var text = await answer.Content.ReadAsStringAsync();
            answers.Add(Stopwatch.GetElapsedTime(started));
            statuses.Add(answer.StatusCode);
            if (answer.StatusCode == HttpStatusCode.Accepted)
            {
                using var json = JsonDocument.Parse(text);
                submissions.Add(json.RootElement.GetProperty("submission_id").GetInt32());
            }
        }
    }
}
