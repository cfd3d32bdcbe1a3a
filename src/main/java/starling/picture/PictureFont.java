package starling.picture;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.Optional;

/**
 * The letters of pictures: DejaVu Sans, which comes with Starling, so that pictures look the same everywhere. Some Javas draw no
 * letter at all, in whatever font, on a machine that has no font of its own: {@link #ofSize} throws an error then. It has no Chinese,
 * Japanese, Korean, Indic or Thai letters; a title with these is drawn with the fonts of the machine, if it has them. Immutable,
 * safe for use by several threads.
 */
public final class PictureFont {
    private static final String FILE = "DejaVuSans.ttf";
    private static final String CUT = "…";

    /** As drawn with smoothed edges, at sizes that are not rounded. */
    private static final FontRenderContext SMOOTH = new FontRenderContext(null, true, true);

    /** Text, and the font that has all of its letters. */
    public record Drawable(String text, Font font) {
        /** In pixels. */
        public double width() {
            return font.getStringBounds(text, SMOOTH).getWidth();
        }

        /** Says nothing of the text, so that no log ever holds a title. */
        @Override
        public String toString() {
            return "text of " + text.length() + " characters";
        }
    }

    private final Font bundled;
    private final Font installed;

    private PictureFont(Font bundled, Font installed) {
        this.bundled = bundled;
        this.installed = installed;
    }

    /**
     * The font in this size.
     *
     * @param size in pixels
     */
    public static PictureFont ofSize(float size) {
        return new PictureFont(Bundled.FONT.deriveFont(size), new Font(Font.SANS_SERIF, Font.PLAIN, Math.round(size)));
    }

    /** Read once: it takes a twentieth of a second. */
    private static final class Bundled {
        static final Font FONT = read();

        private static Font read() {
            try (var file = PictureFont.class.getResourceAsStream(FILE)) {
                if (file == null) {
                    throw new IllegalStateException("the font " + FILE + " is missing from this Starling");
                }
                return Font.createFont(Font.TRUETYPE_FONT, file);
            } catch (IOException e) {
                throw new UncheckedIOException("the font " + FILE + " cannot be read", e);
            } catch (FontFormatException e) {
                throw new IllegalStateException("the font " + FILE + " is broken", e);
            }
        }
    }

    /** Text of Starling's own, all letters of which the font has. */
    public Drawable own(String text) {
        return new Drawable(text, bundled);
    }

    /**
     * The title on one line, in at most this width; a cut ends in "…". Signs that no font has are left out; empty if that
     * is most of it.
     */
    public Optional<Drawable> title(String title, double width) {
        var line = TitleText.oneLine(title);
        if (bundled.canDisplayUpTo(line) < 0) {
            return Optional.of(fitted(line, bundled, width));
        }
        if (installed.canDisplayUpTo(line) < 0) {
            return Optional.of(fitted(line, installed, width));
        }
        var left = line.codePoints()
                .filter(bundled::canDisplay)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return letters(left) == 0 || letters(left) * 2 < letters(line)
                ? Optional.empty()
                : Optional.of(fitted(TitleText.oneLine(left.toString()), bundled, width));
    }

    private static long letters(CharSequence text) {
        return text.codePoints().filter(Character::isLetterOrDigit).count();
    }

    private static Drawable fitted(String text, Font font, double width) {
        var whole = new Drawable(text, font);
        if (whole.width() <= width) {
            return whole;
        }
        // What a person sees as one letter may be several characters.
        var letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(text);
        int end = letters.last();
        var cut = whole;
        while (end > 0 && cut.width() > width) {
            end = letters.previous();
            cut = new Drawable(text.substring(0, end).strip() + CUT, font);
        }
        return cut;
    }
}
