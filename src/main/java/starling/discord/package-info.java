/**
 * Discord. Turns slash commands, buttons, modals and messages into {@link starling.command.Invocation}s and shows each
 * {@link starling.command.Reply}; it knows nothing of interviews. The only package that sees JDA. Nothing about a
 * conversation is held in memory: a button carries its command and options in its own id, so that it works after a restart.
 *
 * <p>Start at {@link starling.discord.DiscordBot}, which logs in. {@code InteractionListener} hears commands, buttons and
 * modals, {@code MessageListener} hears replies, mentions and direct messages, {@code MessageCard} is how a reply looks and
 * {@code Literal} what keeps typed text from being more than text.
 */
@NullMarked
package starling.discord;

import org.jspecify.annotations.NullMarked;
