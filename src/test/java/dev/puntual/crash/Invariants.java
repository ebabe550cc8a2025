package dev.puntual.crash;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * I1 to I11, each by a statement of its own over the rows as they lie and over what the world
 * outside saw; none asks the program.
 */
final class Invariants {

  /** What must hold at any instant; the rest holds once all has come to rest. */
  private static final List<String> SAFETY =
      List.of("i1", "i2", "i3", "i4", "i5", "i6", "i7", "i9", "seen");

  private static final String READABLE =
      """
      select c.oid::regclass::text
      from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
      join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p', 'v') and n.nspname not in ('crash', 'pg_catalog') and n.nspname not like 'pg_%'
        and has_schema_privilege('puntual_app', n.oid, 'usage')
        and has_column_privilege('puntual_app', c.oid, a.attnum, 'select')
      order by 1
      """;

  private final Owner owner;
  private final Map<String, String> statements = new LinkedHashMap<>();

  Invariants(Owner owner) {
    this.owner = owner;
    for (int one = 1; one <= 11; one++) {
      statements.put("i" + one, Owner.beside("i" + one));
    }
    statements.put("seen", Owner.beside("seen"));
  }

  List<String> i1EveryTransactionOfTheLedgerIsZero(UUID tenant) {
    return told(tenant, "i1");
  }

  List<String> i2WhatIsOpenIsTheTotalLessWhatWasApplied(UUID tenant) {
    return told(tenant, "i2");
  }

  List<String> i3NoContactOutsideItsHours(UUID tenant) {
    return told(tenant, "i3");
  }

  List<String> i4NoCapIsExceeded(UUID tenant) {
    return told(tenant, "i4");
  }

  List<String> i5NoContactAfterACommittedStop(UUID tenant) {
    return told(tenant, "i5");
  }

  List<String> i6NoContactAboutWhatIsPaidDisputedOrPromised(UUID tenant) {
    return told(tenant, "i6");
  }

  List<String> i7EveryContactHasItsDecisionWithItsRules(UUID tenant) {
    return told(tenant, "i7");
  }

  /** Every table and view that the program may read shows this tenant nobody else's row. */
  List<String> i8NoRowOfAnotherTenantIsReachable(UUID tenant) {
    var sweep =
        owner.asks(tenant, READABLE).stream()
            .map(
                table ->
                    "select 'rows of others in %s' where exists (select from %s t where t.tenant_id <> :tenant)"
                        .formatted(table, table))
            .collect(Collectors.joining(" union all "));
    var found = new ArrayList<>(told(tenant, "i8"));
    found.addAll(owner.asksAs(tenant, sweep));
    return found;
  }

  List<String> i9EveryEventIsAppliedOnce(UUID tenant) {
    return told(tenant, "i9");
  }

  List<String> i10EveryMessageEndsAndNoneVanishes(UUID tenant) {
    return told(tenant, "i10");
  }

  List<String> i11ARestartAtAnyPointKeepsTheOthers(UUID tenant) {
    return told(tenant, "i11");
  }

  /** What is broken, each with its number; to be asked when all has come to rest. */
  List<String> all(UUID tenant) {
    var broken = new ArrayList<String>();
    name(broken, "I1", i1EveryTransactionOfTheLedgerIsZero(tenant));
    name(broken, "I2", i2WhatIsOpenIsTheTotalLessWhatWasApplied(tenant));
    name(broken, "I3", i3NoContactOutsideItsHours(tenant));
    name(broken, "I4", i4NoCapIsExceeded(tenant));
    name(broken, "I5", i5NoContactAfterACommittedStop(tenant));
    name(broken, "I6", i6NoContactAboutWhatIsPaidDisputedOrPromised(tenant));
    name(broken, "I7", i7EveryContactHasItsDecisionWithItsRules(tenant));
    name(broken, "I8", i8NoRowOfAnotherTenantIsReachable(tenant));
    name(broken, "I9", i9EveryEventIsAppliedOnce(tenant));
    name(broken, "I10", i10EveryMessageEndsAndNoneVanishes(tenant));
    name(broken, "I11", i11ARestartAtAnyPointKeepsTheOthers(tenant));
    return broken;
  }

  /** What must hold right after a death, before anybody cleaned up. */
  List<String> safety(UUID tenant) {
    var sql = SAFETY.stream().map(statements::get).collect(Collectors.joining("\nunion all\n"));
    return owner.asks(tenant, sql);
  }

  private List<String> told(UUID tenant, String name) {
    return owner.asks(tenant, String.valueOf(statements.get(name)));
  }

  private static void name(List<String> broken, String number, List<String> found) {
    found.forEach(one -> broken.add(number + ": " + one));
  }
}
