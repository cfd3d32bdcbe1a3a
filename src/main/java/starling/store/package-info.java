/**
 * Keeping what was asked and answered, in one SQLite file. {@link starling.store.Database} opens it and brings its tables up
 * to date; the repositories fulfil the interfaces of {@link starling.interview}. The only package that speaks SQL.
 */
@NullMarked
package starling.store;

import org.jspecify.annotations.NullMarked;
