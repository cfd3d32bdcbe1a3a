/**
 * What a candidate asks in a system-design interview, and what an interviewer answers. {@link starling.clarification.AskedPiece}
 * cuts what was typed into what is asked and what is said; {@link starling.clarification.Clarifications} finds the answer in the
 * brief of the question, or leaves it to the candidate. Nothing is kept here.
 *
 * <h2>What is known</h2>
 *
 * <p>A question is held against each fact of the brief, what is out of scope and the numbers of its load: by the cosine of the
 * network that searches the notes, to the closest wording or the answer itself, and by the share of its telling words that the fact
 * has, the rarer in English and in the brief the better. The threshold was chosen by 30 questions, five for each of six questions of
 * the bank, and measured on 30 for six others that were kept aside; of each five, one asks for what the brief does not say. All
 * were written for this project by one writer, so that real ones will be harder:
 *
 * <table>
 * <caption>How clarifying questions are answered</caption>
 * <tr><th>questions</th><th>known, and answered rightly</th><th>known, and left open</th><th>not known, and left open</th>
 *     <th>answered with something else</th></tr>
 * <tr><td>chosen by</td><td>16 of 24</td><td>7 of 24</td><td>6 of 6</td><td>1</td></tr>
 * <tr><td>kept aside</td><td>15 of 24</td><td>8 of 24</td><td>5 of 6</td><td>2</td></tr>
 * <tr><td>kept aside, where the network cannot run</td><td>6 of 24</td><td>17 of 24</td><td>5 of 6</td><td>2</td></tr>
 * </table>
 *
 * <p>So a third of what the brief could answer is left to the candidate, who can ask in other words or decide; an answer to
 * something else is plain to whoever reads it.
 */
@NullMarked
package starling.clarification;

import org.jspecify.annotations.NullMarked;
