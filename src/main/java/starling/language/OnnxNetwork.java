package starling.language;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * A network in ONNX, run in this process by ONNX Runtime. Opens no connection. Safe for use by several threads: as many runs are
 * worked on at a time as there are processors, whichever networks they are of, and the others wait in the order they came.
 */
final class OnnxNetwork {
    /**
     * Those that were loaded: a network never changes, and its weights lie outside of Java's heap, where a second copy would stay
     * for as long as the process runs.
     */
    private static final Map<String, OnnxNetwork> LOADED = new ConcurrentHashMap<>();

    /**
     * What people wait for is nearly all worked on here. More at a time would be done no sooner, and would hold up the threads that
     * tell Discord within three seconds that somebody was heard.
     */
    private static final Semaphore PROCESSORS =
            new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    private final OrtEnvironment environment;
    private final OrtSession session;

    private OnnxNetwork(OrtEnvironment environment, OrtSession session) {
        this.environment = environment;
        this.session = session;
    }

    /**
     * A network on the class path, loaded when it is first asked for. One thread works on a run, so that many people are read for
     * at once.
     *
     * @throws IllegalStateException when it is not there, or this machine cannot run it: the native part of ONNX Runtime is
     *     missing for it
     */
    static OnnxNetwork of(String resource) {
        return LOADED.computeIfAbsent(resource, OnnxNetwork::load);
    }

    private static OnnxNetwork load(String resource) {
        try (var weights = OnnxNetwork.class.getResourceAsStream(resource);
                var options = new OrtSession.SessionOptions()) {
            if (weights == null) {
                throw new IllegalStateException(resource + " is not on the class path");
            }
            options.setIntraOpNumThreads(1);
            var environment = OrtEnvironment.getEnvironment();
            return new OnnxNetwork(environment, environment.createSession(weights.readAllBytes(), options));
        } catch (OrtException | IOException | LinkageError e) {
            throw new IllegalStateException("cannot load the network " + resource, e);
        }
    }

    /** Whole numbers of this shape, for the network to read. */
    OnnxTensor tensor(LongBuffer numbers, long... shape) throws OrtException {
        return OnnxTensor.createTensor(environment, numbers, shape);
    }

    /** Fractions of this shape, for the network to read. */
    OnnxTensor tensor(FloatBuffer numbers, long... shape) throws OrtException {
        return OnnxTensor.createTensor(environment, numbers, shape);
    }

    /** What the network makes of its inputs, each by its name. Whoever asked closes it. */
    OrtSession.Result run(Map<String, OnnxTensor> inputs) throws OrtException {
        PROCESSORS.acquireUninterruptibly();
        try {
            return session.run(inputs);
        } finally {
            PROCESSORS.release();
        }
    }
}
