package starling.terminal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** The terminal that a person sits at, with line editing, paste and colours. Keeps no history on disk. */
public final class JLineConsole implements Console, AutoCloseable {
    private static final int WIDEST = 100;
    private static final int NARROWEST = 30;

    private final Terminal terminal;
    private final LineReader reader;
    private final boolean coloured;

    /**
     * Takes the terminal over until it is closed.
     *
     * @param coloured false to show no colours whatever the terminal can do
     * @throws IOException when there is no terminal
     */
    public JLineConsole(boolean coloured) throws IOException {
        terminal = TerminalBuilder.builder()
                .system(true)
                .encoding(StandardCharsets.UTF_8)
                .build();
        reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.BRACKETED_PASTE, true)
                .build();
        this.coloured = coloured && !terminal.getType().startsWith(Terminal.TYPE_DUMB);
    }

    @Override
    public Optional<String> readLine(String prompt) throws InterruptedLineException {
        try {
            return Optional.of(reader.readLine(prompt));
        } catch (EndOfFileException e) {
            return Optional.empty();
        } catch (UserInterruptException e) {
            throw new InterruptedLineException();
        }
    }

    @Override
    public void print(String text) {
        terminal.writer().print(text);
        terminal.flush();
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
    public void close() throws IOException {
        terminal.close();
    }
}
