/**
 * What any text needs, and nothing of interviews: sentences with their place in the text
 * ({@link starling.language.SentenceSplitter}) and the closeness of texts in meaning
 * ({@link starling.language.Embedder}).
 */
@NullMarked
package starling.language;

import org.jspecify.annotations.NullMarked;
