package dev.puntual.dunning.segment.web;

import dev.puntual.platform.web.Problems;

/** An address book to be made, as somebody typed it, and what is wrong with it. */
public record BookForm(String name, String lines, Problems problems) {}
