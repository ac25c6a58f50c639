package dev.meridian.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.meridian.platform.privacy.RetentionConfig;
import dev.meridian.platform.written.WriteTokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The answers kept for retries, a day each. Works in the transaction at hand. */
@ApplicationScoped
class StoredAnswers {
    private static final List<String> KEPT_HEADERS = List.of("Location", "ETag", WriteTokens.WRITTEN);

    private final EntityManager entityManager;
    private final ObjectMapper mapper;
    private final RetentionConfig config;
    private final Clock clock;

    record Key(String caller, String value) {}

    @SuppressWarnings("ArrayRecordComponent") // compared with Arrays.equals where it is compared
    record Answer(byte[] fingerprint, int status, Map<String, String> headers, @Nullable String body) {
        static Answer of(RestResponse<?> response, byte[] fingerprint, ObjectMapper mapper)
                throws JsonProcessingException {
            Map<String, String> kept = new TreeMap<>();
            for (String name : KEPT_HEADERS) {
                String value = response.getHeaderString(name);
                if (value != null) {
                    kept.put(name, value);
                }
            }
            Object entity = response.getEntity();
            return new Answer(
                    fingerprint, response.getStatus(), kept, entity == null ? null : mapper.writeValueAsString(entity));
        }
    }

    @Inject
    StoredAnswers(EntityManager entityManager, ObjectMapper mapper, RetentionConfig config, Clock clock) {
        this.entityManager = entityManager;
        this.mapper = mapper;
        this.config = config;
        this.clock = clock;
    }

    /** Takes the key until the transaction ends; false where another request holds it. */
    boolean lock(Key key) {
        return (boolean) entityManager
                .createNativeQuery("select pg_try_advisory_xact_lock(hashtextextended(:key, 7))")
                .setParameter("key", key.caller() + " " + key.value())
                .getSingleResult();
    }

    Optional<Answer> find(Key key) {
        List<?> rows = entityManager
                .createNativeQuery("select fingerprint, status, headers, body from idempotency_key"
                        + " where caller = :caller and key = :key and created_at > :since")
                .setParameter("caller", key.caller())
                .setParameter("key", key.value())
                .setParameter("since", clock.instant().minus(config.idempotencyKeys()))
                .getResultList();
        return rows.stream().findFirst().map(row -> toAnswer((Object[]) row));
    }

    void store(Key key, Answer answer) {
        entityManager
                .createNativeQuery("insert into idempotency_key (caller, key, fingerprint, status, headers, body)"
                        + " values (:caller, :key, :fingerprint, :status, :headers, :body)"
                        + " on conflict (caller, key) do update set fingerprint = excluded.fingerprint,"
                        + " status = excluded.status, headers = excluded.headers, body = excluded.body,"
                        + " created_at = now()")
                .setParameter("caller", key.caller())
                .setParameter("key", key.value())
                .setParameter("fingerprint", answer.fingerprint())
                .setParameter("status", answer.status())
                .setParameter("headers", write(answer.headers()))
                .setParameter("body", answer.body())
                .executeUpdate();
    }

    private Answer toAnswer(@Nullable Object[] row) {
        try {
            Map<String, String> headers = mapper.readValue(String.valueOf(row[2]), new TypeReference<>() {});
            byte[] fingerprint = Objects.requireNonNull((byte[]) row[0]);
            int status = ((Number) Objects.requireNonNull(row[1])).intValue();
            return new Answer(fingerprint, status, headers, (String) row[3]);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored answer cannot be read", e);
        }
    }

    private String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer cannot be stored", e);
        }
    }
}
