package app.wervel.exercise.application;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Something worth knowing beside the exercises, in one language.
 *
 * @param text a few plain paragraphs, parted by an empty line
 */
public record KnowledgeText(
        @JsonProperty(value = "title", required = true) String title,
        @JsonProperty(value = "text", required = true) String text) {}
