package dev.puntual.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.server.ResponseStatusException;

/** Hands a {@link Viewer} to controller methods that name one. */
final class ViewerResolver implements HandlerMethodArgumentResolver {

  private final ViewerSource source;
  private final List<Place> places;
  private final InstantSource clock;

  ViewerResolver(ViewerSource source, List<Place> places, InstantSource clock) {
    this.source = source;
    this.places = places.stream().sorted(Comparator.comparingInt(Place::order)).toList();
    this.clock = clock;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Viewer.class;
  }

  @Override
  public Viewer resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest web,
      @Nullable WebDataBinderFactory binders) {
    var request = (HttpServletRequest) web.getNativeRequest();
    var response = (HttpServletResponse) web.getNativeResponse();
    return find(request, response)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED));
  }

  Optional<Viewer> find(HttpServletRequest request, @Nullable HttpServletResponse response) {
    return source.find(request).map(identity -> viewer(identity, request, response));
  }

  private Viewer viewer(
      Viewer.Identity who, HttpServletRequest request, @Nullable HttpServletResponse response) {
    var voice = Voice.of(who.language(), who.country(), who.zone(), clock.instant());
    var toast = response == null ? null : ToastCookie.take(request, response).orElse(null);
    return new Viewer(who, voice, Csrf.token(request), places, toast);
  }
}
