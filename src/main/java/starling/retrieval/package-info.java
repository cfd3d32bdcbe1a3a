/**
 * Choosing stories: which of the stories in a notebook answer a question, and why, or that none does. Start at {@link
 * starling.retrieval.StoryFinder}.
 *
 * <p>And recognising them: which of the stories in a notebook an answer tells, or that it tells another one. {@link
 * starling.retrieval.StoryRecognizer} does that. It was made by 38 retellings and 34 new stories of four invented people, on the
 * same jobs as their notes, and measured on 35 and 34 of four others that were kept aside; each retelling counts once more as a
 * new story, to a notebook from which its own is taken out. Precision is the share of the stories named that were told, recall
 * the share of the stories told that were named:
 *
 * <table>
 * <caption>How often the story that is told is recognised</caption>
 * <tr><th>answers</th><th>precision</th><th>recall</th></tr>
 * <tr><td>chosen by</td><td>1.000</td><td>0.895</td></tr>
 * <tr><td>chosen by, after a preamble of a hundred words</td><td>1.000</td><td>0.579</td></tr>
 * <tr><td>kept aside</td><td>1.000</td><td>0.771</td></tr>
 * <tr><td>kept aside, all four people's stories in one notebook</td><td>1.000</td><td>0.743</td></tr>
 * <tr><td>kept aside, after a preamble of a hundred words</td><td>1.000</td><td>0.657</td></tr>
 * </table>
 *
 * <p>All of these were written by one writer for this project, so that real retellings will be harder. What is missed are
 * retellings of a sentence or two, those that share neither a name nor a rare word with
 * the notes, and some that begin with much that is not in them.
 */
@NullMarked
package starling.retrieval;

import org.jspecify.annotations.NullMarked;
