package starling.discord;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import starling.command.RefusedFileException;
import starling.command.Upload;
import starling.interview.FileName;

/**
 * Fetches the files that people attach: only from Discord's own hosts, only over https, without following a redirect, and no
 * more than {@link Upload#LARGEST} bytes for one command, whatever Discord said of their size. Safe for use by several threads.
 */
final class Downloads {
    private static final Set<String> ORIGINS =
            Set.of("https://cdn.discordapp.com:443", "https://media.discordapp.net:443");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Set<String> otherOrigins;
    private final OkHttpClient client = new OkHttpClient.Builder()
            .followRedirects(false)
            .followSslRedirects(false)
            .callTimeout(PATIENCE)
            .build();

    /**
     * An attached file, by what Discord says of it.
     *
     * @param size in bytes
     */
    record Attachment(String name, long size, String url) {
        /** Says neither the name nor where it is: both are the matter of whoever sent it. */
        @Override
        public String toString() {
            return "attachment of " + size + " bytes";
        }
    }

    /** Fetches from Discord and nowhere else. */
    Downloads() {
        this(Set.of());
    }

    /**
     * Fetches from elsewhere too.
     *
     * @param otherOrigins such as {@code http://127.0.0.1:4711}
     */
    Downloads(Set<String> otherOrigins) {
        this.otherOrigins = Set.copyOf(otherOrigins);
    }

    /**
     * The content of the files, by the same names. Waits for them.
     *
     * @throws RefusedFileException when one of them is not Discord's, they are too large, or Discord does not hand them over; in
     *     the first two cases none has been fetched
     */
    Map<String, Upload> fetch(Map<String, Attachment> attached) throws RefusedFileException {
        var urls = new TreeMap<String, HttpUrl>();
        long size = 0;
        for (var file : attached.entrySet()) {
            urls.put(file.getKey(), url(file.getValue()));
            size += file.getValue().size();
        }
        if (size > Upload.LARGEST) {
            throw tooLarge(attached, size);
        }
        var fetched = new TreeMap<String, Upload>();
        int left = Upload.LARGEST;
        for (var url : urls.entrySet()) {
            var file = attached.getOrDefault(url.getKey(), new Attachment("", 0, ""));
            var content = content(file, url.getValue(), left);
            if (content.length > left) {
                throw RefusedFileException.tooLarge(named(file) + ", which has more");
            }
            left -= content.length;
            fetched.put(url.getKey(), new Upload(file.name(), content));
        }
        return fetched;
    }

    private HttpUrl url(Attachment file) throws RefusedFileException {
        return Optional.ofNullable(HttpUrl.parse(file.url()))
                .filter(url -> url.username().isEmpty() && url.password().isEmpty())
                .filter(url -> {
                    var origin = url.scheme() + "://" + url.host() + ":" + url.port();
                    return ORIGINS.contains(origin) || otherOrigins.contains(origin);
                })
                .orElseThrow(() -> new RefusedFileException("I fetch files from Discord only, and " + named(file)
                        + " is somewhere else. Attach the file itself."));
    }

    /** What is there, but not more than a byte beyond what is taken. */
    private byte[] content(Attachment file, HttpUrl url, int most) throws RefusedFileException {
        var request = new Request.Builder().url(url).build();
        try (var response = client.newCall(request).execute()) {
            if (response.code() != 200) {
                throw notHandedOver(file);
            }
            return response.body().byteStream().readNBytes(most + 1);
        } catch (IOException e) {
            throw notHandedOver(file);
        }
    }

    private static RefusedFileException tooLarge(Map<String, Attachment> attached, long size) {
        var what = attached.size() == 1
                ? named(attached.values().iterator().next()) + ", which has "
                : attached.size() + " files that have together ";
        return RefusedFileException.tooLarge(what + RefusedFileException.size(size));
    }

    private static RefusedFileException notHandedOver(Attachment file) {
        return new RefusedFileException(
                "Discord did not hand over " + named(file) + ". Please attach it again in a minute.");
    }

    private static String named(Attachment file) {
        return FileName.of(file.name());
    }
}
