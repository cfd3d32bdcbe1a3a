package starling.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/** A line to a server on this machine that can be cut, as when the server is gone for a while, and mended. */
final class CuttableLine implements AutoCloseable {
    private final ServerSocket entrance;
    private final int server;
    private final List<Socket> open = new ArrayList<>();
    private boolean cut;
    private Optional<String> fatal = Optional.empty();

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
        var doomed = new AtomicBoolean();
        inBackground(() -> pass(near.getInputStream(), far.getOutputStream(), said -> {
            if (isFatal(said)) {
                doomed.set(true);
            }
            return true;
        }));
        inBackground(() -> pass(far.getInputStream(), near.getOutputStream(), answer -> !doomed.get()));
    }

    private static void pass(InputStream in, OutputStream out, Predicate<String> mayPass) throws IOException {
        try (in;
                out) {
            var chunk = new byte[8192];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                if (!mayPass.test(new String(chunk, 0, read, StandardCharsets.ISO_8859_1))) {
                    return;
                }
                out.write(chunk, 0, read);
                out.flush();
            }
        }
    }

    private synchronized boolean isFatal(String said) {
        boolean found = fatal.filter(said::contains).isPresent();
        if (found) {
            fatal = Optional.empty();
        }
        return found;
    }

    /** Ends the next connection on which this is said when the server has done it, and before its answer arrives. */
    synchronized void loseAnswerTo(String word) {
        fatal = Optional.of(word);
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
