package dev.puntual.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.PublicPage;
import dev.puntual.platform.web.Right;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Every endpoint declares the right it asks for, or says that it is public. */
class EndpointsTest {

  @Test
  void everyEndpointDeclaresARightOrIsPublic() {
    var endpoints = controllers().flatMap(EndpointsTest::endpoints).toList();
    assertThat(endpoints).isNotEmpty();
    assertThat(endpoints.stream().filter(EndpointsTest::undecided).map(EndpointsTest::name))
        .isEmpty();
  }

  @Test
  void anEndpointThatDeclaresNothingOrBothIsFound() {
    assertThat(endpoints(Forgotten.class).filter(EndpointsTest::undecided).map(Method::getName))
        .containsExactlyInAnyOrder("neither", "both");
  }

  private static Stream<Class<?>> controllers() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
    return scanner.findCandidateComponents("dev.puntual").stream()
        .map(bean -> ClassUtils.resolveClassName(String.valueOf(bean.getBeanClassName()), null));
  }

  private static Stream<Method> endpoints(Class<?> controller) {
    return Arrays.stream(controller.getDeclaredMethods())
        .filter(method -> AnnotatedElementUtils.hasAnnotation(method, RequestMapping.class));
  }

  /** What stands on the method counts; without it, what stands on the class. */
  private static boolean undecided(Method endpoint) {
    long own = declarations(endpoint);
    return own == 0 ? declarations(endpoint.getDeclaringClass()) != 1 : own != 1;
  }

  private static long declarations(AnnotatedElement element) {
    return List.of(Permission.class, PublicPage.class).stream()
        .filter(element::isAnnotationPresent)
        .count();
  }

  private static String name(Method endpoint) {
    return endpoint.getDeclaringClass().getSimpleName() + "." + endpoint.getName();
  }

  /** Not a bean: the scan above looks for {@code @Controller}. */
  static final class Forgotten {

    @GetMapping("/a")
    @Permission(Right.LOOK)
    void decided() {}

    @GetMapping("/b")
    void neither() {}

    @PostMapping("/c")
    @Permission(Right.LOOK)
    @PublicPage
    void both() {}
  }
}
