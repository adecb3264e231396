/**
 * Brings in patients and appointments from the file that another system wrote: reads it, says line
 * by line what is wrong with it, and stores everything or nothing.
 */
@NullMarked
@NamedInterface("application")
package app.wervel.imports.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
