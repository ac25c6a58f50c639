package dev.meridian.privacy;

import dev.meridian.account.AccountErasure;
import dev.meridian.platform.caller.SystemCaller;
import dev.meridian.platform.privacy.Person;
import dev.meridian.platform.privacy.PersonalData;
import dev.meridian.platform.problem.ProblemException;
import dev.meridian.platform.problem.ProblemType;
import dev.meridian.platform.problem.Violation;
import dev.meridian.platform.problem.Violations;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Erases a person, in the transaction at hand: all of it or nothing. */
@ApplicationScoped
public class Erasure {
    private final AccountErasure accounts;
    private final List<PersonalData> held;
    private final SystemCaller system;

    @Inject
    Erasure(AccountErasure accounts, @All List<PersonalData> held, SystemCaller system) {
        this.accounts = accounts;
        this.held = held;
        this.system = system;
    }

    /**
     * Erases the caller.
     *
     * @throws ProblemException where something stands in the way, all of which it names
     */
    public void erase(@Nullable String ifMatch) {
        Person person = accounts.hold(ifMatch);
        Violations obstacles = new Violations();
        for (Violation obstacle :
                held.stream().flatMap(data -> data.obstacles(person).stream()).toList()) {
            obstacles.add(obstacle);
        }
        obstacles.throwIfAny(ProblemType.ERASURE_BLOCKED);
        accounts.bury(person);
        system.within("erasure", () -> {
            held.forEach(data -> data.erase(person));
            return person;
        });
    }
}
