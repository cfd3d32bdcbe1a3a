/**
 * The rules of {@code config/rules}, which the owner can edit: each an expression over facts of a reading, and what to tell
 * the person when it holds. {@link starling.rubric.RuleBook} checks them against the {@link starling.rubric.FactSheet} when
 * Starling starts, so that a mistyped name stops the start and not an answer. The only package that knows the expression
 * language (CEL). What the facts are is for the caller to say.
 */
@NullMarked
package starling.rubric;

import org.jspecify.annotations.NullMarked;
