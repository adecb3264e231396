package app.wervel.intake.application;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What our forms say beyond FHIR, in extensions of our own: short labels, the alarm mark, what
 * makes a question moot, what deserves attention, on which side of the body chart a region lies,
 * and of which place the form is. They are taken out of the file; what stays is plain FHIR R4.
 */
final class FormExtensions {
    static final String PREFIX = "https://wervel.app/fhir/StructureDefinition/intake-";

    /** The owner of the extensions of the questionnaire itself. */
    static final String ROOT = "";

    private final Map<String, List<JsonNode>> byOwner = new HashMap<>();

    private FormExtensions() {}

    /** Takes ours out of this questionnaire. */
    static FormExtensions takeFrom(ObjectNode questionnaire) {
        var extensions = new FormExtensions();
        extensions.take(questionnaire, ROOT);
        return extensions;
    }

    private void take(ObjectNode node, String owner) {
        if (node.get("extension") instanceof ArrayNode all) {
            List<JsonNode> ours = new ArrayList<>();
            List<JsonNode> rest = new ArrayList<>();
            all.forEach(one -> (url(one).startsWith(PREFIX) ? ours : rest).add(one));
            if (!ours.isEmpty()) {
                byOwner.computeIfAbsent(owner, none -> new ArrayList<>()).addAll(ours);
                all.removeAll();
                rest.forEach(all::add);
                if (rest.isEmpty()) {
                    node.remove("extension");
                }
            }
        }
        children(node, "item").forEach(item -> take(item, item.path("linkId").asString("")));
        children(node, "answerOption")
                .forEach(option ->
                        take(option, option(owner, option.at("/valueCoding/code").asString(""))));
    }

    private static List<ObjectNode> children(ObjectNode node, String name) {
        List<ObjectNode> children = new ArrayList<>();
        node.path(name)
                .forEach(child -> {
                    if (child instanceof ObjectNode object) {
                        children.add(object);
                    }
                });
        return children;
    }

    /** The owner of the extensions of an option. */
    static String option(String linkId, String code) {
        return linkId + " " + code;
    }

    /** Those of this name, for example {@code label}. */
    List<JsonNode> all(String owner, String name) {
        return byOwner.getOrDefault(owner, List.of()).stream()
                .filter(one -> url(one).equals(PREFIX + name))
                .toList();
    }

    Optional<JsonNode> first(String owner, String name) {
        return all(owner, name).stream().findFirst();
    }

    /** The parts of an extension that have this name. */
    static List<JsonNode> parts(JsonNode extension, String name) {
        List<JsonNode> parts = new ArrayList<>();
        extension
                .path("extension")
                .forEach(part -> {
                    if (url(part).equals(name)) {
                        parts.add(part);
                    }
                });
        return parts;
    }

    private static String url(JsonNode extension) {
        return extension.path("url").asString("");
    }
}
