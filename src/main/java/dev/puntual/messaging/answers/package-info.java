/**
 * What people mean who answer us: exact words first, then phrases that can only make us stop and
 * ask a person. Pure: nothing here reads or writes anything but its own word lists.
 */
@NamedInterface("answers")
@NullMarked
package dev.puntual.messaging.answers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
