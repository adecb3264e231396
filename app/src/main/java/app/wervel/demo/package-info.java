/** The demo practice: invented people, the same ones on every first start. */
@NullMarked
package app.wervel.demo;

import org.jspecify.annotations.NullMarked;
