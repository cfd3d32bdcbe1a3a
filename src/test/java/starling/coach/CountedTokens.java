package starling.coach;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;
import starling.interview.PersonId;
import starling.interview.StorageException;

/** One person's tokens of one day. */
public final class CountedTokens implements TokenLedger {
    final AtomicLong used = new AtomicLong();
    boolean broken;

    @Override
    public long usedBy(PersonId person, LocalDate day) {
        return used.get();
    }

    @Override
    public Taking take(PersonId person, LocalDate day, int tokens, TokenLimits limits) {
        if (broken) {
            throw new StorageException("the disk is full", new IllegalStateException());
        }
        if (used.get() + tokens > limits.person()) {
            return Taking.PERSON_SPENT;
        }
        used.addAndGet(tokens);
        return Taking.TAKEN;
    }

    @Override
    public void settle(PersonId person, LocalDate day, int taken, int spent) {
        used.addAndGet(spent - taken);
    }
}
