package starling.store;

import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;

/**
 * A dialect that tells every connection how people's texts are kept over it, before any work is done on it. {@link Database} has
 * no other, so that no call can forget to.
 */
final class DialectWithTexts implements Dialect {
    private final Dialect dialect;
    private final TextCipher texts;

    DialectWithTexts(Dialect dialect, TextCipher texts) {
        this.dialect = dialect;
        this.texts = texts;
    }

    private <T> Function<Handle, T> withTexts(Function<Handle, T> work) {
        return handle -> {
            handle.getConfig(PersonalTexts.class).begin(texts, handle);
            return work.apply(handle);
        };
    }

    @Override
    public <T> T read(Function<Handle, T> work) {
        return dialect.read(withTexts(work));
    }

    @Override
    public <T> T change(Function<Handle, T> work) {
        return dialect.change(withTexts(work));
    }

    @Override
    public <T> T changeWithoutTrace(Function<Handle, T> work) {
        return dialect.changeWithoutTrace(withTexts(work));
    }

    @Override
    public <T> T snapshot(Function<Handle, T> work) {
        return dialect.snapshot(withTexts(work));
    }

    @Override
    public DataSource migrating() {
        return dialect.migrating();
    }

    @Override
    public String migrations() {
        return dialect.migrations();
    }

    @Override
    public void begin() {
        dialect.begin();
    }

    @Override
    public boolean removeTraces() {
        return dialect.removeTraces();
    }

    @Override
    public void postponeReferences(Handle handle) {
        dialect.postponeReferences(handle);
    }

    @Override
    public String asTheyCame(CopiedColumns table) {
        return dialect.asTheyCame(table);
    }

    @Override
    public String reason(SQLException failure) {
        return dialect.reason(failure);
    }

    @Override
    public long now(Handle handle) {
        return dialect.now(handle);
    }

    @Override
    public boolean isLineBroken(SQLException failure) {
        return dialect.isLineBroken(failure);
    }

    @Override
    public PoolUse poolUse() {
        return dialect.poolUse();
    }

    @Override
    public void close() {
        dialect.close();
    }
}
