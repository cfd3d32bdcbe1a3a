package starling.rubric;

/** What a fact can be. In Java a fact is a {@link Boolean}, {@link Long}, {@link Double} or {@link String}. */
public enum FactType {
    TRUTH(Boolean.class),
    COUNT(Long.class),
    SHARE(Double.class),
    WORD(String.class);

    private final Class<?> javaType;

    FactType(Class<?> javaType) {
        this.javaType = javaType;
    }

    Class<?> javaType() {
        return javaType;
    }
}
