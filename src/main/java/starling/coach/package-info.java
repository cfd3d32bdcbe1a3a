/**
 * The coach: what a language model, where one is configured and a person has let it, adds to what the rules found. It never sets or
 * changes a part, a kind or a score, and whatever it claims about an answer is held against the answer before anybody reads it. The
 * network is behind {@link starling.coach.LanguageModel}, what is used up behind {@link starling.coach.TokenLedger}.
 */
@NullMarked
package starling.coach;

import org.jspecify.annotations.NullMarked;
