package dev.puntual.tenants.entry;

import dev.puntual.kernel.TenantId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** What became of an address and a password. */
sealed interface SignInResult {

  /** The password is right in these companies; at least one. */
  record Right(Map<TenantId, UUID> doors) implements SignInResult {}

  /** No such address, or another password: we do not say which. */
  record Wrong() implements SignInResult {}

  /** Too many tries, right or wrong. */
  record TooMany(Instant until) implements SignInResult {}
}
