/**
 * What a candidate asks in a system-design interview, and what an interviewer answers. {@link starling.clarification.AskedPiece}
 * cuts what was typed into what is asked and what is said; {@link starling.clarification.Clarifications} finds the answer in the
 * brief of the question, or leaves it to the candidate. Nothing is kept here.
 *
 * <h2>What is known</h2>
 *
 * <p>A question is held against each fact of the brief, what is out of scope and the numbers of its load: by the cosine of the
 * network that searches the notes, to the closest wording or the answer itself, and by the share of its telling words that the fact
 * has, the rarer in English and in the brief the better. What most briefs know (how many, how fast, how fresh) is asked for in
 * the same ways everywhere; those stand once for all, in {@code ways.txt}, and beside them what no brief knows, such as which
 * database to take: a question that is nearly as close to one of these is left to the candidate. What fits is answered if it fits
 * well, or fairly and clearly better than anything else.
 *
 * <p>Thresholds, ways and other wordings were chosen by 96 questions, five or six for each of 17 questions of the bank, and
 * measured on 96 for 17 others, whose briefs were given no wordings meanwhile; of each five or six, one asks for what the brief
 * does not say. All were written for this project by one writer, so that real ones will be harder, and the first row says only
 * that the choosing went well:
 *
 * <table>
 * <caption>How clarifying questions are answered</caption>
 * <tr><th>questions</th><th>known, and answered rightly</th><th>known, and left open</th><th>not known, and left open</th>
 *     <th>answered with something else</th></tr>
 * <tr><td>chosen by</td><td>76 of 79</td><td>3 of 79</td><td>17 of 17</td><td>0</td></tr>
 * <tr><td>the same before, by one threshold and fewer wordings</td><td>53 of 79</td><td>20 of 79</td><td>16 of 17</td><td>7</td></tr>
 * <tr><td>kept aside</td><td>62 of 79</td><td>14 of 79</td><td>16 of 17</td><td>4</td></tr>
 * <tr><td>the same before, by one threshold and fewer wordings</td><td>56 of 79</td><td>20 of 79</td><td>16 of 17</td><td>4</td></tr>
 * <tr><td>kept aside, where the network cannot run</td><td>32 of 79</td><td>44 of 79</td><td>16 of 17</td><td>4</td></tr>
 * </table>
 *
 * <p>So a sixth of what the brief could answer is left to the candidate, who can ask in other words or decide; an answer to
 * something else is plain to whoever reads it.
 */
@NullMarked
package starling.clarification;

import org.jspecify.annotations.NullMarked;
