/**
 * How a page looks and speaks: the frame, the parts, words, local formats, error pages and the
 * headers that every answer carries.
 *
 * <p>Knows nothing of debts. Rooms hand it records and get HTML; {@link
 * dev.puntual.platform.web.Viewer} says who looks, {@link dev.puntual.platform.web.Voice} how we
 * speak to them.
 */
@NamedInterface("web")
@NullMarked
package dev.puntual.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
