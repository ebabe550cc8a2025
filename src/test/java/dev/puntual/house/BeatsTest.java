package dev.puntual.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.puntual.platform.jobs.Beat;
import dev.puntual.tenants.Companies;

/**
 * Companies with nothing due cost nothing: what is due stands in a table that one question reads.
 */
@AnalyzeClasses(packages = "dev.puntual", importOptions = ImportOption.DoNotIncludeTests.class)
class BeatsTest {

  /** Loading looks once a start, behind a process that died, and never again. */
  @ArchTest
  static final ArchRule noBeatVisitsAllCompanies =
      noClasses()
          .that()
          .implement(Beat.class)
          .and()
          .doNotHaveSimpleName("LoadBeat")
          .should()
          .callMethod(Companies.class, "all");
}
