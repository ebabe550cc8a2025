package dev.puntual.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Holds every controller method to the right it declares; one that declares nothing is shut. */
final class PermissionCheck implements HandlerInterceptor {

  private static final Logger LOG = LoggerFactory.getLogger(PermissionCheck.class);

  private final ViewerSource viewers;

  PermissionCheck(ViewerSource viewers) {
    this.viewers = viewers;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    return !(handler instanceof HandlerMethod method) || mayPass(method, request, response);
  }

  private boolean mayPass(
      HandlerMethod method, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (isPublic(method)) {
      return true;
    }
    var permission = permission(method);
    if (permission == null) {
      LOG.error("{} declares no permission and stays shut", method.getShortLogMessage());
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return false;
    }
    var viewer = viewers.find(request);
    if (viewer.isEmpty()) {
      LoginPage.send(request, response);
      return false;
    }
    if (!viewer.get().role().may(permission.value())) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return false;
    }
    return true;
  }

  private static boolean isPublic(HandlerMethod method) {
    return method.hasMethodAnnotation(PublicPage.class)
        || (!method.hasMethodAnnotation(Permission.class)
            && AnnotatedElementUtils.hasAnnotation(method.getBeanType(), PublicPage.class));
  }

  private static @Nullable Permission permission(HandlerMethod method) {
    var own = method.getMethodAnnotation(Permission.class);
    return own != null
        ? own
        : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Permission.class);
  }
}
