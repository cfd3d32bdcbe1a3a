package starling.question;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import starling.configuration.WrittenPhrase;

/**
 * What an interviewer knows of a system-design question and the person who answers does not: what to say when asked to clarify,
 * what a good answer has, where it is hard, and what changes half-way. Every list may be empty, since an owner may write as little
 * of it as they like; what nobody wrote is not said and not expected. Immutable.
 *
 * @param facts what is answered to the questions that a candidate asks first
 * @param outOfScope what an answer may leave out
 * @param load the numbers of the system, for what an answer reckons
 * @param functional what people can do with it, what matters most first
 * @param nonFunctional what must hold, with a number where one belongs, what matters most first
 * @param entities the things that it keeps, such as {@code Seat}
 * @param api its calls, such as {@code GET /seats -> the free ones}
 * @param components what a sound design is built of, by the names of {@code config/lexicon/design.yaml}
 * @param deepDives where it is hard; the first is the crux
 * @param twist a requirement that changes half-way
 */
public record DesignBrief(
        List<Fact> facts,
        List<String> outOfScope,
        Load load,
        List<Point> functional,
        List<Point> nonFunctional,
        List<String> entities,
        List<String> api,
        List<String> components,
        List<DeepDive> deepDives,
        Optional<Twist> twist) {
    /** A brief in which nothing was written. */
    public static final DesignBrief EMPTY = new DesignBrief(
            List.of(),
            List.of(),
            Load.UNKNOWN,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty());

    /**
     * What the interviewer answers when asked to clarify.
     *
     * @param asked the question, as a candidate would type it
     * @param also other wordings of the question, short
     */
    public record Fact(String asked, List<String> also, String answer) {
        public Fact {
            also = List.copyOf(also);
        }
    }

    /**
     * The numbers of the system; each may be unknown.
     *
     * @param usersPerDay people who do anything on a usual day
     * @param actionsPerUser what each of them does on such a day, of the kind that counts most
     * @param peakPerSecond requests a second at the worst moment
     * @param bytesPerItem the size of what is kept, in bytes
     * @param itemsPerDay how many of these are added on a usual day
     */
    public record Load(
            OptionalLong usersPerDay,
            OptionalLong actionsPerUser,
            OptionalLong peakPerSecond,
            OptionalLong bytesPerItem,
            OptionalLong itemsPerDay) {
        /** Nothing is known. */
        public static final Load UNKNOWN = new Load(
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty());
    }

    /**
     * Something that an answer should have.
     *
     * @param point the whole of it, in a sentence
     * @param said phrases any of which shows that an answer has it
     */
    public record Point(String point, List<WrittenPhrase> said) {
        public Point {
            said = List.copyOf(said);
        }
    }

    /**
     * A place where the system is hard.
     *
     * @param topic a few words
     * @param concepts what solving it takes
     * @param said phrases any of which shows that an answer solves it
     * @param strong what a strong answer says; told only to whoever has tried
     * @param probe what leads somebody there
     */
    public record DeepDive(String topic, List<String> concepts, List<WrittenPhrase> said, String strong, String probe) {
        public DeepDive {
            concepts = List.copyOf(concepts);
            said = List.copyOf(said);
        }
    }

    /**
     * A requirement that changes half-way.
     *
     * @param change what the interviewer says
     * @param expects what a strong answer does about it
     * @param said phrases any of which shows that an answer does
     */
    public record Twist(String change, String expects, List<WrittenPhrase> said) {
        public Twist {
            said = List.copyOf(said);
        }
    }

    public DesignBrief {
        facts = List.copyOf(facts);
        outOfScope = List.copyOf(outOfScope);
        functional = List.copyOf(functional);
        nonFunctional = List.copyOf(nonFunctional);
        entities = List.copyOf(entities);
        api = List.copyOf(api);
        components = List.copyOf(components);
        deepDives = List.copyOf(deepDives);
    }

    /** Where it is hardest, if anybody said so. */
    public Optional<DeepDive> crux() {
        return deepDives.stream().findFirst();
    }
}
