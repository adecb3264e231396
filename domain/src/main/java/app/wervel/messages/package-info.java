/**
 * What patients are told about their appointments, by e-mail or text message, and the agenda that a
 * practitioner's own calendar reads. What is news is a pure rule.
 */
@NullMarked
package app.wervel.messages;

import org.jspecify.annotations.NullMarked;
