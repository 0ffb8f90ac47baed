using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Wiki.Benchmarks.Web;

/// <summary>
/// One kept-alive connection with as little work as possible on this side: client and server share the machine's cores, and a
/// comfortable client would slow down what is measured.
/// </summary>
internal sealed class Wire : IDisposable
{
    private readonly Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly string authority;
    private readonly string cookie;
    private readonly byte[] buffer = new byte[1 << 20]; // the longest answer is far below
    private int filled;

    public Wire(Uri address, string cookie)
    {
        (authority, this.cookie) = (address.Authority, cookie);
        socket.Connect(address.Host, address.Port);
    }

    /// <summary>Bytes of the body as they went over the wire, chunk headers included.</summary>
    /// <exception cref="InvalidOperationException">The answer was not 200.</exception>
    public int Get(string path)
    {
        socket.Send(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {authority}\r\nAccept: text/html\r\nAccept-Encoding: gzip, br\r\nCookie: {cookie}\r\n\r\n"));
        filled = 0;
        int head;
        while ((head = buffer.AsSpan(0, filled).IndexOf("\r\n\r\n"u8)) < 0) Receive();

        var headers = Encoding.ASCII.GetString(buffer, 0, head);
        if (!headers.StartsWith("HTTP/1.1 200", StringComparison.Ordinal)) throw new InvalidOperationException($"{path}: {headers.Split('\r')[0]}");

        var start = head + 4;
        const string length = "Content-Length: ";
        if (headers.IndexOf(length, StringComparison.OrdinalIgnoreCase) is var at and >= 0)
        {
            var size = int.Parse(headers.AsSpan(at + length.Length).ToString().Split('\r')[0], CultureInfo.InvariantCulture);
            while (filled < start + size) Receive();
            return size;
        }

        while (!buffer.AsSpan(0, filled).EndsWith("\r\n0\r\n\r\n"u8)) Receive();
        return filled - start;
    }

    public void Dispose() => socket.Dispose();

    private void Receive()
    {
        var received = socket.Receive(buffer.AsSpan(filled));
        if (received == 0) throw new InvalidOperationException("The server closed the connection.");
        filled += received;
    }
}
