/**
 * What any text needs, and nothing of interviews: sentences with their place in the text
 * ({@link starling.language.SentenceSplitter}), the closeness of texts in meaning
 * ({@link starling.language.Embedder}) and the language of a text ({@link starling.language.LanguageDetector}).
 */
@NullMarked
package starling.language;

import org.jspecify.annotations.NullMarked;
