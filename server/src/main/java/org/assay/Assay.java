package org.assay;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The platform: one jar, one process, one PostgreSQL.
@SpringBootApplication
public class Assay {

    public static void main(String[] args) {
        SpringApplication.run(Assay.class, args);
    }
}
