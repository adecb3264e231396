package app.wervel.measure;

import app.wervel.intake.LocalText;

/**
 * What an item of an instrument asks after, where scoring has to know. Copies of one instrument
 * have their items in other orders; the meaning is what they share.
 *
 * @param id as it is stored, and as a file may name it
 * @param items how many items have this meaning
 * @param required whether the instrument cannot do without
 */
public record Meaning(String id, LocalText name, int items, boolean required) {}
