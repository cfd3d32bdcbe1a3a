package starling.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import starling.design.DesignSubstance.Contradiction;
import starling.question.DesignBrief;

/** Sums in the many ways that people write them. To accuse a right one is worse than to overlook a wrong one. */
final class SumsTest {
    private static final DesignReader READER = DesignReader.load(Path.of(""));
    private static final String FRAME = "Users must be able to save a note. The client calls the note service. ";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1M * 500 B = 500 MB/day.",
                "1M x 500 bytes = 500 MB a day.",
                "1,000,000 * 500B = 500 MB.",
                "500 B * 1M = 500 MB per day, 180 GB a year.",
                "2 B users, 1 photo a week each.",
                "1 B users * 10 KB = 10 TB.",
                "1B * 100 bytes = 100 GB.",
                "0.5 B notes of 1 KB are 500 GB.",
                "100 GB / 1 KB = 100 million notes.",
                "500 GB / 1M users = 500 KB per user.",
                "64 GB / 64 bytes = 1 billion entries.",
                "1 TB / 100 MB/s = 10,000 s.",
                "24 * 60 * 60 = 86,400 seconds.",
                "60 x 60 x 24 = 86400",
                "7 * 24 * 60 = 10,080 minutes a week.",
                "24*3600 = ~100k seconds.",
                "86,400 ~ 10^5, so 10^8 / 10^5 = 10^3 per second.",
                "10^9 / 86400 = 11,574 rps",
                "1e6 notes a day, about 12/s.",
                "5M/day => ~58/s",
                "5M / 86400 -> 58 per second",
                "5M / 100,000 = 50 QPS",
                "50 QPS * 2 = 100 QPS at peak",
                "50 QPS x 86400 s = 4.3M per day.",
                "1200 rps * 86,400 = 104M requests a day.",
                "12 writes/s * 10 KB = 120 KB/s",
                "12 writes/s x 10 kB x 86400 = 10 GB/day",
                "10 GB/day * 365 = 3.65 TB/year",
                "3.65 TB * 5 = 18 TB in five years.",
                "10 GB a day x 365 x 5 = 18 TB",
                "10 GB a day, 300 GB a month, 3.6 TB a year.",
                "200M users * 20% = 40M daily users.",
                "20 % of 10 TB is 2 TB of cache.",
                "62^7 = 3.5 trillion codes.",
                "2^32 = 4.3 billion",
                "36^6 = 2 billion ids, enough for 1,000 a second for 23 days.",
                "300 requests/s / 100 requests/s per server = 3 servers.",
                "6,000 rps / 1,000 rps = 6 machines, so we take 10.",
                "3 replicas * 10 TB = 30 TB",
                "1M users x 5 notes x 2 KB = 10 GB",
                "1M users x (5 notes + 2 photos) = 7M things.",
                "(1M + 2M) * 500 B = 1.5 GB",
                "4 MB x 10 photos = 40 MB an album.",
                "10k sensors * 1 reading/min = 10k readings a minute, 167 a second.",
                "10k sensors, each 1 reading a minute: 14.4M a day.",
                "100 km / 50 km/h = 2 h.",
                "We buy 1,000 seats for 20 euros, 20k euros.",
                "One server bears 5k rps, two bear 10k rps.",
                "Of 8 MB/s we lose 1 %, so 80 kB/s."
            })
    void aRightSumIsNotAccused(String sum) {
        assertThat(READER.examine(FRAME + sum, DesignBrief.EMPTY).contradictions())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "1M * 500 B = 500 GB/day. ~ Your sum comes to about 500 MB a day, not 500 GB a day.",
                "1M x 500 bytes = 5 TB. ~ Your sum comes to about 500 MB, not 5 TB.",
                "24 * 60 * 60 = 8,640 seconds a day ~ ''",
                "100 GB / 1 KB = 1 million notes. ~ Your sum comes to about 100 million, not 1 million.",
                "500 GB / 1M users = 5 MB per user. ~ 'Your sum comes to about 500 kB, not 5 MB.'",
                "10^9 / 86400 = 1,157 rps ~ 'Your sum comes to about 12,000 a second, not 1,200 a second.'",
                "10 GB a day x 365 x 5 = 180 TB ~ 'Your sum comes to about 18 TB, not 180 TB.'",
                "1M users x 5 notes x 2 KB = 1 TB ~ 'Your sum comes to about 10 GB, not 1 TB.'",
                "12 writes/s x 10 KB = 12 MB/s ~ 'Your sum comes to about 120 kB a second, not 12 MB a second.'"
            })
    void aWrongOneIsNamed(String sum, String told) {
        assertThat(READER.examine(FRAME + sum, DesignBrief.EMPTY).contradictions().stream()
                        .map(Contradiction::sum)
                        .findFirst()
                        .orElse(""))
                .isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "There are 10M users, 5 TB of notes, 300 requests a second and 99.9 % availability. ~ 0",
                "1M notes a day is about 12 a second. ~ 1",
                "1M * 10 KB = 10 GB. ~ 1",
                "1M * 10 KB = 10 TB. ~ 1"
            })
    void howManySumsAreChecked(String sums, int checked) {
        assertThat(READER.examine(FRAME + sums, DesignBrief.EMPTY).sums()).isEqualTo(checked);
    }
}
