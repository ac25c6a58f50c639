package dev.meridian.candidate;

import dev.meridian.platform.privacy.Person;
import dev.meridian.platform.privacy.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The profile: as its owner sees it, with the least rate and the employers blocked, and once more as a resume. */
@ApplicationScoped
class CandidateData implements PersonalData {
    private final CandidateRepository candidates;
    private final CandidateService service;
    private final ResumeWriter resumes;

    @Inject
    CandidateData(CandidateRepository candidates, CandidateService service, ResumeWriter resumes) {
        this.candidates = candidates;
        this.service = service;
        this.resumes = resumes;
    }

    @Override
    public Set<String> tables() {
        return Set.of("candidate");
    }

    @Override
    public Map<String, Object> export(Person person) {
        return profile(person)
                .map(candidate -> Map.<String, Object>of(
                        "candidate", service.view(candidate).body(), "resume", resumes.write(candidate.content)))
                .orElse(Map.of());
    }

    @Override
    public void erase(Person person) {
        profile(person).flatMap(candidate -> candidates.lockFresh(candidate.id)).ifPresent(service::remove);
    }

    private Optional<CandidateEntity> profile(Person person) {
        return candidates.findByAccount(person.accountId());
    }
}
