package app.wervel.measure.application;

import app.wervel.measure.Instrument;
import app.wervel.measure.MeasureMoment;
import java.time.LocalDate;

/**
 * An instrument with which it is time to measure.
 *
 * @param on the day from which it is due
 */
public record DueMeasure(Instrument instrument, MeasureMoment moment, LocalDate on) {}
