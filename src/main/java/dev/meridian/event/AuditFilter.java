package dev.meridian.event;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which entries of the audit; those that all conditions given hold for. */
public class AuditFilter {
    /** Who did it. */
    @QueryParam("actor")
    @Pattern(regexp = "[a-z]+(:[a-z0-9-]+)?", message = "must be account:id, client:id, system:worker or anonymous")
    @Parameter(description = "Who did it: account:id, client:id, system:worker or anonymous")
    public @Nullable String actor;

    /** What happened. */
    @QueryParam("type")
    @Pattern(regexp = "[a-z.-]+", message = "must be a type such as session.opened")
    @Parameter(description = "What happened, such as session.opened")
    public @Nullable String type;

    /** Which resource. */
    @QueryParam("subject")
    @Parameter(description = "The resource that changed")
    public @Nullable UUID subject;

    /** Which person it concerns. */
    @QueryParam("accountId")
    @Parameter(description = "The person that it concerns, where that is not who did it")
    public @Nullable UUID accountId;

    /** From when on. */
    @QueryParam("from")
    @Parameter(description = "Not earlier than this")
    public @Nullable Instant from;

    /** Until when. */
    @QueryParam("until")
    @Parameter(description = "Earlier than this")
    public @Nullable Instant until;

    /** The conditions in HQL with the values of their parameters, which are named as their keys. */
    Map<String, Condition> conditions() {
        Map<String, Condition> conditions = new LinkedHashMap<>();
        add(conditions, "actor", "e.actor = :actor", actor);
        add(conditions, "happened", "e.type = :happened", type);
        add(conditions, "subject", "e.subject = :subject", subject);
        add(conditions, "account", "e.accountId = :account", accountId);
        add(conditions, "earliest", "e.at >= :earliest", from);
        add(conditions, "latest", "e.at < :latest", until);
        return conditions;
    }

    static void add(Map<String, Condition> conditions, String name, String hql, @Nullable Object value) {
        if (value != null) {
            conditions.put(name, new Condition(hql, value));
        }
    }

    static String where(Map<String, Condition> conditions) {
        return conditions.isEmpty()
                ? ""
                : conditions.values().stream().map(Condition::hql).collect(Collectors.joining(" and ", " where ", ""));
    }

    record Condition(String hql, Object value) {}
}
