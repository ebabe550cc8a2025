package dev.puntual.demo;

import dev.puntual.simulator.Simulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Providers of the demo, played on this machine before anybody asks where they are: no text and no
 * chat of a demo leaves it.
 */
final class Carriers implements BeanFactoryPostProcessor, DisposableBean {

  private final Simulator simulator;

  Carriers(ConfigurableEnvironment environment) {
    try {
      simulator = Simulator.open(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var at = simulator.address().toString();
    environment
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "carriers", Map.of("PUNTUAL_TWILIO", at, "PUNTUAL_WHATSAPP", at)));
  }

  Simulator simulator() {
    return simulator;
  }

  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {}

  @Override
  public void destroy() {
    simulator.close();
  }
}
