package dev.puntual.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.api.keys.Holder;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The document names what can be asked, no more and no less, and what each call may be refused. */
class OpenApiTest {

  private static final String HERE = "/api/v1";

  private final JsonNode document =
      Program.json(new Program(new World("2026-03-02"), Holder.READ).get("/openapi.json"));

  @Test
  void everyCallStandsInItAndNothingElse() {
    assertThat(written()).isEqualTo(answered()).hasSizeGreaterThan(12);
  }

  private Set<String> written() {
    var all = new TreeSet<String>();
    document
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue().propertyNames().stream()
                    .filter(name -> !name.equals("parameters"))
                    .forEach(
                        method -> all.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
    return all;
  }

  private static Set<String> answered() {
    return TestApplication.bean(RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .keySet()
        .stream()
        .flatMap(
            one ->
                one.getPatternValues().stream()
                    .filter(path -> path.startsWith(HERE) && !path.endsWith("/openapi.json"))
                    .map(
                        path ->
                            one.getMethodsCondition().getMethods().iterator().next() + " " + path))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everyCallThatWritesAsksForANameOfItsOwnAndSaysHowItIsRefused() {
    document
        .get("paths")
        .properties()
        .forEach(
            path -> {
              var post = path.getValue().path("post");
              if (!post.isMissingNode() && !path.getKey().endsWith("/lookup")) {
                assertThat(post.get("parameters").toString()).contains("Idempotency-Key");
                assertThat(Set.copyOf(post.get("responses").propertyNames()))
                    .as(path.getKey())
                    .contains("201", "200", "400", "401", "403", "404", "422", "429");
              }
            });
  }
}
