package starling.retrieval;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;

/**
 * What each {@link Ingredient} is worth: learnt by {@code src/train/search.py} on notebooks that the network was not taught on, but
 * for the words, the names and what none of the stories needs, which {@code src/train/weigh.py} gives and says why.
 *
 * @param of how many points one of it adds
 * @param none the points that a story needs, or none fits
 */
record Weights(Map<Ingredient, Double> of, double none) {
    private static final String FILE = "/starling/retrieval/weights.properties";

    Weights {
        of = Map.copyOf(of);
    }

    /** Those that Starling comes with. */
    static Weights learnt() {
        var properties = new Properties();
        try (var file = Weights.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is not on the class path");
            }
            properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var of = new EnumMap<Ingredient, Double>(Ingredient.class);
        for (var ingredient : Ingredient.values()) {
            of.put(ingredient, number(properties, ingredient.id()));
        }
        return new Weights(of, number(properties, "none"));
    }

    private static double number(Properties properties, String name) {
        var value = properties.getProperty(name);
        if (value == null) {
            throw new IllegalStateException(FILE + " does not say what " + name + " is worth");
        }
        return Double.parseDouble(value);
    }

    /** The points for so much of each ingredient. */
    Map<Ingredient, Double> points(Map<Ingredient, Double> amounts) {
        var points = new EnumMap<Ingredient, Double>(Ingredient.class);
        amounts.forEach((ingredient, amount) -> points.put(ingredient, of.getOrDefault(ingredient, 0.0) * amount));
        return points;
    }
}
