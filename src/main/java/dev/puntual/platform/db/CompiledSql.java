package dev.puntual.platform.db;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * A statement made by a query-building library from a tree of conditions. Values never stand in its
 * text; the tenant is bound by {@link TenantTx#compiled}, not by whoever built it.
 *
 * @param text SQL with named parameters, {@code :tenant} among them
 * @param binds every other value by its name
 */
public record CompiledSql(String text, Map<String, Object> binds) {

  private static final Pattern TENANT =
      Pattern.compile("\"tenant_id\" = cast\\(:tenant as uuid\\)");

  public CompiledSql {
    binds = Map.copyOf(binds);
    if (!TENANT.matcher(text).find()) {
      throw new IllegalArgumentException("a compiled statement must name its tenant");
    }
    if (text.indexOf('\'') >= 0 || text.indexOf(';') >= 0) {
      throw new IllegalArgumentException("a compiled statement carries no literal");
    }
    if (binds.containsKey("tenant")) {
      throw new IllegalArgumentException("the transaction binds the tenant");
    }
  }
}
