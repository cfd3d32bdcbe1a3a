/**
 * Language models over the network, by LangChain4j: the only package that sees it, besides one class of {@code language}. It
 * knows nothing of answers and questions; it carries what {@code coach} asks and brings what is replied, or one word on why
 * there is none. Nothing that is sent or received, nor a key, is in a log or in an exception.
 *
 * <p>Start at {@link starling.model.ChatModels}. A model is a {@link starling.model.StreamedModel}, left alone by a
 * {@link starling.model.RestingModel} while it fails; {@link starling.model.ModelTrial} is what {@code doctor} does.
 */
@NullMarked
package starling.model;

import org.jspecify.annotations.NullMarked;
