package dev.meridian.skill;

import dev.meridian.platform.caller.SystemCaller;
import dev.meridian.platform.revision.Revisions;
import dev.meridian.skill.SkillRows.SkillRow;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * All skills in memory, since every profile and posting names some. Read at start, right after each change of this
 * replica's own, and within five seconds of another's.
 */
@ApplicationScoped
class SkillCatalogue {
    /** The taxonomy's name among the revisions. */
    static final String REVISION = "skills";

    private static final int MAX_READS = 3;

    private final SkillRepository skills;
    private final Revisions revisions;
    private final SystemCaller system;
    private volatile SkillPicture picture = SkillPicture.EMPTY;

    @Inject
    SkillCatalogue(SkillRepository skills, Revisions revisions, SystemCaller system) {
        this.skills = skills;
        this.revisions = revisions;
        this.system = system;
    }

    SkillPicture picture() {
        return picture;
    }

    /** Reads all of it, in a transaction of its own. */
    void reload() {
        take(system.call("skills", this::read));
    }

    /** Within a transaction: makes sure that what it sees is not newer than what is in memory. */
    void catchUp() {
        if (revisions.of(REVISION) > picture.revision()) {
            take(read());
        }
    }

    void afterOwnChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) SkillsChanged changed) {
        reload();
    }

    @Scheduled(every = "5s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void follow() {
        system.run("skills", this::catchUp);
    }

    private synchronized void take(SkillPicture read) {
        if (read.revision() >= picture.revision()) {
            picture = read;
        }
    }

    /** Several queries may see a change between them; then all of it is read once more. */
    private SkillPicture read() {
        SkillPicture read = readOnce();
        for (int i = 1; i < MAX_READS && revisions.of(REVISION) != read.revision(); i++) {
            read = readOnce();
        }
        return read;
    }

    private SkillPicture readOnce() {
        long revision = revisions.of(REVISION);
        List<SkillRow> rows = skills.skillRows();
        Map<UUID, List<String>> aliases = new HashMap<>();
        skills.aliasRows().forEach(a -> add(aliases, a.skillId(), a.alias()));
        Map<UUID, List<SkillLabel>> labels = new HashMap<>();
        Map<UUID, List<String>> otherNames = new HashMap<>();
        skills.labelRows().forEach(l -> {
            if (l.preferred()) {
                add(labels, l.skillId(), new SkillLabel(l.languageTag(), l.label()));
            } else {
                add(otherNames, l.skillId(), l.label());
            }
        });
        Map<UUID, Skill> byId = new HashMap<>();
        Map<UUID, UUID> redirects = new HashMap<>();
        for (SkillRow row : rows) {
            if (row.mergedInto() != null) {
                redirects.put(row.id(), row.mergedInto());
                continue;
            }
            byId.put(
                    row.id(),
                    new Skill(
                            row.id(),
                            row.label(),
                            null,
                            row.category(),
                            row.escoUri(),
                            List.copyOf(aliases.getOrDefault(row.id(), List.of())),
                            List.copyOf(labels.getOrDefault(row.id(), List.of()))));
        }
        NameTable names = new NameTable();
        byId.values().forEach(skill -> {
            names.add(skill.label(), skill.id(), MatchedBy.LABEL);
            skill.aliases().forEach(name -> names.add(name, skill.id(), MatchedBy.ALIAS));
            skill.labels().forEach(l -> names.add(l.label(), skill.id(), MatchedBy.TRANSLATION));
            otherNames
                    .getOrDefault(skill.id(), List.of())
                    .forEach(name -> names.add(name, skill.id(), MatchedBy.TRANSLATION));
        });
        return new SkillPicture(
                revision,
                Map.copyOf(byId),
                Map.copyOf(redirects),
                names,
                SkillPicture.atMostEight(skills.relationRows()),
                new SkillSearch(byId.values(), otherNames));
    }

    private static <T> void add(Map<UUID, List<T>> lists, UUID skillId, T value) {
        lists.computeIfAbsent(skillId, id -> new ArrayList<>()).add(value);
    }
}
