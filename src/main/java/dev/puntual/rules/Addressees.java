package dev.puntual.rules;

import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Voice;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Whom contacts are with: rules only know ids. */
public interface Addressees {

  /**
   * @param name of the debtor
   * @param what is said to it, in words
   * @param href the message's page
   */
  record Addressee(String name, String what, String href) {}

  /** Those of these contacts that are known, by the contact's id. */
  Map<UUID, Addressee> of(TenantTx tx, Collection<UUID> contacts, Voice voice);
}
