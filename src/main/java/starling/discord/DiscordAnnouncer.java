package starling.discord;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.PermissionException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.requests.Route;
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

    private final Supplier<List<JDA>> connections;
    private final boolean others;

    /**
     * @param connections those that hear, once there are any
     * @param others whether other processes hear what these do not
     */
    DiscordAnnouncer(Supplier<List<JDA>> connections, boolean others) {
        this.connections = connections;
        this.others = others;
    }

    @Override
    public boolean isHeard(String place) {
        return !others || id(place).stream().anyMatch(id -> channel(id).isPresent());
    }

    @Override
    public Outcome sayIn(String place, Reply reply) {
        return sayIn(place, reply, Optional.empty());
    }

    @Override
    public Outcome sayOnceIn(String place, String id, Reply reply) {
        var nonce = UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "")
                .substring(0, Message.MAX_NONCE_LENGTH - 1);
        return sayIn(place, reply, Optional.of(nonce));
    }

    private Outcome sayIn(String place, Reply reply, Optional<String> nonce) {
        return say(place, reply, (jda, id) -> {
            var channel = channel(id);
            if (channel.isPresent()) {
                var sending = channel.get().sendMessage(MessageCard.of(reply));
                nonce.map(sending::setNonce).orElse(sending).complete();
                return Outcome.SAID;
            }
            // What is in a server that is away, or still to be told of, comes back by itself; the connection is
            // not told of all there is. What is gone, or out of bounds, is refused.
            if (!connections.get().stream().allMatch(DiscordAnnouncer::isToldOfAll)) {
                return Outcome.FAILED;
            }
            if (!others) {
                request(jda, Route.Channels.GET_CHANNEL, id, Optional.empty()).complete();
                return Outcome.FAILED;
            }
            request(jda, Route.Messages.SEND_MESSAGE, id, Optional.of(unheard(reply, nonce)))
                    .complete();
            return Outcome.SAID;
        });
    }

    private Optional<MessageChannel> channel(long id) {
        return connections.get().stream()
                .flatMap(jda -> Optional.ofNullable(jda.getChannelById(MessageChannel.class, id)).stream())
                .findFirst();
    }

    private static boolean isToldOfAll(JDA jda) {
        return jda.getStatus() == JDA.Status.CONNECTED
                && jda.getUnavailableGuilds().isEmpty();
    }

    /** What is said where another process hears, as JDA has it sent where this one does. */
    private static DataObject unheard(Reply reply, Optional<String> nonce) {
        try (var message = MessageCard.of(reply)) {
            var sent = message.toData();
            nonce.ifPresent(once -> sent.put("nonce", once).put("enforce_nonce", true));
            return sent;
        }
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
        var id = id(where);
        if (id.isEmpty()) {
            return Outcome.UNREACHABLE;
        }
        if (reply.isSilent()) {
            return Outcome.SAID;
        }
        try {
            return connections.get().stream()
                    .findFirst()
                    .map(jda -> saying.say(jda, id.get()))
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

    private static Optional<Long> id(String where) {
        return Optional.of(where)
                .filter(place -> place.matches(DISCORD + "\\d{1,19}"))
                .map(place -> Long.parseUnsignedLong(place.substring(DISCORD.length())));
    }

    /** Asks Discord about a channel that JDA knows nothing of, for which it has no call. */
    private static RestAction<DataObject> request(JDA jda, Route route, long channel, Optional<DataObject> body) {
        var compiled = route.compile(Long.toUnsignedString(channel));
        return body.map(data -> new RestActionImpl<DataObject>(
                        jda, compiled, data, (response, request) -> response.getObject()))
                .orElseGet(() -> new RestActionImpl<>(jda, compiled, (response, request) -> response.getObject()));
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
