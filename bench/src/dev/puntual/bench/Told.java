package dev.puntual.bench;

import java.sql.SQLException;
import java.util.Locale;

/** What P2's decisions came to, so that one sees what was asked of them. */
final class Told {

  private Told() {}

  static void tell(Lab lab) throws SQLException {
    System.out.printf(
        Locale.ROOT,
        "%-46s %,d bare rows; %,d decisions, %d bytes a decision with its key, %d a standing; %,d contacts by %d strategies%n",
        "",
        lab.number("select count(*) from bench.bare"),
        lab.number("select count(*) from dunning.decision"),
        lab.number(
            "select (select sum(pg_total_relation_size(relid)) from pg_partition_tree('dunning.decision'))"
                + " / greatest(1, count(*)) from dunning.decision"),
        lab.number(
            "select pg_total_relation_size('dunning.standing') / greatest(1, count(*)) from dunning.standing"),
        lab.number("select count(*) from dunning.planned_contact"),
        lab.number("select count(distinct ladder_no) from dunning.decision"));
    list(lab, "decisions by reason", "select reason, count(*) from dunning.decision group by 1");
    list(
        lab,
        "messages let go",
        "select case when m.state <> 'ready' then m.state || ' ' || m.reason || ' ' || m.against"
            + " when q.due_at <= '2026-03-02T16:00:00Z' then 'leaves at once'"
            + " when q.due_at <= '2026-03-03T02:00:00Z' then 'waits for its hour'"
            + " else 'waits some days, by a cap' end, count(*)"
            + " from messaging.message m left join messaging.ready q on q.tenant_id = m.tenant_id and q.message_id = m.message_id"
            + " group by 1");
  }

  private static void list(Lab lab, String what, String sql) throws SQLException {
    var said = new StringBuilder();
    try (var statement = lab.owner().createStatement();
        var result = statement.executeQuery(sql + " order by 2 desc")) {
      while (result.next()) {
        said.append(
            String.format(Locale.ROOT, "; %s %,d", result.getString(1).strip(), result.getLong(2)));
      }
    }
    System.out.printf("%-46s %s%s%n", "", what, said);
  }
}
