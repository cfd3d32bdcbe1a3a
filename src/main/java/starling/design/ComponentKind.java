package starling.design;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What sort of building block a component is, by which it is drawn. */
public enum ComponentKind {
    CLIENT,
    /** Between clients and services: a load balancer, a gateway, a CDN. */
    EDGE,
    SERVICE,
    STORE,
    QUEUE,
    /** Run by somebody else. */
    OUTSIDE,
    /** Named in the answer and unknown to the lexicon, which therefore cannot say this of a component. */
    UNKNOWN;

    /** The kind that the lexicon calls so; empty if there is none. */
    static Optional<ComponentKind> of(String id) {
        return known().filter(kind -> kind.id().equals(id)).findFirst();
    }

    /** What the lexicon may call a component. */
    static List<String> ids() {
        return known().map(ComponentKind::id).toList();
    }

    private static Stream<ComponentKind> known() {
        return Stream.of(values()).filter(kind -> kind != UNKNOWN);
    }

    private String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
