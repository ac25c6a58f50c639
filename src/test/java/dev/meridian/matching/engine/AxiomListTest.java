package dev.meridian.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whether each of the axioms of matching has a test; {@code mvn test -Dtest='*Axiom*'} runs them all. */
class AxiomListTest {

    private static final Pattern NUMBER = Pattern.compile("axiom_(\\d\\d)_\\w+");

    @Test
    void each_of_the_22_axioms_is_tested_in_a_class_that_is_named_for_it() {
        Set<Integer> tested = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter().importPackages("dev.meridian.matching")) {
            for (JavaMethod method : type.getMethods()) {
                Matcher number = NUMBER.matcher(method.getName());
                if (number.matches()) {
                    assertThat(type.getSimpleName()).contains("Axioms");
                    tested.add(Integer.valueOf(number.group(1)));
                }
            }
        }
        assertThat(tested).isEqualTo(IntStream.rangeClosed(1, 22).boxed().collect(Collectors.toSet()));
    }
}
