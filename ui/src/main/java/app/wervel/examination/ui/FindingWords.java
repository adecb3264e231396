package app.wervel.examination.ui;

import app.wervel.examination.ExaminationItem;
import app.wervel.examination.ExaminedSide;
import app.wervel.examination.Finding;
import com.vaadin.flow.component.Component;

/** Findings in words. */
final class FindingWords {
    private final Component words;

    FindingWords(Component words) {
        this.words = words;
    }

    String item(ExaminationItem item) {
        return words.getTranslation("examination.item." + item.id());
    }

    String side(ExaminedSide side) {
        return words.getTranslation("examination.side." + side.id());
    }

    String value(ExaminationItem item, String value) {
        return switch (item.block()) {
            case STRENGTH -> words.getTranslation("examination.mrc." + value);
            default -> words.getTranslation("examination.value." + value);
        };
    }

    String finding(Finding finding) {
        String where =
                finding.side() == ExaminedSide.BOTH
                        ? item(finding.item())
                        : item(finding.item()) + " " + side(finding.side());
        return where + ": " + value(finding.item(), finding.value());
    }

    /**
     * An id as the rules give it: {@code slr:left}, {@code descriptor:burning}, {@code cause:…}.
     */
    String reason(String id) {
        int colon = id.indexOf(':');
        String first = id.substring(0, colon);
        String second = id.substring(colon + 1);
        return switch (first) {
            case "descriptor" -> words.getTranslation("examination.descriptor." + second);
            case "cause" -> words.getTranslation("examination.cause." + second);
            default -> {
                var item = ExaminationItem.fromId(first);
                var side = ExaminedSide.fromId(second);
                yield side == ExaminedSide.BOTH ? item(item) : item(item) + " " + side(side);
            }
        };
    }
}
