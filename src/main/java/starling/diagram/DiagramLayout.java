package starling.diagram;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import starling.design.Sketch.Arrow;
import starling.design.Sketch.Box;

/**
 * Where the boxes of a diagram stand and which way its arrows go, in pixels from the upper left. The same diagram always gets the
 * same layout.
 *
 * @param boxes where each stands
 * @param arrows the points through which each goes, from its beginning to its head
 * @see <a href="https://eclipse.dev/elk/reference/algorithms/org-eclipse-elk-layered.html">ELK Layered</a>, after Sugiyama, Tagawa
 *     and Toda, Methods for visual understanding of hierarchical system structures, IEEE SMC-11, 1981
 */
record DiagramLayout(Map<Box, Rectangle2D> boxes, Map<Arrow, List<Point2D>> arrows, double width, double height) {
    private static final double BETWEEN_BOXES = 34;
    private static final double BETWEEN_LAYERS = 62;
    private static final double BETWEEN_ARROWS = 18;
    private static final double BETWEEN_PARTS = 50;
    /** What a phone shows of a picture before anybody touches it is about as wide as this is high. */
    private static final double SHAPE = 1.2;

    DiagramLayout {
        boxes = Map.copyOf(boxes);
        arrows = Map.copyOf(arrows);
    }

    /**
     * From left to right or from top to bottom, whichever is shown larger.
     *
     * @param widths of the boxes
     * @param height of all boxes
     */
    static DiagramLayout of(DesignDiagram diagram, ToDoubleFunction<Box> widths, double height) {
        Registered.once();
        var across = of(diagram, widths, height, Direction.RIGHT);
        var down = of(diagram, widths, height, Direction.DOWN);
        return across.extent() < down.extent() ? across : down;
    }

    /** The larger it is, the smaller it is shown. */
    private double extent() {
        return Math.max(width, height * SHAPE);
    }

    /** What ELK can do is said once, before anything else is asked of it. */
    private static final class Registered {
        static {
            LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
        }

        static void once() {
            // The class is initialised.
        }
    }

    private static DiagramLayout of(
            DesignDiagram diagram, ToDoubleFunction<Box> widths, double height, Direction direction) {
        var graph = ElkGraphUtil.createGraph();
        graph.setProperty(CoreOptions.DIRECTION, direction);
        graph.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        graph.setProperty(CoreOptions.RANDOM_SEED, 1);
        graph.setProperty(CoreOptions.PADDING, new ElkPadding(0));
        graph.setProperty(CoreOptions.ASPECT_RATIO, SHAPE);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE, BETWEEN_BOXES);
        graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE, BETWEEN_ARROWS);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE, BETWEEN_ARROWS);
        graph.setProperty(LayeredOptions.SPACING_COMPONENT_COMPONENT, BETWEEN_PARTS);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, BETWEEN_LAYERS);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, BETWEEN_ARROWS);
        graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, BETWEEN_ARROWS);
        var nodes = new LinkedHashMap<Box, ElkNode>();
        for (var box : diagram.boxes()) {
            var node = ElkGraphUtil.createNode(graph);
            node.setDimensions(widths.applyAsDouble(box), height);
            nodes.put(box, node);
        }
        var edges = new LinkedHashMap<Arrow, ElkEdge>();
        for (var arrow : diagram.arrows()) {
            var from = nodes.get(arrow.from());
            var to = nodes.get(arrow.to());
            if (from != null && to != null) {
                edges.put(arrow, ElkGraphUtil.createSimpleEdge(from, to));
            }
        }
        new LayeredLayoutProvider().layout(graph, new BasicProgressMonitor());
        var boxes = new HashMap<Box, Rectangle2D>();
        nodes.forEach((box, node) ->
                boxes.put(box, new Rectangle2D.Double(node.getX(), node.getY(), node.getWidth(), node.getHeight())));
        var arrows = new HashMap<Arrow, List<Point2D>>();
        edges.forEach((arrow, edge) -> arrows.put(arrow, points(edge)));
        return new DiagramLayout(boxes, arrows, graph.getWidth(), graph.getHeight());
    }

    private static List<Point2D> points(ElkEdge edge) {
        var section = edge.getSections().get(0);
        var points = new ArrayList<Point2D>();
        points.add(new Point2D.Double(section.getStartX(), section.getStartY()));
        section.getBendPoints().forEach(bend -> points.add(new Point2D.Double(bend.getX(), bend.getY())));
        points.add(new Point2D.Double(section.getEndX(), section.getEndY()));
        return points;
    }
}
