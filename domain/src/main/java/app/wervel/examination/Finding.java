package app.wervel.examination;

import app.wervel.shared.InvalidValue;

/** What was found, normal or not, on one side. */
public record Finding(ExaminationItem item, ExaminedSide side, String value) {
    /**
     * @throws InvalidValue {@code examination.side-impossible}, {@code examination.value-unknown}
     */
    public Finding {
        if (!item.sides().contains(side)) {
            throw new InvalidValue("examination.side-impossible");
        }
        if (!item.possibleValues().contains(value)) {
            throw new InvalidValue("examination.value-unknown");
        }
    }

    public boolean isNormal() {
        return value.equals(item.normal());
    }

    /** Less feeling, or none. More feeling than on the other side is no numbness. */
    boolean isNumb() {
        return item.block() == ExaminationBlock.SENSATION
                && (value.equals("less") || value.equals("absent"));
    }

    boolean isWeak() {
        return item.block() == ExaminationBlock.STRENGTH && !isNormal();
    }

    /** Findings are patient data. */
    @Override
    public String toString() {
        return "Finding[" + item + "]";
    }
}
