package starling.store;

import java.io.PrintWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.Objects;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Connections that keep the character U+0000 in texts, which PostgreSQL cannot hold, so that an answer comes back exactly as it
 * was typed. It is kept as U+FDD0, one of the code points that are no characters and left to programs for use among themselves;
 * where a text holds that one or its neighbour itself, U+FDD1 goes before it.
 *
 * @see <a href="https://www.unicode.org/versions/corrigendum9.html">The Unicode Standard, corrigendum 9</a>
 */
final class NulInText implements DataSource {
    private static final char NUL = '\0';
    private static final char FOR_NUL = '\uFDD0';
    private static final char AS_IT_IS = '\uFDD1';

    private final DataSource inner;

    NulInText(DataSource inner) {
        this.inner = inner;
    }

    static String kept(String text) {
        if (text.chars().noneMatch(each -> each == NUL || each == FOR_NUL || each == AS_IT_IS)) {
            return text;
        }
        var kept = new StringBuilder(text.length() + 8);
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            if (each == FOR_NUL || each == AS_IT_IS) {
                kept.append(AS_IT_IS);
            }
            kept.append(each == NUL ? FOR_NUL : each);
        }
        return kept.toString();
    }

    static String asTyped(String kept) {
        if (kept.chars().noneMatch(each -> each == FOR_NUL || each == AS_IT_IS)) {
            return kept;
        }
        var text = new StringBuilder(kept.length());
        for (int at = 0; at < kept.length(); at++) {
            char each = kept.charAt(at);
            if (each == AS_IT_IS && at + 1 < kept.length()) {
                at++;
                text.append(kept.charAt(at));
            } else {
                text.append(each == FOR_NUL ? NUL : each);
            }
        }
        return text.toString();
    }

    @Override
    public Connection getConnection() throws SQLException {
        return around(Connection.class, inner.getConnection());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return around(Connection.class, inner.getConnection(user, password));
    }

    private static <T> T around(Class<T> type, T inside) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, new Translating(inside)));
    }

    /** A connection, a statement or a result, whose texts are those that were typed. */
    private record Translating(Object inside) implements InvocationHandler {
        @Override
        public @Nullable Object invoke(Object outside, Method method, Object @Nullable [] arguments) throws Throwable {
            try {
                return outside(method, method.invoke(inside, inside(method, arguments)));
            } catch (InvocationTargetException e) {
                throw Objects.requireNonNullElse(e.getCause(), e);
            }
        }

        private Object @Nullable [] inside(Method method, Object @Nullable [] arguments) {
            if (arguments == null
                    || !(inside instanceof PreparedStatement)
                    || !method.getName().startsWith("set")) {
                return arguments;
            }
            var translated = arguments.clone();
            for (int at = 0; at < translated.length; at++) {
                if (translated[at] instanceof String text) {
                    translated[at] = kept(text);
                }
            }
            return translated;
        }

        private @Nullable Object outside(Method method, @Nullable Object result) {
            if (result instanceof String text) {
                return inside instanceof ResultSet ? asTyped(text) : text;
            }
            if (result instanceof PreparedStatement statement && method.getReturnType() == PreparedStatement.class) {
                return around(PreparedStatement.class, statement);
            }
            if (result instanceof Statement statement && method.getReturnType() == Statement.class) {
                return around(Statement.class, statement);
            }
            if (result instanceof ResultSet rows) {
                return around(ResultSet.class, rows);
            }
            return result;
        }
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return inner.getLogWriter();
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) throws SQLException {
        inner.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        inner.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return inner.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return inner.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return inner.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return inner.isWrapperFor(type);
    }
}
