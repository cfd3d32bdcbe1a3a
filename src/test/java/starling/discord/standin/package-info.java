/**
 * A stand-in for Discord on this machine: its REST interface, its gateway and the people in it. It answers as Discord's
 * documents say, holds Discord's limits, and writes down what Discord would have refused. Start at
 * {@link starling.discord.standin.StandIn}, which opens it, and {@link starling.discord.standin.Person}, who types.
 *
 * <p>Not modelled: permissions of roles, rate limits, files, and the intents beyond the hiding of message content.
 *
 * @see <a href="https://discord.com/developers/docs">Discord's documents</a>
 */
@NullMarked
package starling.discord.standin;

import org.jspecify.annotations.NullMarked;
