package dev.puntual.desk.decisions;

import dev.puntual.dunning.Again;
import dev.puntual.pages.StaticTemplates;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Viewer;
import dev.puntual.rules.RuleTexts;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One decision, made again while somebody looks on. */
@Controller
@Permission(Right.LOOK)
class AgainPages {

  private final TenantTransactions transactions;
  private final Again again;
  private final RuleTexts rules;

  AgainPages(TenantTransactions transactions, Again again, RuleTexts rules) {
    this.transactions = transactions;
    this.again = again;
    this.rules = rules;
  }

  @GetMapping("/decisiones/{debt:[0-9a-f-]{36}}/{day}")
  ResponseEntity<byte[]> page(
      Viewer viewer,
      @PathVariable UUID debt,
      @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
      @RequestParam(name = "plan", required = false) @Nullable Integer plan) {
    var decided =
        transactions
            .in(viewer.tenant(), tx -> again.of(tx, debt, day, plan))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    var view = new AgainView(viewer.voice(), rules, decided);
    return Pages.html(new StaticTemplates().deskAgain(viewer, view));
  }
}
