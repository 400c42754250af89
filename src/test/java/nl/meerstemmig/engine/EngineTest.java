package nl.meerstemmig.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.TestPropertySource;

/**
 * The whole product on an H2 database in memory: real engine, real dossier, no samples,
 * no timers.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@TestPropertySource(properties = { "spring.datasource.url=jdbc:h2:mem:engine-test;DB_CLOSE_DELAY=-1",
		"meerstemmig.samples=false", "camunda.bpm.job-execution.enabled=false" })
@interface EngineTest {

}
