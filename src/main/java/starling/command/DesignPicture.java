package starling.command;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import starling.diagram.DesignDiagram;
import starling.diagram.DiagramPicture;
import starling.diagram.DiagramText;
import starling.feedback.Feedback;

/** The design that an answer describes, as a picture and as lines of text. */
public final class DesignPicture {
    /** The name of the file. */
    static final String FILE = "design.png";

    /** The words are there before; what the same person says meanwhile waits no longer for the picture. */
    private static final int PATIENCE_SECONDS = 5;

    /** A picture keeps a processor busy, so that more at once would come no sooner. */
    private static final int DRAWN_AT_ONCE = 2;

    private static final ExecutorService DRAWING = Executors.newFixedThreadPool(DRAWN_AT_ONCE, work -> {
        var thread = new Thread(work, "starling-picture");
        thread.setDaemon(true);
        return thread;
    });

    private DesignPicture() {}

    /**
     * A picture that nobody needs to see: the first one takes many times as long as any other. Throws what a machine that cannot
     * draw throws; each picture says so later.
     */
    public static byte[] warmUp() {
        return DiagramPicture.png(DesignDiagram.SMALLEST);
    }

    /** What can be drawn of an answer; empty if it connects nothing, or is none to a question that asks for a design. */
    static Optional<DesignDiagram> diagram(Feedback feedback) {
        return feedback instanceof Feedback.OnDesign design
                ? DesignDiagram.of(
                        design.reading().sketch(), design.substance().coverage().missingComponents())
                : Optional.empty();
    }

    /** For a front end that shows pictures: drawn meanwhile, beside whatever else the feedback still takes. */
    static Block drawnMeanwhile(DesignDiagram diagram) {
        var begun = CompletableFuture.supplyAsync(() -> DiagramPicture.png(diagram), DRAWING);
        return block(diagram, () -> inTime(begun), true);
    }

    /** For a front end that shows text: drawn only if somebody asks for the file. */
    static Block drawnOnRequest(DesignDiagram diagram) {
        return block(diagram, () -> DiagramPicture.png(diagram), false);
    }

    private static Block block(DesignDiagram diagram, Supplier<byte[]> png, boolean late) {
        return new Block.Picture(DiagramText.sentence(diagram), FILE, png, DiagramText.lines(diagram), late);
    }

    private static byte[] inTime(CompletableFuture<byte[]> begun) {
        try {
            return begun.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new LatePictureException(PATIENCE_SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LatePictureException(PATIENCE_SECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the design could not be drawn", e.getCause());
        }
    }
}
