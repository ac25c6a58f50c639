package dev.meridian.privacy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.meridian.account.AccountErasure;
import dev.meridian.event.DomainEvent;
import dev.meridian.event.EventLog;
import dev.meridian.platform.caller.SystemCaller;
import dev.meridian.platform.privacy.Person;
import dev.meridian.platform.privacy.PersonalData;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Everything held on a person, as one ZIP of JSON files. Made in memory: it is one person's, and mostly some kilobytes. */
@ApplicationScoped
public class Export {
    private final AccountErasure accounts;
    private final List<PersonalData> held;
    private final EventLog events;
    private final SystemCaller system;
    private final ObjectMapper mapper;
    private final Clock clock;

    @Inject
    Export(
            AccountErasure accounts,
            @All List<PersonalData> held,
            EventLog events,
            SystemCaller system,
            ObjectMapper mapper,
            Clock clock) {
        this.accounts = accounts;
        this.held = held;
        this.events = events;
        this.system = system;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** What is held on the caller; that it was handed out is in it already. */
    public byte[] zip() {
        Person person = accounts.caller();
        events.append(DomainEvent.of("account.exported", person.accountId(), 0));
        Map<String, Object> files = new TreeMap<>();
        system.within("export", () -> {
            held.forEach(data -> files.putAll(data.export(person)));
            return files;
        });
        return zip(about(person, files), files);
    }

    private Map<String, Object> about(Person person, Map<String, Object> files) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("accountId", person.accountId());
        about.put("candidateId", person.candidateId());
        about.put("at", clock.instant());
        about.put("files", files.keySet());
        return about;
    }

    private byte[] zip(Map<String, Object> about, Map<String, Object> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ObjectWriter json = mapper.writerWithDefaultPrettyPrinter();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "about", json.writeValueAsBytes(about));
            for (Map.Entry<String, Object> file : files.entrySet()) {
                put(zip, file.getKey(), json.writeValueAsBytes(file.getValue()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Nothing is written but memory", e);
        }
        return bytes.toByteArray();
    }

    private void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name + ".json");
        entry.setTime(clock.instant().toEpochMilli());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
