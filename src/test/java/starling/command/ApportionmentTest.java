package starling.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ApportionmentTest {
    @Test
    void theLargestRemaindersGetWhatIsLeftAndOfEqualsTheFirst() {
        assertThat(Apportionment.of(10, List.of(1 / 3.0, 1 / 3.0, 1 / 3.0))).containsExactly(4, 3, 3, 0);
        assertThat(Apportionment.of(100, List.of(0.204, 0.097, 0.5))).containsExactly(20, 10, 50, 20);
    }

    @Test
    void whatIsThereIsSeenAndWhatIsNotIsNot() {
        assertThat(Apportionment.of(10, List.of(0.001, 0.5, 0.0))).containsExactly(1, 5, 0, 4);
        assertThat(Apportionment.of(6, List.of(0.01, 0.01, 0.01, 0.01, 0.96))).containsExactly(1, 1, 1, 1, 2, 0);
        assertThat(Apportionment.of(10, List.of(0.0, 0.0))).containsExactly(0, 0, 10);
    }

    @Test
    void sharesThatOverlapAddUpToTheWholeAllTheSame() {
        assertThat(Apportionment.of(10, List.of(0.8, 0.8))).containsExactly(5, 5, 0);
    }
}
