package dev.puntual.tenants.settings;

import dev.puntual.kernel.Ids;
import dev.puntual.kernel.TenantId;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Role;
import dev.puntual.tenants.Audit;
import dev.puntual.tenants.Companies;
import dev.puntual.tenants.entry.Invitations;
import dev.puntual.tenants.entry.Sessions;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The people of a company, and who may let in whom. */
final class Team {

  private static final SqlFile LIST = SqlFile.beside(Team.class, "person_list");
  private static final SqlFile LOCK = SqlFile.beside(Team.class, "company_lock");
  private static final SqlFile ADD = SqlFile.beside(Companies.class, "person_add");
  private static final SqlFile ROLE = SqlFile.beside(Team.class, "person_role");
  private static final SqlFile SHUT = SqlFile.beside(Team.class, "person_shut");

  private final TenantTransactions tenants;
  private final Companies companies;
  private final Invitations invitations;
  private final Sessions sessions;
  private final Audit audit;
  private final InstantSource clock;

  Team(
      TenantTransactions tenants,
      Companies companies,
      Invitations invitations,
      Sessions sessions,
      Audit audit,
      InstantSource clock) {
    this.tenants = tenants;
    this.companies = companies;
    this.invitations = invitations;
    this.sessions = sessions;
    this.audit = audit;
    this.clock = clock;
  }

  List<Person> of(TenantId tenant) {
    return tenants.in(tenant, Team::list);
  }

  /**
   * Adds a person who will choose a password.
   *
   * @param by who invites
   * @return the path of their link; empty when the address is known here already
   */
  Optional<String> invite(TenantId tenant, UUID by, PersonCard card) {
    companies.showDoor(tenant, card.email());
    return tenants.in(
        tenant,
        tx -> {
          var id = Ids.next();
          int added =
              tx.sql(ADD)
                  .param("person", id)
                  .param("email", card.email())
                  .param("name", card.name())
                  .param("hash", "")
                  .param("role", word(card.role()))
                  .param("language", card.language())
                  .param("now", Timestamp.from(clock.instant()))
                  .update();
          if (added == 0) {
            return Optional.empty();
          }
          audit.record(tx, by, "person.invited", card.name(), word(card.role()));
          return Optional.of(invitations.make(tx, id));
        });
  }

  /** A new link for somebody who lost theirs or forgot the password. */
  Optional<String> newLink(TenantId tenant, UUID by, UUID person) {
    return tenants.in(
        tenant,
        tx ->
            find(tx, person)
                .filter(found -> !found.disabled())
                .map(
                    found -> {
                      audit.record(tx, by, "person.link", found.name(), "");
                      return invitations.make(tx, person);
                    }));
  }

  TeamChange giveRole(TenantId tenant, UUID by, UUID person, Role role) {
    return change(
        tenant,
        person,
        role != Role.ADMIN,
        (tx, found) -> {
          tx.sql(ROLE).param("role", word(role)).param("person", person).update();
          audit.record(
              tx, by, "person.role", found.name(), word(found.role()) + " → " + word(role));
        });
  }

  /** Shuts the door at once: sessions in use end with their next page. */
  TeamChange disable(TenantId tenant, UUID by, UUID person) {
    return change(
        tenant,
        person,
        true,
        (tx, found) -> {
          tx.sql(SHUT)
              .param("at", Timestamp.from(clock.instant()))
              .param("person", person)
              .update();
          sessions.endAll(tx, person, person);
          audit.record(tx, by, "person.disabled", found.name(), "");
        });
  }

  TeamChange enable(TenantId tenant, UUID by, UUID person) {
    return change(
        tenant,
        person,
        false,
        (tx, found) -> {
          tx.sql(SHUT).param("at", null).param("person", person).update();
          audit.record(tx, by, "person.enabled", found.name(), "");
        });
  }

  private interface Step {
    void take(TenantTx tx, Person found);
  }

  /** One change at a time, so that two administrators cannot remove each other. */
  private TeamChange change(TenantId tenant, UUID person, boolean losesAdmin, Step step) {
    return tenants.in(
        tenant,
        tx -> {
          tx.sql(LOCK).query(UUID.class).single();
          var found = find(tx, person);
          if (found.isEmpty()) {
            return TeamChange.UNKNOWN;
          }
          if (losesAdmin && list(tx).stream().noneMatch(other -> admin(other, person))) {
            return TeamChange.LAST_ADMIN;
          }
          step.take(tx, found.get());
          return TeamChange.DONE;
        });
  }

  /** Another one who can let people in. */
  private static boolean admin(Person other, UUID person) {
    return other.role() == Role.ADMIN
        && !other.disabled()
        && !other.invited()
        && !other.id().equals(person);
  }

  private static Optional<Person> find(TenantTx tx, UUID person) {
    return list(tx).stream().filter(found -> found.id().equals(person)).findFirst();
  }

  private static List<Person> list(TenantTx tx) {
    return tx.sql(LIST).query(Person::read).list();
  }

  private static String word(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }
}
