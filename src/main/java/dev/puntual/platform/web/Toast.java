package dev.puntual.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * What just happened, said once on the next page, with the way back.
 *
 * @param undo path that a POST takes back what happened; absent when nothing can
 */
public record Toast(String text, @Nullable String undo) {}
