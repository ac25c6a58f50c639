package dev.meridian.demo;

import dev.meridian.employer.EmployerForm;
import java.util.List;
import java.util.Map;

/**
 * An employer of the demo, as it stands in {@code demo/employers.json}.
 *
 * @param owner the address of the account that owns it
 * @param about by language, what its postings say of it where they say nothing themselves
 */
record DemoEmployer(String owner, String ownerName, EmployerForm employer, Map<String, About> about) {
    /** What it is there for, and what it gives. */
    record About(String mission, List<String> benefits) {}

    String name() {
        return employer.name();
    }
}
