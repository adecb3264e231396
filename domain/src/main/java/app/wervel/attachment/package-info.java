/** What others wrote about a patient and the practice keeps: referrals, letters, reports. */
@NullMarked
package app.wervel.attachment;

import org.jspecify.annotations.NullMarked;
