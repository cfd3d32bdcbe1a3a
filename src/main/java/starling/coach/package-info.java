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
 * judged by the share of its telling words that they used, each weighed by its rarity in English; at most one may be new, what it says
 * was done must have been told as done, by the same, and it denies only what they deny. The rules were chosen by the first of each two
 * lines, and measured on other answers, which were kept aside. Near misses are made of the answer's own words: a result that was not
 * told, an invented tail, a denial, another actor, a claim in brackets. All were written for this project by one writer, who wrote the
 * rules too; no model wrote them:
 *
 * <table>
 * <caption>How sentences are judged</caption>
 * <tr><th>sentences</th><th>founded, and kept</th><th>invented, and dropped</th></tr>
 * <tr><td>rewrites, chosen by</td><td>19 of 20</td><td>20 of 20</td></tr>
 * <tr><td>rewrites, kept aside</td><td>19 of 20</td><td>20 of 20</td></tr>
 * <tr><td>near misses, chosen by</td><td>7 of 7</td><td>20 of 20</td></tr>
 * <tr><td>near misses, kept aside</td><td>6 of 7</td><td>19 of 20</td></tr>
 * <tr><td>advice and questions, chosen by</td><td>18 of 20</td><td>14 of 14</td></tr>
 * <tr><td>advice and questions, kept aside</td><td>18 of 20</td><td>12 of 14</td></tr>
 * </table>
 *
 * <p>What gets through: a cause that was never named where everything else was ("I swapped the two photos" where they "were swapped"),
 * praise in words that are on no list, an accusation in words that are on no list.
 */
@NullMarked
package starling.coach;

import org.jspecify.annotations.NullMarked;
