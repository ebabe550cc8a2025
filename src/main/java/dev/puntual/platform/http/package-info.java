/**
 * The one outbound client, and our own address as the outside world writes it. Nobody else opens a
 * connection to another machine.
 */
@NamedInterface("http")
@NullMarked
package dev.puntual.platform.http;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
