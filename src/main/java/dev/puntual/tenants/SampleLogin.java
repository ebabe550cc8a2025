package dev.puntual.tenants;

/**
 * A way in that the login page itself tells everybody. There is a bean of it in the demo and
 * nowhere else.
 */
public record SampleLogin(String name, String email, String password) {}
