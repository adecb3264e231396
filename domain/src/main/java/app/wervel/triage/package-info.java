/**
 * The screening of a complaint: answers in, a suggestion out. Pure rules that know no form, no
 * patient, no clock and no database. Each rule's condition is Java; its id, words, level and source
 * come from the versioned rule catalogue.
 */
@NullMarked
package app.wervel.triage;

import org.jspecify.annotations.NullMarked;
