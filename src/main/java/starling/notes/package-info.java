/**
 * Somebody's interview notes, made into a {@link starling.notes.Notebook}: stories they could tell, concept cards they want
 * to remember, questions they wrote down. {@link starling.notes.NotesReader} reads one file, {@link
 * starling.notes.NotesFolder} a folder of them. The only package that knows Markdown.
 */
@NullMarked
package starling.notes;

import org.jspecify.annotations.NullMarked;
