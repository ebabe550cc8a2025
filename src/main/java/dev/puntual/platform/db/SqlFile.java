package dev.puntual.platform.db;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One statement (or a short script) that lives in a file beside its class.
 *
 * @param name where it lies, for messages
 * @param scope who may run it, as its first line declares
 * @param text the SQL, with named parameters; {@code :tenant} is bound by the transaction
 */
public record SqlFile(String name, Scope scope, String text) {

  /** Whose rows a statement touches. */
  public enum Scope {
    /** One tenant, named in every predicate. */
    TENANT,
    /** All tenants, few columns, from a scheduler only. */
    FLEET,
    /** No tenant at all: lookups that come before the tenant is known. */
    LOCAL
  }

  /**
   * Loads {@code <name>.sql} from the package of the class; a missing file or header is a defect.
   */
  public static SqlFile beside(Class<?> owner, String name) {
    var path = "/" + owner.getPackageName().replace('.', '/') + "/" + name + ".sql";
    try (InputStream in = owner.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("no statement at " + path);
      }
      return read(path, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text with the part of that name replaced. */
  String with(String name, String part) {
    int begin = text.indexOf("-- " + name + ":\n");
    int end = text.indexOf("-- :" + name + "\n");
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException(this.name + " has no part " + name);
    }
    return text.substring(0, begin) + part + "\n" + text.substring(end);
  }

  /** Reads a statement whose first line says its scope: {@code -- tenant · what it does}. */
  public static SqlFile read(String path, String text) {
    for (var scope : Scope.values()) {
      if (text.startsWith("-- " + scope.name().toLowerCase(Locale.ROOT) + " ")) {
        return new SqlFile(path, scope, text);
      }
    }
    throw new IllegalStateException(path + " must begin with -- tenant, -- fleet or -- local");
  }
}
