/**
 * Choosing stories: which of the stories in a notebook answer a question, and why, or that none does. Start at {@link
 * starling.retrieval.StoryFinder}.
 */
@NullMarked
package starling.retrieval;

import org.jspecify.annotations.NullMarked;
