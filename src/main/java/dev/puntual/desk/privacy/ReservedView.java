package dev.puntual.desk.privacy;

import dev.puntual.kernel.DebtorId;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.ViewerSource;
import dev.puntual.receivables.Rights;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * While somebody's erasure waits, all pages and files about them are shut to everybody who does not
 * decide: one place instead of a question in each.
 */
final class ReservedView implements HandlerInterceptor {

  static final String PATTERN = "/cartera/{debtor:[0-9a-f-]{36}}";
  static final String PAGE = "/cartera/reservada";

  private final TenantTransactions transactions;
  private final ViewerSource viewers;

  ReservedView(TenantTransactions transactions, ViewerSource viewers) {
    this.transactions = transactions;
    this.viewers = viewers;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    var viewer = viewers.find(request).orElse(null);
    var debtor = debtor(request);
    if (viewer == null
        || debtor == null
        || viewer.role().may(Right.DECIDE)
        || !transactions.<Boolean>in(viewer.tenant(), tx -> Rights.held(tx, debtor))) {
      return true;
    }
    if (request.getMethod().equals("GET") && !request.getRequestURI().endsWith("/panel")) {
      response.sendRedirect(PAGE);
    } else {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
    return false;
  }

  private static @org.jspecify.annotations.Nullable DebtorId debtor(HttpServletRequest request) {
    return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                instanceof Map<?, ?> variables
            && variables.get("debtor") instanceof String text
        ? new DebtorId(UUID.fromString(text))
        : null;
  }
}
