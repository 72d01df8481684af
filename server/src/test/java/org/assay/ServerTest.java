package org.assay;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.assay.database.FreshDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/// A test of the whole server on a real PostgreSQL. All such classes share one context and one database, which makes
/// the second class as fast as a unit test; each test owns its data by random ids.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = {"memory.catalogue=0s", "memory.standing=0s"})
@AutoConfigureMockMvc
@FreshDatabase(shared = true)
public @interface ServerTest {}
