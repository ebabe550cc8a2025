package dev.puntual.desk.decisions;

import dev.puntual.desk.Cursor;
import dev.puntual.desk.Kept;
import dev.puntual.desk.PageOf;
import dev.puntual.desk.PassedWords;
import dev.puntual.dunning.CampaignDesk;
import dev.puntual.kernel.TenantId;
import dev.puntual.pages.StaticTemplates;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Viewer;
import dev.puntual.rules.RuleTexts;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was decided on any days. */
@Controller
@Permission(Right.LOOK)
class DecisionPages {

  private static final SqlFile STRATEGIES = SqlFile.beside(DecisionPages.class, "strategies");
  private static final int PAGE = 50;
  private static final int CAMPAIGNS = 20;

  private final TenantTransactions transactions;
  private final CampaignDesk campaigns;
  private final RuleTexts rules;
  private final Kept<Asked, Sums> sums;

  DecisionPages(
      TenantTransactions transactions,
      CampaignDesk campaigns,
      RuleTexts rules,
      InstantSource clock) {
    this.rules = rules;
    this.transactions = transactions;
    this.campaigns = campaigns;
    this.sums = new Kept<>(clock);
  }

  private record Asked(TenantId tenant, Filter filter) {}

  @GetMapping("/decisiones")
  ResponseEntity<byte[]> list(Viewer viewer, @RequestParam Map<String, String> asked) {
    return transactions.in(
        viewer.tenant(),
        tx -> {
          var filter = Filter.of(asked, DecisionRows.lastDay(tx, viewer.today()));
          return Pages.html(
              new StaticTemplates()
                  .deskDecisions(viewer, decisions(tx, filter), spoken(tx, filter, viewer)));
        });
  }

  private CampaignsShown spoken(TenantTx tx, Filter filter, Viewer viewer) {
    var look = filter.campaigns().look(filter.from(), filter.to(), CAMPAIGNS + 1);
    var days =
        PageOf.cut(
            campaigns.of(tx, look, viewer.voice()),
            CAMPAIGNS,
            one -> new Cursor(one.lastOn().toString(), one.campaign()));
    var onward = days.next() == null ? null : filter.with("luego", days.next().write());
    var words = new PassedWords(viewer.voice(), rules);
    if (!filter.campaigns().chosen()) {
      return new CampaignsShown(filter, days.rows(), onward, List.of(), null, words);
    }
    var page = PageOf.cut(new CampaignRows(tx, filter).page(PAGE + 1), PAGE, CampaignRow::key);
    var next = page.next();
    var more = next == null ? null : filter.withAfter(next);
    return new CampaignsShown(filter, days.rows(), onward, page.rows(), more, words);
  }

  private Decisions decisions(TenantTx tx, Filter filter) {
    var rows = new DecisionRows(tx, filter);
    var page =
        filter.campaigns().chosen()
            ? new PageOf<Decisions.Row>(List.of(), null)
            : PageOf.cut(rows.page(PAGE + 1), PAGE, DecisionRows::key);
    var kept = sums.get(new Asked(tx.tenant(), filter.whole()), rows::sums);
    var next = page.next();
    return new Decisions(
        filter,
        kept.value(),
        kept.asOf(),
        page.rows(),
        next == null ? null : filter.withAfter(next),
        strategies(tx),
        rows.many());
  }

  private static List<Decisions.Way> strategies(TenantTx tx) {
    var ways = new LinkedHashMap<Integer, Decisions.Way>();
    tx.sql(STRATEGIES)
        .query(
            row -> {
              int number = row.getInt("strategy_no");
              var name = row.getString("name");
              var stage = row.getString("stage");
              var way =
                  ways.computeIfAbsent(
                      number, _ -> new Decisions.Way(number, name, new ArrayList<>()));
              if (stage != null) {
                way.steps().add(new Decisions.What(stage, row.getString("action")));
              }
            });
    return List.copyOf(ways.values());
  }
}
