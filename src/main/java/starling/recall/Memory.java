package starling.recall;

/**
 * How firmly a card sits, as the scheduler has it.
 *
 * @param stability after so many days it is remembered nine times of ten; 0.001 to 36,500
 * @param difficulty how hard it is to make it sit more firmly, from 1 to 10
 */
public record Memory(double stability, double difficulty) {
    public Memory {
        if (!(stability > 0) || !(difficulty >= 1 && difficulty <= 10)) {
            throw new IllegalArgumentException("a memory has a stability above 0 and a difficulty from 1 to 10, not "
                    + stability + " and " + difficulty);
        }
    }
}
