using System.Globalization;
using System.Text;

namespace Wiki.Web.Setup;

/// <summary>Requests since the start of the process, by door, class of status and time taken; about nobody in particular.</summary>
public sealed class RequestMetrics
{
    private static readonly double[] BucketsInSeconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];

    private readonly Door pages = new("page");
    private readonly Door api = new("api");

    public void Count(bool isApi, int status, TimeSpan took) => (isApi ? api : pages).Count(status, took);

    /// <summary>In Prometheus text format.</summary>
    internal void Write(StringBuilder text)
    {
        text.Append("# HELP wiki_requests_total Requests answered since the start.\n# TYPE wiki_requests_total counter\n");
        pages.WriteCounts(text);
        api.WriteCounts(text);
        text.Append("# HELP wiki_request_duration_seconds Time from the first byte read to the last byte written.\n# TYPE wiki_request_duration_seconds histogram\n");
        pages.WriteTimes(text);
        api.WriteTimes(text);
    }

    private sealed class Door(string name)
    {
        private readonly long[] byClass = new long[6];
        private readonly long[] byBucket = new long[BucketsInSeconds.Length + 1];
        private long microseconds;

        public void Count(int status, TimeSpan took)
        {
            Interlocked.Increment(ref byClass[Math.Clamp(status / 100, 0, 5)]);
            var bucket = Array.FindIndex(BucketsInSeconds, limit => took.TotalSeconds <= limit);
            Interlocked.Increment(ref byBucket[bucket < 0 ? BucketsInSeconds.Length : bucket]);
            Interlocked.Add(ref microseconds, (long)took.TotalMicroseconds);
        }

        public void WriteCounts(StringBuilder text)
        {
            for (var status = 1; status < byClass.Length; status++)
            {
                text.Append(CultureInfo.InvariantCulture, $"wiki_requests_total{{door=\"{name}\",status=\"{status}xx\"}} {Interlocked.Read(ref byClass[status])}\n");
            }
        }

        public void WriteTimes(StringBuilder text)
        {
            var sum = 0L;
            for (var bucket = 0; bucket < byBucket.Length; bucket++)
            {
                sum += Interlocked.Read(ref byBucket[bucket]);
                var limit = bucket < BucketsInSeconds.Length ? BucketsInSeconds[bucket].ToString(CultureInfo.InvariantCulture) : "+Inf";
                text.Append(CultureInfo.InvariantCulture, $"wiki_request_duration_seconds_bucket{{door=\"{name}\",le=\"{limit}\"}} {sum}\n");
            }

            text.Append(CultureInfo.InvariantCulture, $"wiki_request_duration_seconds_sum{{door=\"{name}\"}} {Interlocked.Read(ref microseconds) / 1e6}\n");
            text.Append(CultureInfo.InvariantCulture, $"wiki_request_duration_seconds_count{{door=\"{name}\"}} {sum}\n");
        }
    }
}
