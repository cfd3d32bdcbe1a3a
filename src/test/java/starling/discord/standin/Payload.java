package starling.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** Discord's objects, with the fields that JDA insists on. */
final class Payload {
    static final int EPHEMERAL = 1 << 6;
    static final int LOADING = 1 << 7;
    static final int TEXT = 0;
    static final int DIRECT = 1;
    static final int GROUP = 3;
    static final int NEWS = 5;
    static final int PUBLIC_THREAD = 11;
    static final int PRIVATE_THREAD = 12;
    static final long SEND = 1L << 11;
    static final long EMBED_LINKS = 1L << 14;
    static final long CREATE_PRIVATE_THREADS = 1L << 36;
    /** View, send, embed, read the history, use commands, make threads of both kinds and write in them. */
    static final String PERMISSIONS = Long.toString(
            1L << 10 | SEND | EMBED_LINKS | 1L << 16 | 1L << 31 | 1L << 35 | CREATE_PRIVATE_THREADS | 1L << 38);

    private Payload() {}

    static ObjectNode user(String id, String name, boolean bot) {
        return Json.of("""
                {"id": "%s", "username": "%s", "global_name": null, "discriminator": "0", "avatar": null, "bot": %s,
                 "system": false, "flags": 0, "public_flags": 0, "primary_guild": null, "verified": true,
                 "mfa_enabled": true, "locale": "en-GB"}""".formatted(id, name, bot));
    }

    static ObjectNode application(World world) {
        var flags = world.readsMessages ? 1 << 19 : 0;
        return Json.of("""
                {"id": "%1$s", "name": "Starling", "icon": null, "description": "", "type": null, "verify_key": "%1$s",
                 "flags": %2$d, "flags_new": "%2$d", "redirect_uris": [], "interactions_endpoint_url": null,
                 "role_connections_verification_url": null, "owner": %3$s, "approximate_guild_count": 1,
                 "approximate_user_install_count": 0, "approximate_user_authorization_count": 0,
                 "explicit_content_filter": 0, "team": null, "eligible_oauth2_scopes": [], "bot_public": true,
                 "integration_types_config": {"0": {}, "1": {}}}
                """.formatted(world.bot, flags, world.user(world.bot)));
    }

    static ObjectNode member(JsonNode user) {
        return Json.of("""
                {"user": %s, "nick": null, "avatar": null, "banner": null, "roles": [], "deaf": false, "mute": false,
                 "joined_at": "2026-01-01T00:00:00+00:00", "premium_since": null, "flags": 0, "pending": false,
                 "communication_disabled_until": null, "permissions": "%s"}""".formatted(user, PERMISSIONS));
    }

    static boolean isThread(JsonNode channel) {
        return channel.has("thread_metadata");
    }

    /** A direct message between people, in which the bot is not. */
    static ObjectNode groupOf(String id, JsonNode recipients) {
        return Json.of("""
                {"id": "%s", "type": %d, "last_message_id": null, "flags": 0, "recipients": %s, "name": null,
                 "icon": null, "owner_id": %s}
                """.formatted(id, GROUP, recipients, recipients.path(0).path("id")));
    }

    static ObjectNode textChannel(String id, String guild, String name) {
        return Json.of("""
                {"id": "%s", "guild_id": "%s", "type": %d, "name": "%s", "position": 0, "permission_overwrites": [],
                 "topic": null, "nsfw": false, "last_message_id": null, "parent_id": null, "rate_limit_per_user": 0,
                 "flags": 0, "permissions": "%s"}""".formatted(id, guild, TEXT, name, PERMISSIONS));
    }

    /** What a channel's permissions hold where this is allowed to nobody. */
    static ObjectNode denial(String everyone, long permission) {
        return Json.of("""
                {"id": "%s", "type": 0, "allow": "0", "deny": "%d"}""".formatted(everyone, permission));
    }

    static ObjectNode thread(String id, JsonNode parent, String owner, int type, String name) {
        return Json.of("""
                {"id": "%s", "guild_id": %s, "parent_id": %s, "owner_id": "%s", "type": %d, "name": "%s",
                 "last_message_id": null, "message_count": 0, "member_count": 1, "rate_limit_per_user": 0, "flags": 0,
                 "total_message_sent": 0, "permissions": "%s",
                 "thread_metadata": {"archived": false, "auto_archive_duration": 1440, "locked": false,
                   "archive_timestamp": "2026-01-01T00:00:00+00:00",
                   "create_timestamp": "2026-01-01T00:00:00+00:00"}}
                """.formatted(id, parent.path("guild_id"), parent.path("id"), owner, type, name, PERMISSIONS));
    }

    static ObjectNode privateChannel(String id, JsonNode recipient) {
        return Json.of("""
                {"id": "%s", "type": %d, "last_message_id": null, "flags": 0, "recipients": [%s]}
                """.formatted(id, DIRECT, recipient));
    }

    static ObjectNode guild(World world) {
        var guild = Json.of("""
                {"id": "%1$s", "name": "Practice room", "owner_id": "%2$s", "unavailable": false, "large": false,
                 "member_count": %3$d, "joined_at": "2026-01-01T00:00:00+00:00", "preferred_locale": "en-GB",
                 "emojis": [], "stickers": [], "voice_states": [], "guild_scheduled_events": [], "stage_instances": [],
                 "soundboard_sounds": [], "features": [], "presences": [], "premium_progress_bar_enabled": false,
                 "afk_timeout": 300,
                 "roles": [{"id": "%1$s", "name": "@everyone", "description": null, "permissions": "%4$s", "position": 0,
                   "color": 0, "colors": {"primary_color": 0, "secondary_color": null, "tertiary_color": null},
                   "hoist": false, "managed": false, "mentionable": false, "icon": null, "unicode_emoji": null,
                   "flags": 0}],
                 "members": [%5$s], "channels": [], "threads": []}""".formatted(
                        world.guild, world.owner, world.users.size(), PERMISSIONS, member(world.user(world.bot))));
        for (var channel : world.channels.values()) {
            if (channel.path("guild_id").asText().equals(world.guild)) {
                guild.withArray(isThread(channel) ? "threads" : "channels").add(channel);
            }
        }
        return guild;
    }

    static ObjectNode message(String id, String channel, JsonNode author, String content) {
        return Json.of("""
                {"id": "%s", "channel_id": "%s", "author": %s, "type": 0, "tts": false, "timestamp": "%s",
                 "edited_timestamp": null, "mention_everyone": false, "mentions": [], "mention_roles": [],
                 "attachments": [], "embeds": [], "components": [], "flags": 0, "pinned": false}
                """.formatted(id, channel, author, Instant.now())).put("content", content);
    }
}
