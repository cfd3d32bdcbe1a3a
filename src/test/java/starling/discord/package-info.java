/** Tests of the Discord front end: the real JDA against the stand-in, with a person typing. Start at {@code DiscordBotTest}. */
@NullMarked
package starling.discord;

import org.jspecify.annotations.NullMarked;
