/**
 * Recall under time: {@link starling.recall.RetrievalDrill} asks a question and hears which story a person would tell. It keeps
 * what it dealt, and what was picked, through the interface declared here, which the store fulfils; of the notes it keeps ids and
 * nothing that they say.
 */
@NullMarked
package starling.recall;

import org.jspecify.annotations.NullMarked;
