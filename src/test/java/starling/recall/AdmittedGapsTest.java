package starling.recall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import starling.language.SearchModel;

final class AdmittedGapsTest {
    private static final List<String> CACHING = List.of(
            "cache-aside: the application reads the cache first and loads from the database on a miss",
            "write-through: each write goes to the cache and the database at once",
            "write-back: writes go to the cache and reach the database later",
            "eviction: LRU drops what was not used for longest",
            "a TTL bounds how stale an entry can be");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I have no idea what cache-aside, write-through or write-back are.",
                "I never understood how a TTL bounds how stale an entry can be.",
                "I really don't know whether writes go to the cache and the database at once.",
                "Can't remember what write-through does.",
                "I have forgotten when writes reach the database.",
                "Eviction has nothing to do with LRU.",
                "I honestly still do not understand write-back.",
                "Don’t know what LRU drops.",
                "I've never heard of a TTL.",
                "Forgot eviction",
                "Write-back, I don't know.",
                "Not a clue about write-through.",
                "LRU: no idea.",
                "I wouldn't know what write-back is.",
                "I'm not familiar with write-through.",
                "I was never taught what a TTL does.",
                "I do not have the slightest idea what LRU is."
            })
    void whatIsNotKnownIsLeftOut(String sentence) {
        assertThat(AdmittedGaps.without(List.of(sentence), CACHING)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LRU drops what was used least recently, but I don't remember the others.|LRU drops what was used least recently",
                "I have no idea about TTL, but write-through writes to both at once.|write-through writes to both at once.",
                "The cache is read before the database, and I forgot the rest.|The cache is read before the database"
            })
    void whatIsKnownBesideStays(String sentence, String known) {
        assertThat(AdmittedGaps.without(List.of(sentence), CACHING)).containsExactly(known);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Clients don't know which server holds the key.",
                "I forgot the name, it drops what was used least recently.",
                "The leader can't remember what it voted for after a crash.",
                "A node never knows whether the other one is dead or slow.",
                "You don't get the old value back.",
                "It is not known when the message arrives.",
                "The client has no idea of the shard."
            })
    void whatOnlySoundsLikeItStays(String sentence) {
        assertThat(AdmittedGaps.without(List.of(sentence), CACHING)).containsExactly(sentence);
    }

    @Test
    void aQuestionThatIsAnsweredByNotKnowingGoesWithIt() {
        assertThat(AdmittedGaps.without(List.of("Write-back?", "No idea.", "LRU drops the oldest."), CACHING))
                .containsExactly("LRU drops the oldest.");
    }

    @Test
    void aPointThatDeniesSomethingMayBeRecalled() {
        var sentence = "The C in CAP has nothing to do with the C in ACID.";

        assertThat(AdmittedGaps.without(List.of(sentence), List.of("consistency here has nothing to do with ACID")))
                .containsExactly(sentence);
    }

    @Test
    void whoKnowsNothingHasRecalledNothing() {
        var model = SearchModel.load();
        var typed =
                "I have no idea what cache-aside, write-through or write-back are. I never understood how long an entry may be"
                        + " stale. Eviction has nothing to do with LRU.";

        assertThat(new PointComparison(() -> model).of(CACHING, typed, "Caching"))
                .extracting(RecalledPoint::presence)
                .containsOnly(Presence.MISSING);
    }
}
