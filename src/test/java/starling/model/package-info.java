/** Tests of the language models, with LangChain4j's own clients against a stand-in for their providers. */
@NullMarked
package starling.model;

import org.jspecify.annotations.NullMarked;
