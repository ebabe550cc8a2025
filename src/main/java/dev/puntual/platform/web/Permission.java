package dev.puntual.platform.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The right that a controller method, or all methods of a controller, ask for. Every method that
 * answers requests carries this or {@link PublicPage}; one on the method counts before one on the
 * class. Without either the page stays shut, and a test fails.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Permission {
  Right value();
}
