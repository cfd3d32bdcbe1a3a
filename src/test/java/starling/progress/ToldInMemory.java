package starling.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import starling.interview.PersonId;
import starling.interview.Telling;
import starling.interview.ToldStories;

/** Remembers in a map what was told. */
public final class ToldInMemory implements ToldStories {
    private final Map<PersonId, List<Telling>> told = new ConcurrentHashMap<>();

    @Override
    public void keep(PersonId person, Telling telling) {
        var own = told.computeIfAbsent(person, created -> new ArrayList<>());
        own.removeIf(other -> other.attempt().equals(telling.attempt()));
        own.add(0, telling);
    }

    @Override
    public List<Telling> of(PersonId person) {
        return List.copyOf(told.getOrDefault(person, List.of()));
    }

    @Override
    public Optional<Telling> of(UUID attempt) {
        return told.values().stream()
                .flatMap(List::stream)
                .filter(telling -> telling.attempt().equals(attempt))
                .findFirst();
    }
}
