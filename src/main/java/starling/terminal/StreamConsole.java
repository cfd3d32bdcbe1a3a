package starling.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;

/** A console over streams, for a pipe, a file or a test: UTF-8, no colours, nothing echoed. */
public final class StreamConsole implements Console {
    private static final int WIDTH = 80;

    private final BufferedReader in;
    private final PrintStream out;
    private final Queue<CompletableFuture<String>> awaited = new ArrayDeque<>();

    public StreamConsole(InputStream in, PrintStream out) {
        this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        this.out = out;
    }

    @Override
    public Optional<String> readLine(String prompt) {
        for (var text = awaited.poll(); text != null; text = awaited.poll()) {
            print(text.join());
        }
        try {
            return Optional.ofNullable(in.readLine());
        } catch (IOException e) {
            throw new UncheckedIOException("standard input cannot be read", e);
        }
    }

    @Override
    public Optional<String> readLine(String prompt, String draft) {
        return readLine(prompt);
    }

    @Override
    public boolean editsLines() {
        return false;
    }

    @Override
    public void print(String text) {
        out.print(text);
        out.flush();
    }

    @Override
    public void printOnceThere(CompletableFuture<String> text) {
        awaited.add(text);
    }

    @Override
    public int width() {
        return WIDTH;
    }

    @Override
    public boolean coloured() {
        return false;
    }

    @Override
    public void close() {
        // The streams are the caller's.
    }
}
