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
    private const byte StopTracing = 1;
    private const int HeaderLength = 20;

    public static async Task OfAsync(int process)
    {
        var path = Directory.GetFiles(Path.GetTempPath(), $"dotnet-diagnostic-{process}-*-socket").First();
        using var socket = await ConnectAsync(path);
        await socket.SendAsync(Message(CollectTracing, Collecting()));
        var answer = new byte[HeaderLength + sizeof(ulong)];
        for (var filled = 0; filled < answer.Length;) filled += await socket.ReceiveAsync(answer.AsMemory(filled));

        var reading = ReadToEndAsync(socket);
        await Task.Delay(TimeSpan.FromSeconds(2)); // time to collect
        using (var end = await ConnectAsync(path))
        {
            await end.SendAsync(Message(StopTracing, answer[HeaderLength..])); // else the process keeps the session's buffers
            await end.ReceiveAsync(new byte[64]);
        }

        await reading;
    }

    private static async Task<Socket> ConnectAsync(string path)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(path));
        return socket;
    }

    /// <summary>Events nobody looks at.</summary>
    private static async Task ReadToEndAsync(Socket socket)
    {
        var buffer = new byte[1 << 16];
        while (await socket.ReceiveAsync(buffer) > 0)
        {
            // on to the next
        }
    }

    private static byte[] Collecting()
    {
        using var payload = new MemoryStream();
        using var writer = new BinaryWriter(payload, Encoding.Unicode);
        writer.Write(1u); // buffer, MB
        writer.Write(1u); // nettrace
        writer.Write(1u); // one provider
        writer.Write(HeapCollect);
        writer.Write(4u); // informational
        Text(writer, "Microsoft-Windows-DotNETRuntime");
        Text(writer, "");
        return payload.ToArray();
    }

    private static byte[] Message(byte command, byte[] payload)
    {
        using var message = new MemoryStream();
        using var writer = new BinaryWriter(message, Encoding.ASCII);
        writer.Write("DOTNET_IPC_V1\0"u8);
        writer.Write((ushort)(HeaderLength + payload.Length));
        writer.Write(EventPipe);
        writer.Write(command);
        writer.Write((ushort)0);
        writer.Write(payload);
        return message.ToArray();
    }

    /// <summary>Length with the closing zero, then UTF-16.</summary>
    private static void Text(BinaryWriter writer, string text)
    {
        writer.Write((uint)text.Length + 1);
        writer.Write(Encoding.Unicode.GetBytes(text + '\0'));
    }
}
