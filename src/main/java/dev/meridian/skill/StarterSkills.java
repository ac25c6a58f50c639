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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.csv.CSVRecord;
import org.jboss.logging.Logger;

/** Adds the skills that Meridian ships with, where they are missing; what somebody changed since is left alone. */
@ApplicationScoped
class StarterSkills {
    private static final Logger LOG = Logger.getLogger(StarterSkills.class);

    private final SkillRepository skills;
    private final SkillCatalogue catalogue;
    private final SystemCaller system;

    @Inject
    StarterSkills(SkillRepository skills, SkillCatalogue catalogue, SystemCaller system) {
        this.skills = skills;
        this.catalogue = catalogue;
        this.system = system;
    }

    void load(@Observes @Priority(Startup.REFERENCE_DATA) StartupEvent start) {
        catalogue.reload();
        int added = system.call("skills", this::addMissing);
        if (added > 0) {
            catalogue.reload();
            LOG.infof("Added %d starter skills", added);
        }
    }

    private int addMissing() {
        skills.lock();
        Map<String, UUID> byKey = new HashMap<>();
        skills.listAll().forEach(s -> byKey.put(s.labelKey, s.id));
        skills.aliases().forEach(a -> byKey.put(a.aliasKey, a.skillId));
        int before = byKey.size();
        for (CSVRecord row : Csv.read("/skills/starter-skills.csv")) {
            addSkill(row, byKey);
        }
        if (byKey.size() == before) {
            return 0;
        }
        skills.flush();
        Csv.read("/skills/starter-relations.csv").forEach(row -> addRelation(row, byKey));
        return byKey.size() - before;
    }

    private void addSkill(CSVRecord row, Map<String, UUID> byKey) {
        String label = row.get("label");
        UUID id = byKey.get(SkillKey.of(label));
        if (id == null) {
            id = Ids.next();
            skills.persistAll(new SkillEntity(id, label, row.get("category")));
            byKey.put(SkillKey.of(label), id);
        }
        for (String alias : List.of(row.get("aliases").split("\\|"))) {
            if (!alias.isBlank() && byKey.putIfAbsent(SkillKey.of(alias), id) == null) {
                skills.persistAll(new SkillAliasEntity(alias.strip(), id));
            }
        }
    }

    private void addRelation(CSVRecord row, Map<String, UUID> byKey) {
        UUID held = byKey.get(SkillKey.of(row.get("held")));
        UUID asked = byKey.get(SkillKey.of(row.get("asked")));
        if (held == null || asked == null) {
            throw new IllegalStateException("A starter relation names a skill that is not there: " + row);
        }
        var key = new SkillRelationEntity.Key(held, asked);
        if (skills.getEntityManager().find(SkillRelationEntity.class, key) == null) {
            skills.persistAll(new SkillRelationEntity(held, asked, Integer.parseInt(row.get("strength"))));
        }
    }
}
