using System.Net.Sockets;
using System.Text;

namespace Wiki.Benchmarks.Web;

/// <summary>
/// Makes another .NET process collect its garbage, all generations, through the runtime's diagnostic socket: asking for events with the
/// keyword GCHeapCollect does it (dotnet/diagnostics, documentation/design-docs/ipc-protocol.md).
/// </summary>
internal static class ForcedCollection
{
    private const ulong HeapCollect = 0x800000;
    private const byte EventPipe = 2;
    private const byte CollectTracing = 2;

    public static async Task OfAsync(int process)
    {
        var path = Directory.GetFiles(Path.GetTempPath(), $"dotnet-diagnostic-{process}-*-socket").First();
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(path));
        await socket.SendAsync(Message());
        var buffer = new byte[1 << 16];
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(3)); // the collection is done when the events are there; closing ends the session
        try
        {
            while (await socket.ReceiveAsync(buffer, enough.Token) > 0)
            {
                // events nobody reads
            }
        }
        catch (OperationCanceledException)
        {
            // it has had its time
        }
    }

    private static byte[] Message()
    {
        using var payload = new MemoryStream();
        using (var writer = new BinaryWriter(payload, Encoding.Unicode, leaveOpen: true))
        {
            writer.Write(64u); // buffer, MB
            writer.Write(1u); // nettrace
            writer.Write(1u); // one provider
            writer.Write(HeapCollect);
            writer.Write(4u); // informational
            Text(writer, "Microsoft-Windows-DotNETRuntime");
            Text(writer, "");
        }

        using var message = new MemoryStream();
        using (var writer = new BinaryWriter(message, Encoding.ASCII, leaveOpen: true))
        {
            writer.Write("DOTNET_IPC_V1\0"u8);
            writer.Write((ushort)(20 + payload.Length));
            writer.Write(EventPipe);
            writer.Write(CollectTracing);
            writer.Write((ushort)0);
            writer.Write(payload.ToArray());
        }

        return message.ToArray();
    }

    /// <summary>Length with the closing zero, then UTF-16.</summary>
    private static void Text(BinaryWriter writer, string text)
    {
        writer.Write((uint)text.Length + 1);
        writer.Write(Encoding.Unicode.GetBytes(text + '\0'));
    }
}
