package starling.progress;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import starling.picture.PictureFont;
import starling.picture.Sheet;

/**
 * A matrix as a picture that can be read on a phone: a story a row, a competency a column, a cell the darker the more often
 * told. It has a background of its own, so that it reads the same on a dark screen and on a light one; nothing is said by colour
 * alone. The same matrix makes the same bytes on the same machine. All lengths are in pixels.
 */
public final class CoveragePicture {
    private static final int MARGIN = 28;
    /** Where there are few competencies, and where there are more than {@value #FEW}. */
    private static final int WIDE_CELL = 54;

    private static final int NARROW_CELL = 46;
    private static final int FEW = 10;
    private static final int INSET = 5;
    private static final int ROUND = 12;
    private static final int WIDEST_TITLE = 400;
    private static final int NARROWEST = 760;
    private static final int GAP = 18;
    private static final int LINE = 44;
    private static final float TEXT = 26;
    /** From the baseline to the middle of a letter. */
    private static final double HALF_LETTER = 0.36 * TEXT;

    private static final double SLANT = Math.toRadians(58);
    private static final int HATCH_DISTANCE = 14;
    private static final int MOST_COUNTED = 99;

    private static final Color PAPER = Color.WHITE;
    private static final Color INK = new Color(0x1F2933);
    private static final Color FAINT = new Color(0x5B6773);
    private static final Color RULE = new Color(0xD5DBE1);
    private static final Color OUTLINE = new Color(0x2F7A7B);
    private static final Color MISSING = new Color(0x9C3A10);
    private static final Color HATCH = new Color(0xF6D3C4);
    private static final Color WARNING = new Color(0xF6B545);

    /** For once, twice, three times, four times, and more. */
    private static final List<Color> SHADES = List.of(
            new Color(0xC9E6E3), new Color(0x97CDC9), new Color(0x62AFAD), new Color(0x2F7A7B), new Color(0x174A4C));

    /** From this one on, white digits stand out better than dark ones. */
    private static final int FIRST_DARK_SHADE = 3;

    private final CoverageGrid grid;
    private final PictureFont font = PictureFont.ofSize(TEXT);
    private final List<PictureFont.Drawable> titles;
    private final List<PictureFont.Drawable> names;
    private final List<List<Sign>> legend;
    private final int cell;
    private final int left;
    private final int top;
    private final int width;

    /** How a cell looks, and what that means. */
    private record Sign(Look look, PictureFont.Drawable meaning) {
        enum Look {
            SHOWN,
            TOLD,
            GAP
        }

        double width() {
            return LINE + GAP / 2.0 + meaning.width() + 2 * GAP;
        }
    }

    private CoveragePicture(CoverageGrid grid) {
        this.grid = grid;
        titles = grid.stories().stream().map(this::title).toList();
        names = grid.competencies().stream()
                .map(covered -> font.own(covered.competency().name()))
                .toList();
        cell = names.size() > FEW ? NARROW_CELL : WIDE_CELL;
        left = MARGIN + GAP + ceil(widest(titles));
        top = MARGIN + GAP + ceil(widest(names) * Math.sin(SLANT) + TEXT * Math.cos(SLANT));
        double beside = widest(grid.stories().stream()
                        .map(story -> font.own(told(story)))
                        .toList())
                + 3 * GAP;
        double slanting = names.isEmpty() ? 0 : names.get(names.size() - 1).width() * Math.cos(SLANT);
        int right = left + cell * grid.competencies().size();
        double note = MARGIN + font.own(grid.leftOut()).width();
        width = MARGIN + Math.max(NARROWEST, ceil(Math.max(note, right + Math.max(beside, slanting))));
        legend = legend();
    }

    /**
     * The matrix as a PNG, 50 to 300 kB and at most 2,000 pixels wide. Takes a third of a second the first time, then a tenth of
     * that.
     */
    public static byte[] png(CoverageMatrix matrix) {
        return new CoveragePicture(CoverageGrid.of(matrix)).drawn();
    }

    private byte[] drawn() {
        int legendTop = top + cell * grid.stories().size() + GAP;
        int lines = legend.size() + (grid.leftOut().isEmpty() ? 0 : 1);
        var sheet = new BufferedImage(width, legendTop + LINE * lines + MARGIN, BufferedImage.TYPE_INT_RGB);
        var graphics = Sheet.smooth(sheet);
        try {
            graphics.setColor(PAPER);
            graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
            drawCompetencies(graphics);
            for (int row = 0; row < grid.stories().size(); row++) {
                drawStory(graphics, row);
            }
            drawLegend(graphics, legendTop);
        } finally {
            graphics.dispose();
        }
        return Sheet.png(sheet);
    }

    private void drawCompetencies(Graphics2D graphics) {
        int bottom = top + cell * grid.stories().size();
        for (int column = 0; column < names.size(); column++) {
            int x = left + cell * column;
            boolean gap = grid.competencies().get(column).isGap();
            if (gap) {
                hatch(graphics, new Rectangle2D.Double(x, top, cell, bottom - top));
            }
            graphics.setColor(RULE);
            graphics.draw(new Line2D.Double(x, top, x, bottom));
            var upright = graphics.getTransform();
            graphics.translate(x + cell / 2.0 + HALF_LETTER, top - GAP / 2.0);
            graphics.rotate(-SLANT);
            draw(graphics, names.get(column), 0, 0, gap ? MISSING : INK);
            graphics.setTransform(upright);
        }
        int right = left + cell * names.size();
        graphics.setColor(RULE);
        graphics.draw(new Line2D.Double(right, top, right, bottom));
    }

    private void drawStory(Graphics2D graphics, int row) {
        var story = grid.stories().get(row);
        int y = top + cell * row;
        double baseline = y + cell / 2.0 + HALF_LETTER;
        int right = left + cell * names.size();
        graphics.setColor(RULE);
        graphics.draw(new Line2D.Double(MARGIN, y, right, y));
        graphics.draw(new Line2D.Double(MARGIN, y + cell, right, y + cell));
        draw(graphics, titles.get(row), MARGIN, baseline, INK);
        for (int column = 0; column < names.size(); column++) {
            var competency = grid.competencies().get(column).competency().id();
            drawCell(graphics, left + cell * column, y, story.shows(competency), story.toldFor(competency));
        }
        var told = font.own(told(story));
        if (story.isOverused()) {
            graphics.setColor(WARNING);
            graphics.fill(new RoundRectangle2D.Double(
                    right + GAP / 2.0, y + INSET, told.width() + GAP, cell - 2 * INSET, cell, cell));
        }
        draw(graphics, told, right + GAP, baseline, story.told() == 0 ? FAINT : INK);
    }

    private void drawCell(Graphics2D graphics, int x, int y, boolean shown, int told) {
        var square =
                new RoundRectangle2D.Double(x + INSET, y + INSET, cell - 2 * INSET, cell - 2 * INSET, ROUND, ROUND);
        if (told > 0) {
            int shade = Math.min(told, SHADES.size()) - 1;
            graphics.setColor(SHADES.get(shade));
            graphics.fill(square);
            var count = font.own(Integer.toString(Math.min(told, MOST_COUNTED)));
            var colour = shade < FIRST_DARK_SHADE ? INK : PAPER;
            draw(graphics, count, x + (cell - count.width()) / 2, y + cell / 2.0 + HALF_LETTER, colour);
        }
        if (shown) {
            var thin = graphics.getStroke();
            graphics.setStroke(new BasicStroke(3));
            graphics.setColor(OUTLINE);
            graphics.draw(square);
            graphics.setStroke(thin);
        }
    }

    private List<List<Sign>> legend() {
        var signs = new ArrayList<Sign>();
        signs.add(new Sign(Sign.Look.SHOWN, font.own("the story shows it")));
        signs.add(new Sign(Sign.Look.TOLD, font.own("told twice for it")));
        if (grid.competencies().stream().anyMatch(CoveredCompetency::isGap)) {
            signs.add(new Sign(Sign.Look.GAP, font.own("no story shows it")));
        }
        var lines = new ArrayList<List<Sign>>();
        double used = Double.POSITIVE_INFINITY;
        for (var sign : signs) {
            if (used + sign.width() > width - MARGIN) {
                lines.add(new ArrayList<>());
                used = MARGIN;
            }
            lines.get(lines.size() - 1).add(sign);
            used += sign.width();
        }
        return lines;
    }

    private void drawLegend(Graphics2D graphics, int legendTop) {
        double y = legendTop;
        for (var line : legend) {
            double x = MARGIN;
            for (var sign : line) {
                drawSign(graphics, sign.look(), x, y);
                draw(graphics, sign.meaning(), x + LINE + GAP / 2.0, y + LINE / 2.0 + HALF_LETTER, FAINT);
                x += sign.width();
            }
            y += LINE;
        }
        if (!grid.leftOut().isEmpty()) {
            draw(graphics, font.own(grid.leftOut()), MARGIN, y + LINE / 2.0 + HALF_LETTER, FAINT);
        }
    }

    /** A cell as tall as a line of the legend. */
    private void drawSign(Graphics2D graphics, Sign.Look look, double x, double y) {
        var upright = graphics.getTransform();
        graphics.translate(x, y);
        graphics.scale(1.0 * LINE / cell, 1.0 * LINE / cell);
        if (look == Sign.Look.GAP) {
            hatch(graphics, new Rectangle2D.Double(INSET, INSET, cell - 2 * INSET, cell - 2 * INSET));
        } else {
            drawCell(graphics, 0, 0, look == Sign.Look.SHOWN, look == Sign.Look.TOLD ? 2 : 0);
        }
        graphics.setTransform(upright);
    }

    private static void hatch(Graphics2D graphics, Rectangle2D area) {
        Shape before = graphics.getClip();
        var thin = graphics.getStroke();
        graphics.clip(area);
        graphics.setStroke(new BasicStroke(3));
        graphics.setColor(HATCH);
        for (double x = area.getX() - area.getHeight(); x < area.getMaxX(); x += HATCH_DISTANCE) {
            graphics.draw(new Line2D.Double(x, area.getMaxY(), x + area.getHeight(), area.getY()));
        }
        graphics.setStroke(thin);
        graphics.setClip(before);
    }

    private static void draw(Graphics2D graphics, PictureFont.Drawable text, double x, double baseline, Color colour) {
        graphics.setFont(text.font());
        graphics.setColor(colour);
        graphics.drawString(text.text(), (float) x, (float) baseline);
    }

    /** Its title or, where no font has its letters, where it stands. */
    private PictureFont.Drawable title(CoveredStory story) {
        var kept = story.kept().story();
        return font.title(kept.title(), WIDEST_TITLE)
                .or(() -> font.title(kept.place() + " of " + kept.file(), WIDEST_TITLE))
                .orElseGet(() -> font.own(kept.place()));
    }

    private static String told(CoveredStory story) {
        if (story.told() == 0) {
            return "never told";
        }
        if (story.isOverused()) {
            return "told for " + story.questions() + " questions";
        }
        return story.told() == 1 ? "told once" : "told " + story.told() + " times";
    }

    private static double widest(List<PictureFont.Drawable> texts) {
        return texts.stream().mapToDouble(PictureFont.Drawable::width).max().orElse(0);
    }

    private static int ceil(double length) {
        return (int) Math.ceil(length);
    }
}
