package starling.terminal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** The terminal that a person sits at, with line editing, paste and colours. Keeps no history on disk. */
public final class JLineConsole implements Console {
    private static final int WIDEST = 100;
    private static final int NARROWEST = 30;

    private final Terminal terminal;
    private final LineReader reader;
    private final boolean coloured;

    private JLineConsole(Terminal terminal, boolean coloured) {
        this.terminal = terminal;
        this.reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.BRACKETED_PASTE, true)
                .build();
        this.coloured = coloured && !terminal.getType().startsWith(Terminal.TYPE_DUMB);
    }

    /**
     * The terminal of this process, taken over until it is closed; empty if it has none, as in a pipe.
     *
     * @param coloured false to show no colours whatever the terminal can do
     */
    public static Optional<JLineConsole> open(boolean coloured) {
        try {
            var terminal = TerminalBuilder.builder()
                    .system(true)
                    .dumb(false)
                    .encoding(StandardCharsets.UTF_8)
                    .build();
            return Optional.of(new JLineConsole(terminal, coloured));
        } catch (IOException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<String> readLine(String prompt) throws InterruptedLineException {
        return readLine(prompt, "");
    }

    @Override
    public Optional<String> readLine(String prompt, String draft) throws InterruptedLineException {
        try {
            return Optional.of(reader.readLine(prompt, null, (Character) null, draft));
        } catch (EndOfFileException e) {
            return Optional.empty();
        } catch (UserInterruptException e) {
            throw new InterruptedLineException();
        }
    }

    @Override
    public boolean editsLines() {
        return true;
    }

    @Override
    public void print(String text) {
        terminal.writer().print(text);
        terminal.flush();
    }

    @Override
    public void printOnceThere(CompletableFuture<String> text) {
        var unused = text.thenAccept(there -> {
            if (!there.isEmpty()) {
                reader.printAbove(there);
            }
        });
    }

    @Override
    public int width() {
        int width = terminal.getSize().getColumns();
        return width <= 0 ? WIDEST : Math.max(NARROWEST, Math.min(WIDEST, width));
    }

    @Override
    public boolean coloured() {
        return coloured;
    }

    @Override
    public void close() {
        try {
            terminal.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the terminal cannot be given back", e);
        }
    }
}
