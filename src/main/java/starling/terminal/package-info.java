/**
 * The terminal as a front end: what is typed becomes an invocation, a reply becomes text. {@link
 * starling.terminal.PracticeSession} is the interview, {@link starling.terminal.Console} what it reads from and writes to,
 * {@link starling.terminal.Page} how a reply looks.
 */
@NullMarked
package starling.terminal;

import org.jspecify.annotations.NullMarked;
