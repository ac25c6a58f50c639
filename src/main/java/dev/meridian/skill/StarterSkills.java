package dev.meridian.skill;

import dev.meridian.platform.Ids;
import dev.meridian.platform.Startup;
import dev.meridian.platform.caller.SystemCaller;
import dev.meridian.platform.csv.Csv;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.apache.commons.csv.CSVRecord;
import org.jboss.logging.Logger;

/**
 * Adds the skills that Meridian ships with, their names, concepts and relations, where they are missing; what somebody
 * changed since is left alone.
 */
@ApplicationScoped
class StarterSkills {
    private static final Logger LOG = Logger.getLogger(StarterSkills.class);
    private static final String ESCO_URI = "escoUri";

    private final SkillRepository skills;
    private final SkillCatalogue catalogue;
    private final TaxonomyWrites writes;
    private final SystemCaller system;

    @Inject
    StarterSkills(SkillRepository skills, SkillCatalogue catalogue, TaxonomyWrites writes, SystemCaller system) {
        this.skills = skills;
        this.catalogue = catalogue;
        this.writes = writes;
        this.system = system;
    }

    void load(@Observes @Priority(Startup.REFERENCE_DATA) StartupEvent start) {
        boolean changed = system.call("skills", this::addMissing);
        if (!changed) {
            catalogue.reload();
        }
        LOG.infof("%d skills", catalogue.picture().byId().size());
    }

    /** Whether anything was missing; the catalogue then reads itself anew. */
    private boolean addMissing() {
        skills.waitPatiently();
        TaxonomyEdit edit = TaxonomyEdit.begin(skills);
        Csv.read("/skills/starter-skills.csv").forEach(row -> addSkill(row, edit));
        Csv.readIfThere("/skills/starter-translations.csv")
                .forEach(row -> edit.addLocal(
                        named(row.get("label"), edit), row.get("language"), row.get("translation"), true));
        Csv.read("/skills/starter-relations.csv")
                .forEach(row -> edit.addRelation(
                        named(row.get("held"), edit),
                        named(row.get("asked"), edit),
                        Integer.parseInt(row.get("strength"))));
        boolean changed = edit.write();
        if (changed) {
            writes.written("skills.starter-added", Ids.next());
        }
        return changed;
    }

    private static void addSkill(CSVRecord row, TaxonomyEdit edit) {
        String label = row.get("label");
        UUID id = edit.owner(label).orElseGet(() -> edit.addSkill(label, row.get("category"), null));
        for (String alias : List.of(row.get("aliases").split("\\|"))) {
            if (!alias.isBlank()) {
                edit.addAlias(id, alias.strip());
            }
        }
        if (row.isSet(ESCO_URI) && !row.get(ESCO_URI).isBlank()) {
            edit.link(id, row.get(ESCO_URI).strip());
        }
    }

    private static UUID named(String name, TaxonomyEdit edit) {
        return edit.owner(name)
                .orElseThrow(() -> new IllegalStateException("Starter data names a skill that is not there: " + name));
    }
}
