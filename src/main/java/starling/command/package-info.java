/**
 * What a person can say to Starling in any front end, and what they get back. A front end turns what it hears into an
 * {@link starling.command.Invocation}, hands it to the {@link starling.command.CommandRegistry} and shows the
 * {@link starling.command.Reply}; it knows nothing of interviews. To add a command, write a {@link starling.command.Command}
 * and list it where the registry is made: every front end then has it.
 */
@NullMarked
package starling.command;

import org.jspecify.annotations.NullMarked;
