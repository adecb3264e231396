package app.wervel.measure;

import app.wervel.episode.EpisodeId;
import app.wervel.measure.ScoringResult.NotScored;
import app.wervel.measure.ScoringResult.Reason;
import app.wervel.measure.ScoringResult.Scored;
import app.wervel.patient.PatientId;
import app.wervel.practice.UserId;
import app.wervel.questionnaire.FilledHow;
import app.wervel.questionnaire.QuestionnaireResponseId;
import app.wervel.shared.InvalidValue;
import app.wervel.shared.Texts;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a patient came to on an instrument on one day. It never changes: a wrong one is replaced by
 * an amendment that names it and says why, and the old one stays to be seen.
 */
@Entity
@Table(name = "measure_score")
public class Score {
    public static final int LONGEST_REASON = 1000;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ScoreId id;

    /** Without it, saving would read first. */
    @Version private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "patient_id"))
    private PatientId patient;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "episode_id"))
    private EpisodeId episode;

    @Column(name = "instrument_id")
    private String instrument;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "instrument_version_id"))
    private InstrumentVersionId instrumentVersion;

    private String registryVersion;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "response_id"))
    private QuestionnaireResponseId response;

    private String language;
    private LocalDate takenOn;

    @Enumerated(EnumType.STRING)
    private MeasureMoment moment;

    @Enumerated(EnumType.STRING)
    private FilledHow filledHow;

    private @Nullable BigDecimal total;

    @Enumerated(EnumType.STRING)
    private @Nullable Reason notScored;

    @ElementCollection
    @CollectionTable(name = "measure_scale_score", joinColumns = @JoinColumn(name = "score_id"))
    @OrderColumn(name = "position")
    private List<StoredScale> scales = new ArrayList<>();

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "recorded_by"))
    private UserId recordedBy;

    private String recordedByName;
    private Instant recordedAt;
    private UUID requestId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "replaces"))
    private @Nullable ScoreId replaces;

    private @Nullable String reason;

    @SuppressWarnings("NullAway.Init")
    protected Score() {}

    /**
     * @param response where the answers are kept
     * @param language in which the questions were asked
     * @param requestId told apart by it: the same request sent twice is one score
     */
    public record Origin(
            PatientId patient,
            EpisodeId episode,
            String instrument,
            InstrumentVersionId instrumentVersion,
            String registryVersion,
            QuestionnaireResponseId response,
            String language,
            LocalDate takenOn,
            MeasureMoment moment,
            FilledHow how,
            UserId by,
            String byName,
            Instant at,
            UUID requestId) {}

    public Score(Origin origin, ScoringResult result) {
        this.id = ScoreId.next();
        this.patient = origin.patient();
        this.episode = origin.episode();
        this.instrument = origin.instrument();
        this.instrumentVersion = origin.instrumentVersion();
        this.registryVersion = origin.registryVersion();
        this.response = origin.response();
        this.language = origin.language();
        this.takenOn = origin.takenOn();
        this.moment = origin.moment();
        this.filledHow = origin.how();
        this.recordedBy = origin.by();
        this.recordedByName = origin.byName();
        this.recordedAt = origin.at();
        this.requestId = origin.requestId();
        switch (result) {
            case Scored scored -> {
                this.total = scored.total();
                scored.scales().forEach(scale -> scales.add(StoredScale.of(scale)));
            }
            case NotScored not -> this.notScored = not.reason();
        }
    }

    /**
     * In the place of a score that was wrong.
     *
     * @throws InvalidValue {@code text.required}, {@code text.too-long}
     */
    public Score(Origin origin, ScoringResult result, ScoreId replaces, @Nullable String reason) {
        this(origin, result);
        this.replaces = replaces;
        this.reason = Texts.required(reason, LONGEST_REASON);
    }

    public ScoreId id() {
        return id;
    }

    public PatientId patient() {
        return patient;
    }

    public EpisodeId episode() {
        return episode;
    }

    public String instrument() {
        return instrument;
    }

    public InstrumentVersionId instrumentVersion() {
        return instrumentVersion;
    }

    public String registryVersion() {
        return registryVersion;
    }

    public QuestionnaireResponseId response() {
        return response;
    }

    public String language() {
        return language;
    }

    public LocalDate takenOn() {
        return takenOn;
    }

    public MeasureMoment moment() {
        return moment;
    }

    public FilledHow filledHow() {
        return filledHow;
    }

    public @Nullable BigDecimal total() {
        return total;
    }

    public @Nullable Reason notScored() {
        return notScored;
    }

    public List<ScaleScore> scales() {
        return scales.stream().map(StoredScale::score).toList();
    }

    public UserId recordedBy() {
        return recordedBy;
    }

    public String recordedByName() {
        return recordedByName;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public UUID requestId() {
        return requestId;
    }

    public @Nullable ScoreId replaces() {
        return replaces;
    }

    public @Nullable String reason() {
        return reason;
    }
}
