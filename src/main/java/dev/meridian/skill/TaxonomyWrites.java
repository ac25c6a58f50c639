package dev.meridian.skill;

import dev.meridian.event.DomainEvent;
import dev.meridian.event.EventLog;
import dev.meridian.platform.revision.Revisions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.UUID;

/** What every change of the taxonomy brings with it: the next revision, an event, and a new picture after the commit. */
@ApplicationScoped
class TaxonomyWrites {
    private final Revisions revisions;
    private final EventLog events;
    private final Event<SkillsChanged> changed;

    @Inject
    TaxonomyWrites(Revisions revisions, EventLog events, Event<SkillsChanged> changed) {
        this.revisions = revisions;
        this.events = events;
        this.changed = changed;
    }

    /**
     * Follows a change, within its transaction.
     *
     * @param type such as {@code skill.merged}
     * @param subject the skill, or the id of an import
     */
    void written(String type, UUID subject) {
        revisions.advance(SkillCatalogue.REVISION);
        events.append(DomainEvent.of(type, subject, revisions.of(SkillCatalogue.REVISION)));
        changed.fire(new SkillsChanged());
    }
}
