/**
 * Recall, under time and from memory. {@link starling.recall.RetrievalDrill} asks a question and hears which story a person would
 * tell, within ten seconds. {@link starling.recall.RecallDrill} shows a cue (the term of a concept card, its place in a memory
 * palace, or the title of a story), holds what is typed against the notes point by point, and hears how well the person remembered,
 * which decides when it comes back. Both keep what they showed, and what became of it, through the interfaces declared here, which
 * the store fulfils; of the notes they keep ids and nothing that they say, and of what was typed nothing.
 *
 * <h2>When something comes back</h2>
 *
 * <p>By FSRS-6 with its published weights, in whole days: see {@link starling.recall.Rating} for what a person says, and {@link
 * starling.recall.Schedule} for what comes of it. Ten new cards are begun a day. A card is known by its file and its term, so that it
 * keeps its schedule when its text is changed; one that is gone is passed over, and goes on where it was should it return. On a
 * walk, cards come in the order of the notes, due or not; what is rated twice on one day sits no more firmly for it.
 *
 * <h2>What is there</h2>
 *
 * <p>A card is cut into its points: its lines, sentences, and what semicolons divide. What was typed is cut into sentences, their
 * clauses, and pairs of sentences. A point is there when one of these passages means the same: by the cosine of the network that
 * searches the notes, by the telling words that both have, and by how much closer the passage comes to this point than to any other
 * of the card. It is only partly there if none of its numbers was said, if one of the two denies in the same words what the other
 * says, if it lists three things or more and one was not said, or if the words are there and the meaning is not.
 *
 * <p>The weights and thresholds were chosen by 23 cards and what invented people typed of them from memory, and measured on 23 others
 * that were kept aside, all written for this project by one writer, so that real ones will be harder:
 *
 * <table>
 * <caption>How often a point is found</caption>
 * <tr><th>cards</th><th>said to be there, and is</th><th>there, and said so</th><th>missing, and said so</th></tr>
 * <tr><td>chosen by</td><td>33 of 34</td><td>33 of 40</td><td>36 of 36</td></tr>
 * <tr><td>kept aside</td><td>32 of 36</td><td>32 of 42</td><td>28 of 31</td></tr>
 * <tr><td>kept aside, where the network cannot run</td><td>8 of 8</td><td>8 of 42</td><td>31 of 31</td></tr>
 * </table>
 *
 * <p>So a quarter of what somebody says in other words is not seen, and the reply says that it can miss such; what is said to be
 * there mostly is. Wrong praise was weighed as worse than a miss when the thresholds were chosen.
 *
 * <h2>Hints, tips and traps</h2>
 *
 * <ul>
 *   <li>A point that says the opposite in other words ("the default is serializable" for "the default is read committed") is taken
 *       to be there: the network tells topics apart, not truths.
 *   <li>Of two points on one thing, the one that was not said may be found in the words for the other.
 *   <li>Numbers of stories are compared as quantities, by {@link starling.feedback.RecalledNumber}, not by meaning.
 *   <li>Days are those of a person's time zone or, where they have set none, of the place where Starling runs. Whoever changes their
 *       zone may have a day of some hours more or less.
 * </ul>
 */
@NullMarked
package starling.recall;

import org.jspecify.annotations.NullMarked;
