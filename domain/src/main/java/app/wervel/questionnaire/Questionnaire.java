package app.wervel.questionnaire;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire of one version. {@link QuestionnaireCheck} says whether it can be used.
 *
 * @param url what identifies it, with its version
 * @param language of the base texts, a language tag
 * @param copyright whose it is, shown wherever it is shown or printed
 */
public record Questionnaire(
        String url,
        String version,
        String language,
        Wording title,
        @Nullable String copyright,
        List<QuestionItem> items) {
    /**
     * @throws IllegalArgumentException without url, version, language or title
     */
    public Questionnaire {
        if (url.isBlank() || version.isBlank() || language.isBlank() || title.isEmpty()) {
            throw new IllegalArgumentException(
                    "A questionnaire needs a url, a version, a language and a title");
        }
        items = List.copyOf(items);
    }

    /** Every item, each before those below it, in the order of the form. */
    public List<QuestionItem> allItems() {
        List<QuestionItem> all = new ArrayList<>();
        Deque<QuestionItem> open = new ArrayDeque<>();
        items.reversed().forEach(open::push);
        while (!open.isEmpty()) {
            QuestionItem item = open.pop();
            all.add(item);
            item.items().reversed().forEach(open::push);
        }
        return all;
    }

    /** Those that are answered, in the order of the form. */
    public List<QuestionItem> questions() {
        return allItems().stream().filter(QuestionItem::isQuestion).toList();
    }

    public Optional<QuestionItem> find(String linkId) {
        return allItems().stream().filter(item -> item.linkId().equals(linkId)).findFirst();
    }

    /** Whether every text of it can be read in this language. */
    public boolean speaks(String wanted) {
        return texts().stream().allMatch(text -> text.speaks(wanted, language));
    }

    /**
     * The language in which to show it to somebody: the wanted one where it speaks it, or its own.
     */
    public String languageFor(String wanted) {
        return speaks(wanted) ? wanted : language;
    }

    /** Its own language and each into which every text was translated, as language tags. */
    public Set<String> languages() {
        Set<String> languages = new TreeSet<>(title.translations().keySet());
        languages.removeIf(candidate -> !speaks(candidate));
        languages.add(language);
        return languages;
    }

    private List<Wording> texts() {
        List<Wording> texts = new ArrayList<>();
        texts.add(title);
        for (QuestionItem item : allItems()) {
            texts.add(item.text());
            Optional.ofNullable(item.help()).ifPresent(texts::add);
            Optional.ofNullable(item.unit()).ifPresent(texts::add);
            item.options().forEach(option -> texts.add(option.label()));
        }
        return texts;
    }
}
