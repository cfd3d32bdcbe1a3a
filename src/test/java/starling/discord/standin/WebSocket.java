package starling.discord.standin;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The server's end of one connection: text frames in and out. Frames may be sent from any thread, and are read by one.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6455">RFC 6455</a>
 */
final class WebSocket {
    private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final Pattern KEY = Pattern.compile("(?im)^Sec-WebSocket-Key: *(\\S+)");
    private static final int TEXT = 1;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int PONG = 10;

    private final Socket socket;
    private final DataInputStream in;
    private final DataOutputStream out;

    private WebSocket(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new DataInputStream(socket.getInputStream());
        this.out = new DataOutputStream(socket.getOutputStream());
    }

    /** Answers the upgrade request of a client that has just connected. */
    static WebSocket accept(Socket socket) throws IOException {
        var webSocket = new WebSocket(socket);
        var key = KEY.matcher(webSocket.head());
        if (!key.find()) {
            throw new IOException("no upgrade to a web socket was asked for");
        }
        webSocket.write("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Accept: " + accepted(key.group(1)) + "\r\n\r\n");
        return webSocket;
    }

    /** Turns a client away that has just connected. */
    static void refuse(Socket socket) throws IOException {
        var webSocket = new WebSocket(socket);
        webSocket.head();
        webSocket.write("HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        socket.close();
    }

    /** The next text; empty when the client has closed. */
    Optional<String> read() throws IOException {
        var text = new ByteArrayOutputStream();
        while (true) {
            var first = in.readUnsignedByte();
            var payload = payload();
            switch (first & 0xF) {
                case CLOSE -> {
                    send(CLOSE, payload);
                    socket.close();
                    return Optional.empty();
                }
                case PING -> send(PONG, payload);
                case PONG -> {}
                default -> {
                    text.write(payload);
                    if ((first & 0x80) != 0) {
                        return Optional.of(text.toString(UTF_8));
                    }
                }
            }
        }
    }

    void send(String text) throws IOException {
        send(TEXT, text.getBytes(UTF_8));
    }

    void close(int code) throws IOException {
        send(CLOSE, new byte[] {(byte) (code >> 8), (byte) code});
    }

    /** Ends the connection without a word. */
    void cut() throws IOException {
        if (!socket.isClosed()) {
            socket.setSoLinger(true, 0);
            socket.close();
        }
    }

    private synchronized void send(int opcode, byte[] payload) throws IOException {
        out.writeByte(0x80 | opcode);
        if (payload.length < 126) {
            out.writeByte(payload.length);
        } else if (payload.length < 1 << 16) {
            out.writeByte(126);
            out.writeShort(payload.length);
        } else {
            out.writeByte(127);
            out.writeLong(payload.length);
        }
        out.write(payload);
        out.flush();
    }

    private byte[] payload() throws IOException {
        long length = in.readUnsignedByte() & 0x7F;
        if (length == 126) {
            length = in.readUnsignedShort();
        } else if (length == 127) {
            length = in.readLong();
        }
        var mask = in.readNBytes(4);
        var payload = in.readNBytes((int) length);
        for (var i = 0; i < payload.length; i++) {
            payload[i] ^= mask[i % 4];
        }
        return payload;
    }

    private String head() throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            var next = in.read();
            if (next < 0) {
                throw new EOFException("the client left");
            }
            head.append((char) next);
        }
        return head.toString();
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(US_ASCII));
        out.flush();
    }

    private static String accepted(String key) {
        try {
            var digest = MessageDigest.getInstance("SHA-1").digest((key + MAGIC).getBytes(US_ASCII));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
