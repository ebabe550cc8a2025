package dev.puntual.desk.privacy;

import dev.puntual.platform.db.Veil;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.ViewerSource;
import dev.puntual.receivables.Rights;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * While somebody's erasure waits, no list, search or count shows them to whoever does not decide,
 * and no program and no file that leaves the house shows them to anybody. Only the pages about them
 * and their own files stay open, to whoever decides.
 */
final class VeilFilter extends OncePerRequestFilter {

  private final ObjectProvider<ViewerSource> viewers;

  /** Asked for at the first request: a filter is made before the database is there. */
  VeilFilter(ObjectProvider<ViewerSource> viewers) {
    this.viewers = viewers;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!veiled(request)) {
      chain.doFilter(request, response);
      return;
    }
    try {
      Veil.<Boolean, Exception>drawn(
          Rights::hidden,
          () -> {
            chain.doFilter(request, response);
            return true;
          });
    } catch (IOException | ServletException | RuntimeException known) {
      throw known;
    } catch (Exception other) {
      throw new ServletException(other);
    }
  }

  private boolean veiled(HttpServletRequest request) {
    var path = request.getRequestURI();
    if (path.startsWith("/api/")) {
      return true;
    }
    var viewer = viewers.getObject().find(request);
    return viewer.isPresent()
        && (!viewer.get().role().may(Right.DECIDE) || path.endsWith("/lista.csv"));
  }
}
