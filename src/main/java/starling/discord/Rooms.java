package starling.discord;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.entities.channel.Channel;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import starling.command.Reply;

/**
 * Makes a private thread of a text channel for one person; those who moderate the channel can look into it. Where Discord's answer
 * to that gets lost, it is asked again, and a second thread may be left with nobody in it: Discord knows no way to ask for one
 * thread only. It is gone from sight after a day.
 */
final class Rooms {
    private static final String WAY_ROUND = " Or say it in a direct message to me.";
    private static final String NOT_A_MEMBER =
            "I am not a member here, so I cannot make a private thread for you. Say it in a direct message to me.";
    private static final String NO_THREADS =
            "There are no private threads in this kind of channel. Say it in a text channel of the server." + WAY_ROUND;
    private static final String REFUSED =
            "Discord did not let me make a private thread here. Try again in a minute." + WAY_ROUND;

    /** Whoever makes a thread needs the last to let somebody in. */
    private static final List<Permission> NEEDED = List.of(
            Permission.VIEW_CHANNEL,
            Permission.MESSAGE_EMBED_LINKS,
            Permission.CREATE_PRIVATE_THREADS,
            Permission.MESSAGE_SEND_IN_THREADS);

    /** There is no room, and this sentence says what is missing and what can be done instead. */
    static final class NoRoomException extends Exception {
        private static final long serialVersionUID = 1;

        NoRoomException(String sentence) {
            super(sentence);
        }

        String sentence() {
            return String.valueOf(getMessage());
        }
    }

    private Rooms() {}

    /**
     * Makes a private thread by this name where something was said, and lets the person in. Waits for Discord.
     *
     * @throws NoRoomException where that cannot be; nobody has been let in anywhere then
     */
    static ThreadChannel open(Interaction said, String name) throws NoRoomException {
        var channel = textChannel(said);
        var self = channel.getGuild().getSelfMember();
        var missing = NEEDED.stream()
                .filter(permission -> !self.hasPermission(channel, permission))
                .map(Permission::getName)
                .toList();
        if (!missing.isEmpty()) {
            throw new NoRoomException("To make a private thread for you here, I need the permission "
                    + String.join(" and ", missing) + ", which whoever manages the server can give me." + WAY_ROUND);
        }
        try {
            var thread = channel.createThreadChannel(Literal.label(name, Channel.MAX_NAME_LENGTH), true)
                    .setInvitable(false)
                    .setAutoArchiveDuration(ThreadChannel.AutoArchiveDuration.TIME_24_HOURS)
                    .complete();
            letIn(thread, said.getUser());
            return thread;
        } catch (ErrorResponseException e) {
            Sending.log("interaction " + said.getId(), e);
            throw new NoRoomException(isMissingPermission(e) ? refusedPermission() : REFUSED);
        }
    }

    /** Says the first words there; whether Discord took them. */
    static CompletableFuture<Boolean> say(ThreadChannel room, Reply reply) {
        if (reply.isSilent()) {
            return CompletableFuture.completedFuture(true);
        }
        var message = MessageCard.of(reply);
        return Sending.tried(() -> room.sendMessage(message)).handle((sent, failure) -> {
            if (failure != null) {
                Sending.log("thread " + room.getId(), failure);
            }
            return failure == null;
        });
    }

    /** What is said where the room was asked for. */
    static MessageCreateData pointer(ThreadChannel room) {
        return MessageCreateData.fromContent("It is all set up in " + room.getAsMention() + ".");
    }

    /** The same where the first words did not get there. */
    static MessageCreateData pointerToSilence(ThreadChannel room) {
        return MessageCreateData.fromContent("I made " + room.getAsMention()
                + " for you, but Discord did not take what I wanted to say there. Say it there once more.");
    }

    /** A room that nobody is in is put away, so that it is in nobody's way. */
    static void putAway(ThreadChannel room) {
        room.getManager()
                .setArchived(true)
                .queue(archived -> {}, failure -> Sending.log("thread " + room.getId(), failure));
    }

    private static void letIn(ThreadChannel thread, User person) {
        try {
            thread.addThreadMember(person).complete();
        } catch (RuntimeException e) {
            putAway(thread);
            throw e;
        }
    }

    private static TextChannel textChannel(Interaction said) throws NoRoomException {
        var guild = said.getGuild();
        if (guild == null || guild.isDetached()) {
            throw new NoRoomException(NOT_A_MEMBER);
        }
        Channel channel = said.getChannel();
        if (channel instanceof ThreadChannel thread) {
            channel = thread.getParentChannel();
        }
        if (channel instanceof TextChannel text) {
            return text;
        }
        throw new NoRoomException(NO_THREADS);
    }

    private static boolean isMissingPermission(ErrorResponseException e) {
        return e.getErrorResponse() == ErrorResponse.MISSING_ACCESS
                || e.getErrorResponse() == ErrorResponse.MISSING_PERMISSIONS;
    }

    private static String refusedPermission() {
        return "Discord says that I may not make a private thread here; whoever manages the server can let me."
                + WAY_ROUND;
    }

    /** Whether a message stands where a person and the bot are among themselves. */
    static boolean isOne(Message message) {
        return isOne(message.getChannel());
    }

    /** Whether a person and the bot are among themselves there, but for those who moderate the channel. */
    static boolean isOne(Channel channel) {
        return switch (channel.getType()) {
            case PRIVATE -> true;
            case GUILD_PRIVATE_THREAD ->
                channel instanceof ThreadChannel thread
                        && thread.getOwnerIdLong()
                                == thread.getJDA().getSelfUser().getIdLong();
            default -> false;
        };
    }
}
