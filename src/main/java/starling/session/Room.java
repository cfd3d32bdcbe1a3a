package starling.session;

import starling.interview.Audience;

/**
 * Where an interview is held.
 *
 * @param place a Discord channel or thread ({@code discord:123}), or {@code terminal}
 * @param audience who reads what is said there
 */
public record Room(String place, Audience audience) {}
