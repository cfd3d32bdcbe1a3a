package starling.discord;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.PermissionException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.requests.restaction.MessageCreateAction;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.internal.requests.RestActionImpl;
import starling.command.Announcer;
import starling.command.Reply;
import starling.interview.PersonId;

/** Says something in Discord that nobody has just asked for. It pings nobody. */
final class DiscordAnnouncer implements Announcer {
    private static final String DISCORD = "discord:";

    /** What stays as it is until somebody changes it. */
    private static final Set<ErrorResponse> FINAL = Set.of(
            ErrorResponse.MISSING_ACCESS,
            ErrorResponse.MISSING_PERMISSIONS,
            ErrorResponse.UNKNOWN_CHANNEL,
            ErrorResponse.UNKNOWN_USER,
            ErrorResponse.CANNOT_SEND_TO_USER,
            ErrorResponse.NO_MUTUAL_GUILDS);

    /** Says it, on what is known to be a connection. */
    private interface Saying {
        Outcome say(JDA jda, long id);
    }

    private final Supplier<Optional<JDA>> connection;

    /**
     * @param connection the one that hears, once there is one
     */
    DiscordAnnouncer(Supplier<Optional<JDA>> connection) {
        this.connection = connection;
    }

    @Override
    public Outcome sayIn(String place, Reply reply) {
        return sayIn(place, reply, sending -> sending);
    }

    @Override
    public Outcome sayOnceIn(String place, String id, Reply reply) {
        var nonce = UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "")
                .substring(0, Message.MAX_NONCE_LENGTH - 1);
        return sayIn(place, reply, sending -> sending.setNonce(nonce));
    }

    private Outcome sayIn(String place, Reply reply, UnaryOperator<MessageCreateAction> prepared) {
        return say(place, reply, (jda, id) -> {
            var channel = jda.getChannelById(MessageChannel.class, id);
            if (channel == null) {
                // What is in a server that is away, or still to be told of, comes back by itself; the connection is
                // not told of all there is. What is gone, or out of bounds, is refused.
                boolean allThere = jda.getStatus() == JDA.Status.CONNECTED
                        && jda.getUnavailableGuilds().isEmpty();
                if (allThere) {
                    look(jda, id).complete();
                }
                return Outcome.FAILED;
            }
            prepared.apply(channel.sendMessage(MessageCard.of(reply))).complete();
            return Outcome.SAID;
        });
    }

    @Override
    public Outcome sayTo(PersonId person, Reply reply) {
        return say(person.value(), reply, (jda, id) -> {
            jda.openPrivateChannelById(id)
                    .flatMap(channel -> channel.sendMessage(MessageCard.of(reply)))
                    .complete();
            return Outcome.SAID;
        });
    }

    private Outcome say(String where, Reply reply, Saying saying) {
        var id = where.startsWith(DISCORD) ? where.substring(DISCORD.length()) : "";
        if (!id.matches("\\d{1,19}")) {
            return Outcome.UNREACHABLE;
        }
        if (reply.isSilent()) {
            return Outcome.SAID;
        }
        try {
            return connection
                    .get()
                    .map(jda -> saying.say(jda, Long.parseUnsignedLong(id)))
                    .orElse(Outcome.FAILED);
        } catch (PermissionException e) {
            return Outcome.UNREACHABLE;
        } catch (ErrorResponseException e) {
            Sending.log(where, e);
            return outcome(e);
        } catch (RuntimeException e) {
            CommandDesk.log("saying something in " + where, e);
            return Outcome.FAILED;
        }
    }

    /** Asks Discord for a channel, for which JDA has no call. */
    private static RestAction<DataObject> look(JDA jda, long channel) {
        return new RestActionImpl<>(
                jda,
                Route.Channels.GET_CHANNEL.compile(Long.toUnsignedString(channel)),
                (response, request) -> response.getObject());
    }

    private static Outcome outcome(ErrorResponseException refusal) {
        if (FINAL.contains(refusal.getErrorResponse())) {
            return Outcome.UNREACHABLE;
        }
        var broken = refusal.getResponse().getException();
        boolean wasSent =
                broken != null && !(broken instanceof ConnectException || broken instanceof UnknownHostException);
        return wasSent ? Outcome.UNKNOWN : Outcome.FAILED;
    }
}
