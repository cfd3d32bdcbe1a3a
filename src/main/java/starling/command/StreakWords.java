package starling.command;

import java.util.Optional;
import java.util.function.Function;
import starling.interview.Attempt;
import starling.interview.DailyRepository;

/** What is said of the days in a row that an attempt adds to; nothing to those who do not want them counted. */
public final class StreakWords implements Function<Attempt, Optional<String>> {
    private final DailyRepository dailies;

    public StreakWords(DailyRepository dailies) {
        this.dailies = dailies;
    }

    @Override
    public Optional<String> apply(Attempt attempt) {
        return dailies.daysInARow(attempt)
                .map(days -> days == 1
                        ? "Question of the day: your first day in a row."
                        : "Question of the day: " + days + " days in a row.");
    }
}
