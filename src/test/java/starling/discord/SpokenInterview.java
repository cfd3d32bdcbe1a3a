package starling.discord;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import starling.command.Block;
import starling.command.Button;
import starling.command.Command;
import starling.command.Conversation;
import starling.command.Invocation;
import starling.command.Reply;
import starling.command.SaidCommand;
import starling.command.Visibility;
import starling.interview.PersonId;

/**
 * The least that an interview is to a front end: {@code begin} wants a room, what is typed there is heard until {@code hand-in},
 * which shows what was heard.
 */
final class SpokenInterview implements Conversation {
    private final Set<String> waiting = ConcurrentHashMap.newKeySet();
    private volatile boolean failing;
    private final Map<String, String> pieces = new LinkedHashMap<>();
    /** How often each piece was said, and what was taken back. */
    final List<String> log = new CopyOnWriteArrayList<>();

    /** From now on, beginning it is a fault. */
    void fails() {
        failing = true;
    }

    @Override
    public boolean isWaitingFor(PersonId person, String place) {
        return waiting.contains(person.value() + " in " + place);
    }

    @Override
    public synchronized void takeBack(String message) {
        Optional.ofNullable(pieces.remove(message)).ifPresent(piece -> log.add("taken back: " + piece));
    }

    private synchronized Reply hear(Invocation said) {
        boolean first = pieces.isEmpty();
        var text = said.option("text").orElse("nothing");
        pieces.put(said.option("message").orElseThrow(), text);
        log.add(said.option("edited").isPresent() ? "changed: " + text : "said: " + text);
        return first
                ? new Reply(List.of(new Block.Paragraph("Go on.")), List.of(new Button("Done", "hand-in", Map.of())))
                : Reply.none();
    }

    private synchronized Reply handIn() {
        return Reply.of("Heard: " + String.join(" / ", new ArrayList<>(pieces.values())));
    }

    /** All of its commands. */
    Command[] commands() {
        return new Command[] {
            new Begin(this),
            SaidCommand.of("interview-say", Visibility.EVERYBODY, this::hear),
            SaidCommand.of("hand-in", Visibility.EVERYBODY, said -> handIn())
        };
    }

    private record Begin(SpokenInterview interview) implements Command {
        @Override
        public String name() {
            return "begin";
        }

        @Override
        public String description() {
            return "Begin an interview";
        }

        @Override
        public Visibility visibility() {
            return Visibility.EVERYBODY;
        }

        @Override
        public boolean mayWantRoom() {
            return true;
        }

        @Override
        public Optional<String> room(Invocation invocation) {
            return interview.waiting.isEmpty() ? Optional.of("Interview, 21 November") : Optional.empty();
        }

        @Override
        public Reply run(Invocation invocation) {
            if (interview.failing) {
                throw new IllegalStateException("no interview can begin");
            }
            if (!interview.waiting.isEmpty() && room(invocation).isEmpty()) {
                return Reply.of("You are in an interview already.");
            }
            interview.waiting.add(invocation.person().value() + " in " + invocation.place());
            return new Reply(
                    List.of(new Block.Heading("Tell me about a conflict."), new Block.Paragraph("Question 1 of 3")),
                    List.of(new Button("Answer", "answer", Map.of("question", "b-13"))));
        }
    }
}
