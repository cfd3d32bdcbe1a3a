package starling.interview;

/** Somebody who practises, such as {@code discord:80351110224678912} or {@code terminal}. */
public record PersonId(String value) {
    public PersonId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a person's id must not be blank");
        }
    }

    /** All who are in a place, as one: who is asked what is asked of everybody there. */
    public static PersonId everybodyIn(String place) {
        return new PersonId("everybody in " + place);
    }
}
