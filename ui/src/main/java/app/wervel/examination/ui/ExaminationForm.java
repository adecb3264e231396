package app.wervel.examination.ui;

import app.wervel.examination.ConsentToActs;
import app.wervel.examination.ExaminationBlock;
import app.wervel.examination.ExaminationContent;
import app.wervel.examination.ExaminationItem;
import app.wervel.examination.ExaminedSide;
import app.wervel.examination.Finding;
import app.wervel.examination.Findings;
import app.wervel.examination.NerveDescriptor;
import app.wervel.examination.NervePainCause;
import app.wervel.examination.NervePainType;
import app.wervel.examination.application.ExaminationData;
import app.wervel.examination.application.ExaminationDetails;
import app.wervel.examination.application.ShownRules;
import app.wervel.examination.application.ShownRules.ShownRule;
import app.wervel.intake.ui.IntakeNavigation;
import app.wervel.redflag.RescreeningSource;
import app.wervel.shell.TypedText;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An examination that is being written. */
class ExaminationForm extends RecordForm {
    private static final long serialVersionUID = 1L;

    private final transient ExaminationTools tools;
    private final transient ExaminationDetails begun;
    private final transient FindingWords words = new FindingWords(this);
    private final transient Consumer<ExaminationDetails> signed;
    private final Map<ExaminationItem, Map<ExaminedSide, Select<String>>> selects =
            new EnumMap<>(ExaminationItem.class);
    private final RulesPart rules;
    private final Div decision = new Div();
    private final Button again = new Button();
    private transient Findings findings;
    private @Nullable String consent;
    private @Nullable String order;
    private @Nullable String inspection;
    private @Nullable String movement;
    private @Nullable String palpation;
    private @Nullable String other;
    private @Nullable Integer slrLeft;
    private @Nullable Integer slrRight;
    private List<String> descriptors;
    private List<String> types;
    private List<String> causes;
    private @Nullable String conclusion;
    private @Nullable String ruleReason;

    ExaminationForm(
            ExaminationTools tools,
            ExaminationDetails begun,
            Span status,
            Runnable reload,
            Consumer<ExaminationDetails> signed) {
        super(tools.errors(), tools.clock(), begun.version(), status, reload);
        this.tools = tools;
        this.begun = begun;
        this.signed = signed;
        ExaminationContent content = begun.content();
        var data = ExaminationData.of(content);
        findings = content.findings();
        consent = data.consent();
        order = content.order();
        inspection = content.inspection();
        movement = content.movement();
        palpation = content.palpation();
        other = content.other();
        slrLeft = content.slrAngleLeft();
        slrRight = content.slrAngleRight();
        descriptors = content.descriptors().stream().map(NerveDescriptor::id).toList();
        types = content.types().stream().map(NervePainType::id).toList();
        causes = content.causes().stream().map(NervePainCause::id).toList();
        conclusion = content.conclusion();
        ruleReason = content.ruleReason();
        rules = new RulesPart(tools.sources(), getLocale());
        again.setText(getTranslation("examination.rescreen"));
        again.setIcon(VaadinIcon.REFRESH.create());
        addClassName("examination-form");
        add(nervePain(content), free());
        for (ExaminationBlock block : ExaminationBlock.values()) {
            add(block(block));
        }
        add(whatTheRulesSay(), concluding());
        show(begun.shown());
    }

    @Override
    long save(long expectedVersion) {
        var saved =
                tools.examining()
                        .save(
                                begun.id(),
                                expectedVersion,
                                new ExaminationData(
                                        consent,
                                        order,
                                        inspection,
                                        movement,
                                        palpation,
                                        other,
                                        data(),
                                        slrLeft,
                                        slrRight,
                                        new ArrayList<>(descriptors),
                                        new ArrayList<>(types),
                                        new ArrayList<>(causes),
                                        conclusion,
                                        ruleReason));
        show(saved.shown());
        return saved.version();
    }

    private List<ExaminationData.@Nullable FindingData> data() {
        List<ExaminationData.@Nullable FindingData> data = new ArrayList<>();
        for (Finding finding : findings.all()) {
            data.add(
                    new ExaminationData.FindingData(
                            finding.item().id(), finding.side().id(), finding.value()));
        }
        return data;
    }

    private Component nervePain(ExaminationContent content) {
        return card(
                "examination.nerve",
                choices(
                        "descriptors",
                        "examination.descriptors",
                        NerveDescriptor.values(),
                        content.descriptors(),
                        each -> getTranslation("examination.descriptor." + each.id()),
                        chosen -> descriptors = chosen.stream().map(NerveDescriptor::id).toList()),
                choices(
                        "types",
                        "examination.types",
                        NervePainType.values(),
                        content.types(),
                        each -> getTranslation("examination.type." + each.id()),
                        chosen -> types = chosen.stream().map(NervePainType::id).toList()),
                choices(
                        "causes",
                        "examination.causes",
                        NervePainCause.values(),
                        content.causes(),
                        each -> getTranslation("examination.cause." + each.id()),
                        chosen -> causes = chosen.stream().map(NervePainCause::id).toList()));
    }

    private <E extends Enum<E>> Component choices(
            String field,
            String key,
            E[] values,
            Set<E> chosen,
            Function<E, String> name,
            Consumer<Set<E>> change) {
        var group = new CheckboxGroup<E>(getTranslation(key));
        group.setItems(values);
        group.setItemLabelGenerator(name::apply);
        group.setValue(chosen);
        refusals.field(field, group);
        group.addValueChangeListener(event -> {
            change.accept(event.getValue());
            changed();
        });
        return group;
    }

    private Component free() {
        var agreed = new RadioButtonGroup<ConsentToActs>(getTranslation("examination.consent"));
        agreed.setItems(ConsentToActs.values());
        agreed.setItemLabelGenerator(each -> getTranslation("examination.consent." + each.id()));
        Arrays.stream(ConsentToActs.values())
                .filter(each -> each.id().equals(consent))
                .forEach(agreed::setValue);
        agreed.addValueChangeListener(change -> {
            consent = change.getValue() == null ? null : change.getValue().id();
            changed();
        });
        return card(
                "examination.free",
                agreed,
                text("order", getTranslation("examination.order"), order, it -> order = it),
                text(
                        "inspection",
                        getTranslation("examination.inspection"),
                        inspection,
                        it -> inspection = it),
                text(
                        "movement",
                        getTranslation("examination.movement"),
                        movement,
                        it -> movement = it),
                text(
                        "palpation",
                        getTranslation("examination.palpation"),
                        palpation,
                        it -> palpation = it),
                text("other", getTranslation("examination.other"), other, it -> other = it));
    }

    /** A row per item, a column per side, and a button that records the rest as normal. */
    private Component block(ExaminationBlock block) {
        var items = ExaminationItem.of(block);
        var table = new Div();
        table.addClassName("examination-table");
        items.forEach(item -> table.add(row(item)));
        if (block == ExaminationBlock.TESTS) {
            table.add(angles());
        }
        String title = getTranslation("examination.block." + block.id());
        var normal =
                new Button(
                        getTranslation("examination.all-normal"),
                        VaadinIcon.CHECK.create(),
                        click -> {
                            findings = findings.withRestNormal(items);
                            fill(items);
                            changed();
                        });
        normal.addThemeVariants(ButtonVariant.SMALL);
        normal.setAriaLabel(title + ": " + normal.getText());
        var bar = new Div(new H2(title), normal);
        bar.addClassName("view-bar");
        var card = new Section(bar, table);
        card.addClassName("card");
        return card;
    }

    private Component row(ExaminationItem item) {
        var name = new Span(words.item(item));
        name.addClassName("examination-item");
        var row = new Div(name);
        row.addClassName("examination-row");
        Map<ExaminedSide, Select<String>> bySide = new EnumMap<>(ExaminedSide.class);
        for (ExaminedSide side : item.sides()) {
            var select = new Select<String>();
            String sideName = side == ExaminedSide.BOTH ? "" : words.side(side);
            select.setLabel(sideName.isEmpty() ? null : sideName);
            select.setAriaLabel((words.item(item) + " " + sideName).strip());
            select.setItems(item.possibleValues());
            select.setItemLabelGenerator(value ->
                    value == null
                            ? getTranslation("examination.not-examined")
                            : words.value(item, value));
            select.setEmptySelectionAllowed(true);
            select.setEmptySelectionCaption(getTranslation("examination.not-examined"));
            findings.find(item, side).ifPresent(found -> select.setValue(found.value()));
            select.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    findings = findings.with(item, side, change.getValue());
                    changed();
                }
            });
            bySide.put(side, select);
            row.add(select);
        }
        selects.put(item, bySide);
        return row;
    }

    private void fill(List<ExaminationItem> items) {
        items.forEach(item ->
                selects.getOrDefault(item, Map.of())
                        .forEach((side, select) ->
                                findings.find(item, side)
                                        .ifPresent(found -> select.setValue(found.value()))));
    }

    private Component angles() {
        var name = new Span(getTranslation("examination.angle"));
        name.addClassName("examination-item");
        var row =
                new Div(
                        name,
                        angle(
                                "slrAngleLeft",
                                words.side(ExaminedSide.LEFT),
                                slrLeft,
                                it -> slrLeft = it),
                        angle(
                                "slrAngleRight",
                                words.side(ExaminedSide.RIGHT),
                                slrRight,
                                it -> slrRight = it));
        row.addClassName("examination-row");
        return row;
    }

    private Component angle(
            String field,
            String label,
            @Nullable Integer value,
            Consumer<@Nullable Integer> typed) {
        var angle = new IntegerField(label);
        angle.setAriaLabel(getTranslation("examination.angle") + " " + label);
        angle.setValue(value);
        TypedText.of(angle);
        refusals.field(field, angle);
        angle.addValueChangeListener(change -> {
            typed.accept(change.getValue());
            changed();
        });
        return angle;
    }

    private Component whatTheRulesSay() {
        TextArea reason =
                text(
                        "ruleReason",
                        getTranslation("examination.rule-reason"),
                        ruleReason,
                        it -> ruleReason = it);
        decision.add(
                new H3(getTranslation("examination.decision")),
                new Paragraph(getTranslation("examination.decision.text")),
                reason);
        decision.addClassName("caution");
        again.addClickListener(click -> {
            rescreen();
            again.setEnabled(true);
        });
        again.setDisableOnClick(true);
        return card("examination.rules.title", rules, decision, again);
    }

    /**
     * Opens the loop of a red flag: a new screening, whose conclusion is followed until it ends.
     */
    private void rescreen() {
        if (!flush()) {
            refusals.focusFirst();
            return;
        }
        refusals.attempt(() -> {
            var now = tools.examinations().get(begun.id());
            tools.rescreening()
                    .require(
                            now.head().episode(),
                            now.head().patient(),
                            RescreeningSource.BY_HAND,
                            reason(now.shown()));
            IntakeNavigation.open(tools.rescreening().begin(now.head().patient()));
        });
    }

    /** What was found, in words: the rules that fire newly, and what no rule reads. */
    private String reason(ShownRules shown) {
        List<String> lines = new ArrayList<>();
        lines.add(getTranslation("examination.rescreen.reason"));
        alarms(shown).map(rule -> rule.id() + " " + rule.text(getLocale())).forEach(lines::add);
        if (!shown.readByNoRule().isEmpty()) {
            lines.add(
                    shown.readByNoRule().stream()
                            .map(words::reason)
                            .collect(Collectors.joining(", ")));
        }
        return String.join("\n", lines);
    }

    private static Stream<ShownRule> newAlarms(ShownRules shown) {
        return shown.newly().stream().filter(rule -> rule.group().equals("alarm"));
    }

    /** The new alarms, and those that the findings confirm. */
    private static Stream<ShownRule> alarms(ShownRules shown) {
        return Stream.concat(
                newAlarms(shown),
                Objects.requireNonNullElse(shown.confirmed(), List.<ShownRule>of()).stream());
    }

    private void show(ShownRules shown) {
        rules.show(shown);
        decision.setVisible(newAlarms(shown).findAny().isPresent() || ruleReason != null);
        again.setVisible(alarms(shown).findAny().isPresent() || !shown.readByNoRule().isEmpty());
    }

    private Component concluding() {
        return card(
                "examination.concluding",
                text(
                        "conclusion",
                        getTranslation("examination.conclusion"),
                        conclusion,
                        it -> conclusion = it),
                new Paragraph(getTranslation("examination.sign.explained")),
                sign(
                        version -> signed.accept(tools.examining().sign(begun.id(), version)),
                        Map.of("examination.alarm-undecided", "ruleReason")));
    }
}
