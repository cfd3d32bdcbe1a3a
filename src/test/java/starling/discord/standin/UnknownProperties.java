package starling.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * Properties of a request that Discord's description does not have. It forbids none, and Discord passes over those that it does
 * not know: a misspelt one is simply without effect.
 */
final class UnknownProperties {
    private final JsonNode document;
    private final List<String> unknown = new ArrayList<>();

    private UnknownProperties(JsonNode document) {
        this.document = document;
    }

    /** Those of this body, by their place; none if all are known. */
    static List<String> in(JsonNode document, JsonNode schema, JsonNode body) {
        var search = new UnknownProperties(document);
        search.look(List.of(schema), body, "");
        return List.copyOf(search.unknown);
    }

    private void look(List<JsonNode> schemas, JsonNode json, String place) {
        var forms = new ArrayList<JsonNode>();
        schemas.forEach(schema -> forms(schema, json, forms));
        if (json.isArray()) {
            var items = forms.stream().map(form -> form.path("items")).filter(JsonNode::isObject);
            var described = items.toList();
            for (var i = 0; i < json.size(); i++) {
                look(described, json.path(i), place + "/" + i);
            }
        } else if (json.isObject() && forms.stream().anyMatch(form -> form.has("properties"))) {
            json.properties().forEach(property -> {
                var described = described(forms, property.getKey());
                if (described.isEmpty()) {
                    unknown.add(place + "/" + property.getKey() + ": there is no such property");
                } else {
                    look(described, property.getValue(), place + "/" + property.getKey());
                }
            });
        }
    }

    private static List<JsonNode> described(List<JsonNode> forms, String property) {
        var described = new ArrayList<JsonNode>();
        for (var form : forms) {
            var named = form.path("properties").path(property);
            var schema = named.isMissingNode() ? form.path("additionalProperties") : named;
            if (schema.isObject() || schema.asBoolean()) {
                described.add(schema);
            }
        }
        return described;
    }

    /** All that a schema stands for, without the forms of another type than the object says it has. */
    private void forms(JsonNode schema, JsonNode json, List<JsonNode> forms) {
        var reference = schema.path("$ref").asText("");
        var form = reference.isEmpty() ? schema : document.at(reference.substring(1));
        var types = form.path("properties").path("type").path("enum");
        boolean other = json.has("type")
                && types.isArray()
                && StreamSupport.stream(types.spliterator(), false).noneMatch(json.path("type")::equals);
        if (other) {
            return;
        }
        forms.add(form);
        for (var name : List.of("allOf", "anyOf", "oneOf")) {
            form.path(name).forEach(member -> forms(member, json, forms));
        }
    }
}
