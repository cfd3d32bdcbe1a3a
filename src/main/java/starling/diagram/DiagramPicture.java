package starling.diagram;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import starling.design.ComponentKind;
import starling.design.Sketch.Arrow;
import starling.design.Sketch.Box;
import starling.picture.PictureFont;
import starling.picture.PictureFont.Drawable;
import starling.picture.Sheet;

/**
 * A design as a picture that can be read on a phone: a box for each part, its shape by its kind, arrows in their direction, and a
 * dashed box for each building block that is missing. It has a background of its own, so that it reads the same on a dark screen
 * and on a light one; nothing is said by colour alone. The same diagram makes the same bytes on the same machine. All lengths are
 * in pixels.
 */
public final class DiagramPicture {
    private static final int MARGIN = 28;
    private static final double GAP = 18;
    private static final double BOX_HEIGHT = 82;
    private static final double NARROWEST_BOX = 130;
    private static final double WIDEST_NAME = 330;
    private static final double NARROWEST = 560;
    private static final double PADDING = 26;
    private static final double LINE = 44;
    /** How deep the round end of a store or a queue is. */
    private static final double DEPTH = 18;

    private static final float TEXT = 26;
    private static final float SMALL = 19;
    /** From the baseline to the middle of a letter, as a share of the size. */
    private static final double HALF_LETTER = 0.36;

    private static final double HEAD = 15;
    private static final float THICK = 3;
    private static final float[] DASHES = {12, 9};

    private static final Color PAPER = Color.WHITE;
    private static final Color INK = new Color(0x1F2933);
    private static final Color FAINT = new Color(0x5B6773);
    private static final Color MISSING = new Color(0x9C3A10);
    private static final Map<ComponentKind, Color> FILLS = Map.of(
            ComponentKind.CLIENT, new Color(0xDCE8F7),
            ComponentKind.EDGE, new Color(0xE7E0F5),
            ComponentKind.SERVICE, new Color(0xD5ECE9),
            ComponentKind.STORE, new Color(0xFBE8C6),
            ComponentKind.QUEUE, new Color(0xF9DCD3),
            ComponentKind.OUTSIDE, new Color(0xE9ECEF),
            ComponentKind.UNKNOWN, PAPER);

    private static final Map<ComponentKind, String> MEANINGS = Map.of(
            ComponentKind.CLIENT, "client",
            ComponentKind.EDGE, "edge",
            ComponentKind.SERVICE, "service",
            ComponentKind.STORE, "store",
            ComponentKind.QUEUE, "queue",
            ComponentKind.OUTSIDE, "somebody else's",
            ComponentKind.UNKNOWN, "other");

    private final DesignDiagram diagram;
    private final PictureFont font = PictureFont.ofSize(TEXT);
    private final PictureFont small = PictureFont.ofSize(SMALL);
    private final Map<Box, Label> labels = new HashMap<>();
    private final DiagramLayout layout;
    private final double width;

    /** What stands in a box; the caption may be missing. */
    private record Label(Drawable name, Optional<Drawable> caption) {
        double width() {
            return Math.max(name.width(), caption.map(Drawable::width).orElse(0.0));
        }
    }

    /** A kind, or what is missing if there is none, in the legend. */
    private record Sign(Optional<ComponentKind> kind, Drawable meaning) {
        double width() {
            return 1.4 * LINE + GAP / 2 + meaning.width() + 1.5 * GAP;
        }
    }

    private DiagramPicture(DesignDiagram diagram) {
        this.diagram = diagram;
        diagram.boxes().forEach(box -> labels.put(box, label(box)));
        layout = DiagramLayout.of(
                diagram, box -> boxWidth(labels.getOrDefault(box, label(box)).width()), BOX_HEIGHT);
        width = Math.max(NARROWEST, layout.width() + 2 * MARGIN);
    }

    /**
     * The diagram as a PNG of 10 to 200 kB. Takes a second or two of computing the first time, then about a tenth of a second.
     */
    public static byte[] png(DesignDiagram diagram) {
        return new DiagramPicture(diagram).drawn();
    }

    private byte[] drawn() {
        var missing =
                inLines(diagram.missing().stream().map(small::own).toList(), text -> boxWidth(text.width()) + GAP);
        var legend = inLines(signs(), Sign::width);
        double missingTop = MARGIN + layout.height() + 2 * GAP;
        double missingHeight = missing.isEmpty() ? 0 : LINE + missing.size() * (BOX_HEIGHT * 0.7 + GAP);
        double legendTop = missingTop + missingHeight;
        double notes = diagram.rest().isEmpty() ? 0 : LINE;
        double height = legendTop + legend.size() * LINE + notes + MARGIN;
        var sheet = new BufferedImage((int) Math.ceil(width), (int) Math.ceil(height), BufferedImage.TYPE_INT_RGB);
        var graphics = Sheet.smooth(sheet);
        try {
            graphics.setColor(PAPER);
            graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
            drawDesign(graphics);
            drawMissing(graphics, missing, missingTop);
            drawLegend(graphics, legend, legendTop);
            if (!diagram.rest().isEmpty()) {
                write(graphics, small.own(diagram.rest()), MARGIN, height - MARGIN - LINE / 2, FAINT);
            }
        } finally {
            graphics.dispose();
        }
        return Sheet.png(sheet);
    }

    private void drawDesign(Graphics2D graphics) {
        var upright = graphics.getTransform();
        graphics.translate((width - layout.width()) / 2, MARGIN);
        graphics.setStroke(new BasicStroke(THICK, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        diagram.arrows().forEach(arrow -> drawArrow(graphics, arrow));
        for (var box : diagram.boxes()) {
            var place = layout.boxes().getOrDefault(box, new Rectangle2D.Double());
            drawShape(graphics, box.kind(), place);
            drawLabel(graphics, labels.getOrDefault(box, label(box)), box.kind(), place);
        }
        graphics.setTransform(upright);
    }

    private void drawLabel(Graphics2D graphics, Label label, ComponentKind kind, Rectangle2D place) {
        // The lid of a store takes room at its top, the end of a queue at its right.
        double middle = place.getCenterX() - (kind == ComponentKind.QUEUE ? DEPTH / 2 : 0);
        double centre = place.getCenterY() + (kind == ComponentKind.STORE ? DEPTH / 2 : 0);
        if (label.caption().isEmpty()) {
            write(graphics, label.name(), middle - label.name().width() / 2, centre, INK);
            return;
        }
        var caption = label.caption().get();
        write(graphics, label.name(), middle - label.name().width() / 2, centre - TEXT * 0.42, INK);
        write(graphics, caption, middle - caption.width() / 2, centre + TEXT * 0.56, FAINT);
    }

    private static void drawShape(Graphics2D graphics, ComponentKind kind, Rectangle2D place) {
        var outline = outline(kind, place);
        graphics.setColor(FILLS.getOrDefault(kind, PAPER));
        graphics.fill(outline);
        graphics.setColor(INK);
        graphics.draw(outline);
        if (kind == ComponentKind.STORE) {
            graphics.draw(new Ellipse2D.Double(place.getX(), place.getY(), place.getWidth(), DEPTH));
        } else if (kind == ComponentKind.QUEUE) {
            graphics.draw(new Ellipse2D.Double(place.getMaxX() - DEPTH, place.getY(), DEPTH, place.getHeight()));
        } else if (kind == ComponentKind.OUTSIDE) {
            graphics.draw(new Rectangle2D.Double(
                    place.getX() + 6, place.getY() + 6, place.getWidth() - 12, place.getHeight() - 12));
        }
    }

    private static Shape outline(ComponentKind kind, Rectangle2D place) {
        return switch (kind) {
            case CLIENT ->
                new RoundRectangle2D.Double(
                        place.getX(),
                        place.getY(),
                        place.getWidth(),
                        place.getHeight(),
                        place.getHeight(),
                        place.getHeight());
            case EDGE -> hexagon(place);
            case STORE -> drum(place);
            case QUEUE -> pipe(place);
            case SERVICE ->
                new RoundRectangle2D.Double(
                        place.getX(), place.getY(), place.getWidth(), place.getHeight(), DEPTH, DEPTH);
            case OUTSIDE, UNKNOWN -> place;
        };
    }

    private static Shape hexagon(Rectangle2D place) {
        var path = new Path2D.Double();
        path.moveTo(place.getX() + DEPTH, place.getY());
        path.lineTo(place.getMaxX() - DEPTH, place.getY());
        path.lineTo(place.getMaxX(), place.getCenterY());
        path.lineTo(place.getMaxX() - DEPTH, place.getMaxY());
        path.lineTo(place.getX() + DEPTH, place.getMaxY());
        path.lineTo(place.getX(), place.getCenterY());
        path.closePath();
        return path;
    }

    private static Shape drum(Rectangle2D place) {
        double x = place.getX();
        double y = place.getY();
        double right = place.getMaxX();
        double bottom = place.getMaxY();
        var path = new Path2D.Double();
        path.moveTo(x, y + DEPTH / 2);
        path.curveTo(x, y - DEPTH / 6, right, y - DEPTH / 6, right, y + DEPTH / 2);
        path.lineTo(right, bottom - DEPTH / 2);
        path.curveTo(right, bottom + DEPTH / 6, x, bottom + DEPTH / 6, x, bottom - DEPTH / 2);
        path.closePath();
        return path;
    }

    private static Shape pipe(Rectangle2D place) {
        double x = place.getX();
        double y = place.getY();
        double right = place.getMaxX();
        double bottom = place.getMaxY();
        var path = new Path2D.Double();
        path.moveTo(x + DEPTH / 2, y);
        path.lineTo(right - DEPTH / 2, y);
        path.curveTo(right + DEPTH / 6, y, right + DEPTH / 6, bottom, right - DEPTH / 2, bottom);
        path.lineTo(x + DEPTH / 2, bottom);
        path.curveTo(x - DEPTH / 6, bottom, x - DEPTH / 6, y, x + DEPTH / 2, y);
        path.closePath();
        return path;
    }

    private void drawArrow(Graphics2D graphics, Arrow arrow) {
        var points = new ArrayList<>(layout.arrows().getOrDefault(arrow, List.of()));
        if (points.size() < 2) {
            return;
        }
        Collections.reverse(points);
        reach(points, arrow.from());
        Collections.reverse(points);
        reach(points, arrow.to());
        var before = points.get(points.size() - 2);
        var tip = points.get(points.size() - 1);
        double angle = Math.atan2(tip.getY() - before.getY(), tip.getX() - before.getX());
        var line = new Path2D.Double();
        line.moveTo(points.get(0).getX(), points.get(0).getY());
        points.subList(1, points.size() - 1).forEach(point -> line.lineTo(point.getX(), point.getY()));
        line.lineTo(tip.getX() - HEAD * Math.cos(angle) / 2, tip.getY() - HEAD * Math.sin(angle) / 2);
        graphics.setColor(FAINT);
        graphics.draw(line);
        var head = new Path2D.Double();
        head.moveTo(tip.getX(), tip.getY());
        for (double side : new double[] {-1, 1}) {
            double back = angle + Math.PI + side * Math.toRadians(26);
            head.lineTo(tip.getX() + HEAD * Math.cos(back), tip.getY() + HEAD * Math.sin(back));
        }
        head.closePath();
        graphics.fill(head);
    }

    /** Lengthens the last piece of a line up to the outline of a box, which need not fill the place that it takes. */
    private void reach(List<Point2D> points, Box box) {
        var outline = outline(box.kind(), layout.boxes().getOrDefault(box, new Rectangle2D.Double()));
        int last = points.size() - 1;
        var end = points.get(last);
        var before = points.get(last - 1);
        double length = Math.max(1, end.distance(before));
        double x = (end.getX() - before.getX()) / length;
        double y = (end.getY() - before.getY()) / length;
        for (int step = 0; step < BOX_HEIGHT && !outline.contains(end); step++) {
            end = new Point2D.Double(end.getX() + x, end.getY() + y);
        }
        points.set(last, end);
    }

    private void drawMissing(Graphics2D graphics, List<List<Drawable>> lines, double top) {
        if (lines.isEmpty()) {
            return;
        }
        write(graphics, small.own("Missing:"), MARGIN, top + LINE / 2, MISSING);
        double y = top + LINE;
        double height = BOX_HEIGHT * 0.7;
        for (var line : lines) {
            double x = MARGIN;
            for (var text : line) {
                var place = new Rectangle2D.Double(x, y, boxWidth(text.width()), height);
                drawDashed(graphics, place);
                write(graphics, text, place.getCenterX() - text.width() / 2, place.getCenterY(), MISSING);
                x += place.getWidth() + GAP;
            }
            y += height + GAP;
        }
    }

    private static void drawDashed(Graphics2D graphics, Rectangle2D place) {
        var whole = graphics.getStroke();
        graphics.setStroke(new BasicStroke(THICK, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, DASHES, 0));
        graphics.setColor(MISSING);
        graphics.draw(place);
        graphics.setStroke(whole);
    }

    private List<Sign> signs() {
        var kinds = EnumSet.noneOf(ComponentKind.class);
        diagram.boxes().forEach(box -> kinds.add(box.kind()));
        var signs = new ArrayList<Sign>();
        kinds.forEach(kind -> signs.add(new Sign(Optional.of(kind), small.own(MEANINGS.getOrDefault(kind, "")))));
        return signs;
    }

    private void drawLegend(Graphics2D graphics, List<List<Sign>> lines, double top) {
        double y = top;
        graphics.setStroke(new BasicStroke(THICK, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (var line : lines) {
            double x = MARGIN;
            for (var sign : line) {
                var upright = graphics.getTransform();
                graphics.translate(x, y + LINE * 0.2);
                graphics.scale(0.5, 0.5);
                sign.kind()
                        .ifPresent(kind ->
                                drawShape(graphics, kind, new Rectangle2D.Double(0, 0, 2.6 * LINE, 1.2 * LINE)));
                graphics.setTransform(upright);
                write(graphics, sign.meaning(), x + 1.4 * LINE + GAP / 2, y + LINE / 2, FAINT);
                x += sign.width();
            }
            y += LINE;
        }
    }

    /** Put side by side, and below one another where a line is full. */
    private <T> List<List<T>> inLines(List<T> all, ToDoubleFunction<T> widths) {
        var lines = new ArrayList<List<T>>();
        double used = Double.POSITIVE_INFINITY;
        for (var one : all) {
            if (used + widths.applyAsDouble(one) > width - MARGIN) {
                lines.add(new ArrayList<>());
                used = MARGIN;
            }
            lines.get(lines.size() - 1).add(one);
            used += widths.applyAsDouble(one);
        }
        return lines;
    }

    /** The name that the answer gives it or, where no font has its letters, what it is; and what it is where that says more. */
    private Label label(Box box) {
        var kind = box.component().isEmpty() ? "a part" : box.component();
        var name = font.title(box.name(), WIDEST_NAME);
        if (name.isEmpty()) {
            return new Label(font.own(kind), Optional.empty());
        }
        boolean says =
                box.component().isEmpty() || box.name().toLowerCase(Locale.ROOT).contains(box.component());
        return new Label(name.get(), says ? Optional.empty() : Optional.of(small.own(box.component())));
    }

    private static double boxWidth(double text) {
        return Math.max(NARROWEST_BOX, text + 2 * PADDING);
    }

    /** Text with its middle at this height. */
    private static void write(Graphics2D graphics, Drawable text, double x, double middle, Color colour) {
        graphics.setFont(text.font());
        graphics.setColor(colour);
        graphics.drawString(text.text(), (float) x, (float)
                (middle + HALF_LETTER * text.font().getSize2D()));
    }
}
