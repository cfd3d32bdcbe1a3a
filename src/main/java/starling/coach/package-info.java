/**
 * The coach: what a language model, where one is configured and a person has let it, adds to what the rules found. It never sets or
 * changes a part, a kind or a score, and whatever it claims about an answer is held against the answer before anybody reads it. The
 * network is behind {@link starling.coach.LanguageModel}, what is used up behind {@link starling.coach.TokenLedger}. Start with
 * {@link starling.coach.GroundedCoach}; what is asked is written in {@code prompts/} and read by {@link starling.coach.PromptBook},
 * what is believed is for {@link starling.coach.Grounding} to say.
 *
 * <h2>What is told from an invention</h2>
 *
 * <p>Quotes, numbers and names are looked up and are there or not. Whether a sentence of a rewrite tells what the person told is
 * judged by the share of its telling words that they used, each weighed by its rarity in English. The threshold was chosen by 40
 * sentences on four answers, and measured on 40 on four others that were kept aside; half of each are inventions such as "My manager
 * thanked me". All were written for this project by one writer:
 *
 * <table>
 * <caption>How sentences of a rewrite are judged</caption>
 * <tr><th>sentences</th><th>founded, and kept</th><th>invented, and dropped</th></tr>
 * <tr><td>chosen by</td><td>20 of 20</td><td>20 of 20</td></tr>
 * <tr><td>kept aside</td><td>20 of 20</td><td>20 of 20</td></tr>
 * </table>
 *
 * <p>An invention in nothing but the person's own words ("I called the oven, and the school broke") is not seen.
 */
@NullMarked
package starling.coach;

import org.jspecify.annotations.NullMarked;
