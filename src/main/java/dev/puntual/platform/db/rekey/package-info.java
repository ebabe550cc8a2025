/**
 * Lets a new master key take over: wraps every company's data keys anew, in one transaction, also
 * beside a Puntual at work.
 */
@NamedInterface("rekey")
@NullMarked
package dev.puntual.platform.db.rekey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
