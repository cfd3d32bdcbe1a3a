package starling.cli;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * Standard input and output of the commands, as UTF-8.
 *
 * @param out written to in UTF-8
 */
record Streams(InputStream in, PrintStream out) {
    /** A script may carry more along than is asked for, but not less. */
    private static final ObjectMapper JSON = new ObjectMapper()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);

    /** The answer in a file, or in standard input for {@code -}. */
    String answer(String fileOrDash) {
        var answer = text(fileOrDash);
        if (answer.isBlank()) {
            throw new CommandFailedException(name(fileOrDash) + ": there is no answer in it");
        }
        return answer;
    }

    private static String name(String fileOrDash) {
        return fileOrDash.equals("-") ? "standard input" : fileOrDash;
    }

    private String text(String fileOrDash) {
        var name = name(fileOrDash);
        try {
            var bytes = fileOrDash.equals("-") ? in.readAllBytes() : Files.readAllBytes(Path.of(fileOrDash));
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new CommandFailedException(name + ": not UTF-8 text; save it as UTF-8 and try again");
        } catch (NoSuchFileException e) {
            throw new CommandFailedException(name + ": there is no such file");
        } catch (IOException e) {
            throw new CommandFailedException(name + ": cannot be read");
        }
    }

    /** Answers each line of JSON on standard input with one on standard output, in order; blank lines are passed over. */
    <Q> void answerLines(Class<Q> type, String expected, Function<Q, Object> answer) {
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        try {
            int number = 0;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    printJson(answer.apply(parse(line, number, type, expected)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("standard input cannot be read", e);
        }
    }

    /** A share, score or confidence as it is printed: three digits after the point say all there is to say. */
    static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }

    void printJson(Object value) {
        out.println(json(value));
        checkWritten();
    }

    /** A value as one line of JSON. */
    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException("JSON in memory failed", e);
        }
    }

    void printText(String text) {
        out.print(text);
        checkWritten();
    }

    private void checkWritten() {
        if (out.checkError()) {
            throw new CommandFailedException("standard output cannot be written");
        }
    }

    private static <Q> Q parse(String line, int number, Class<Q> type, String expected) {
        return read(line, type, "line " + number + " of standard input: expected " + expected);
    }

    /** A line of JSON; whoever gave another one is told the complaint. */
    static <Q> Q read(String line, Class<Q> type, String complaint) {
        try {
            return Optional.ofNullable(JSON.readValue(line, type)).orElseThrow(() -> new IOException("null"));
        } catch (IOException e) {
            // The parser's own message would repeat what was typed.
            throw new CommandFailedException(complaint);
        }
    }
}
