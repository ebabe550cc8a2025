package dev.puntual.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Where the frame learns who is asking. The room that lets people in implements it. */
@FunctionalInterface
public interface ViewerSource {

  /** Empty when nobody is logged in. */
  Optional<Viewer.Identity> find(HttpServletRequest request);
}
