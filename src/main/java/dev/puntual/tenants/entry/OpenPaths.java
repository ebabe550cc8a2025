package dev.puntual.tenants.entry;

import java.util.List;
import java.util.Set;

/** Addresses that answer without a login. Whatever is not named here asks for one first. */
final class OpenPaths {

  /**
   * The debtor's pages, the gateways' notices and the calls of programs protect themselves, by
   * token, signature and key.
   */
  static final List<String> OWN_PROTECTION = List.of("/p/**", "/b/**", "/avisos/**", "/api/**");

  private static final Set<String> NOBODY =
      Set.of("/salud", "/salud/mensajes", "/salud/derechos", "/error", "/favicon.ico");
  private static final List<String> NOBODY_WITHIN =
      List.of("/assets/", "/p/", "/b/", "/avisos/", "/api/");
  private static final Set<String> ANYBODY = Set.of("/", "/entrar");
  private static final String INVITATION = "/invitacion/";

  private OpenPaths() {}

  /** Where it does not matter who asks; no session is looked up. */
  static boolean forNobody(String path) {
    return NOBODY.contains(path) || NOBODY_WITHIN.stream().anyMatch(path::startsWith);
  }

  /** Where somebody may be logged in, and need not be. */
  static boolean forAnybody(String path) {
    return ANYBODY.contains(path) || path.startsWith(INVITATION);
  }
}
