package dev.meridian.platform.privacy;

import dev.meridian.platform.problem.Violation;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The data on people that a feature holds; each feature that holds any has a bean of this. Everything is called in the
 * transaction of the export or the erasure, under the service's own name, so that it may see all rows: each statement has to
 * name the person.
 */
public interface PersonalData {
    /** The tables whose rows about a person this hands out and erases; a test holds the database's catalogue against them. */
    Set<String> tables();

    /** What is held on the person, by the name of the file that it makes in the export; written as JSON. */
    Map<String, Object> export(Person person);

    /** What keeps the person from being erased, each named by the address of the resource; none where nothing does. */
    default List<Violation> obstacles(Person person) {
        return List.of();
    }

    /**
     * Erases what is held on the person. The account is a tombstone by now, and the audit tells of its end: no
     * event is appended here. What others' records need may stay, as far as it is ids alone.
     */
    void erase(Person person);
}
