package starling.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** A line to a server on this machine that can be cut, as when the server is gone for a while, and mended. */
final class CuttableLine implements AutoCloseable {
    private final ServerSocket entrance;
    private final int server;
    private final List<Socket> open = new ArrayList<>();
    private boolean cut;

    private CuttableLine(ServerSocket entrance, int server) {
        this.entrance = entrance;
        this.server = server;
    }

    static CuttableLine to(int port) throws IOException {
        var line = new CuttableLine(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), port);
        inBackground(line::accept);
        return line;
    }

    int port() {
        return entrance.getLocalPort();
    }

    private void accept() throws IOException {
        while (!entrance.isClosed()) {
            var near = entrance.accept();
            synchronized (this) {
                if (cut) {
                    near.close();
                } else {
                    connect(near);
                }
            }
        }
    }

    private void connect(Socket near) throws IOException {
        var far = new Socket(InetAddress.getLoopbackAddress(), server);
        open.addAll(List.of(near, far));
        inBackground(() -> pass(near.getInputStream(), far.getOutputStream()));
        inBackground(() -> pass(far.getInputStream(), near.getOutputStream()));
    }

    private static void pass(InputStream in, OutputStream out) throws IOException {
        try (out) {
            in.transferTo(out);
        }
    }

    synchronized void cut() throws IOException {
        cut = true;
        for (var each : open) {
            each.close();
        }
        open.clear();
    }

    synchronized void mend() {
        cut = false;
    }

    @Override
    public void close() throws IOException {
        cut();
        entrance.close();
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void inBackground(Work work) {
        var thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                // The line was cut.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
