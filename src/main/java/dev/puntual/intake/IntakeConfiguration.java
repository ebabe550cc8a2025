package dev.puntual.intake;

import dev.puntual.messaging.Withdrawals;
import dev.puntual.platform.db.FleetTransactions;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.files.FileStore;
import dev.puntual.platform.jobs.Beat;
import dev.puntual.platform.jobs.Pulse;
import dev.puntual.platform.wakes.DueWork;
import dev.puntual.platform.wakes.Wakes;
import dev.puntual.platform.web.Icon;
import dev.puntual.platform.web.Place;
import dev.puntual.receivables.IncomingContacts;
import dev.puntual.receivables.IncomingDocuments;
import dev.puntual.receivables.TakingBack;
import dev.puntual.rules.ListedConsents;
import dev.puntual.tenants.Audit;
import dev.puntual.tenants.Companies;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

  /** A gigabyte: ten million rows of text, or a sheet filled to its last row many times over. */
  private static final long LARGEST_UPLOAD = 1L << 30;

  @Bean
  Uploads uploads(
      TenantTransactions transactions, Wakes wakes, FileStore store, InstantSource clock) {
    return new Uploads(transactions, wakes, store, clock, LARGEST_UPLOAD);
  }

  @Bean
  Imports imports(
      TenantTransactions transactions, InstantSource clock, ObjectProvider<Pulse> pulse) {
    return new Imports(transactions, clock, pulse);
  }

  @Bean
  BadRows badRows(TenantTransactions transactions, FileStore store) {
    return new BadRows(transactions, store);
  }

  @Bean
  Running runningLoads() {
    return new Running();
  }

  @Bean
  ListedPermits listedPermits(ListedConsents consents) {
    return new ListedPermits(consents);
  }

  @Bean
  Refusals refusalsOfLists(Withdrawals withdrawals, TenantTransactions transactions) {
    return new Refusals(withdrawals, transactions);
  }

  @Bean
  Loader loader(
      TenantTransactions transactions,
      FileStore store,
      IncomingDocuments documents,
      IncomingContacts contacts,
      ListedPermits permits,
      Running running,
      Audit audit,
      InstantSource clock) {
    var boxes = new Loader.Boxes(documents, contacts, permits);
    return new Loader(transactions, store, boxes, running, audit, clock);
  }

  @Bean
  LoadBeat loadBeat(
      FleetTransactions fleet,
      TenantTransactions transactions,
      Loader loader,
      Refusals refusals,
      Companies companies,
      Uploads uploads) {
    return new LoadBeat(fleet, transactions, loader, refusals, companies, uploads);
  }

  @Bean
  ProgressBeat progressBeat(
      FleetTransactions fleet,
      TenantTransactions transactions,
      Running running,
      InstantSource clock) {
    return new ProgressBeat(fleet, transactions, running, clock);
  }

  @Bean
  Undoing undoing(
      TenantTransactions transactions, TakingBack takingBack, Audit audit, InstantSource clock) {
    return new Undoing(transactions, takingBack, audit, clock);
  }

  @Bean
  Forgetting intakeForgetting(
      TenantTransactions transactions, Wakes wakes, FileStore store, InstantSource clock) {
    return new Forgetting(transactions, wakes, store, clock);
  }

  @Bean
  Beat fileAgeing(Wakes wakes, Forgetting forgetting) {
    return new DueWork(wakes, Forgetting.AGEING, forgetting::age);
  }

  @Bean
  Place importPlace() {
    return new Place("import", "/importar", 50, Icon.IMPORT);
  }
}
