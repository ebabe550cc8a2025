package dev.puntual.platform.web;

/** One answer of a list to choose from. */
public record Option(String value, String text) {}
