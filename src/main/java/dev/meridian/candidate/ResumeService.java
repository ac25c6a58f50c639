package dev.meridian.candidate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.meridian.platform.http.Precondition;
import dev.meridian.platform.http.Tagged;
import dev.meridian.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import org.jspecify.annotations.Nullable;

/** Profiles out as JSON Resume, and in again. */
@ApplicationScoped
public class ResumeService {
    private final CandidateService candidates;
    private final ResumeReader reader;
    private final ResumeWriter writer;
    private final Validator validator;

    @Inject
    ResumeService(CandidateService candidates, ResumeReader reader, ResumeWriter writer, Validator validator) {
        this.candidates = candidates;
        this.reader = reader;
        this.writer = writer;
        this.validator = validator;
    }

    /** The caller's profile as a resume. */
    public Tagged<Resume> mine() {
        Tagged<CandidateForm> held = candidates.content();
        return new Tagged<>(writer.write(held.body()), held.tag());
    }

    /**
     * Makes the caller's profile what a resume says.
     *
     * @throws ProblemException where the profile would break its rules, at the places of the resume
     */
    public Tagged<ResumeTaken> put(JsonNode document, @Nullable String ifMatch) {
        Tagged<CandidateForm> held = candidates.content();
        Precondition.require(ifMatch, held.tag());
        ResumeReading reading = new ResumeReading();
        CandidateForm form = reader.read(document, held.body(), reading);
        try {
            var violations = validator.validate(form);
            if (!violations.isEmpty()) {
                throw ProblemException.of(new ConstraintViolationException(violations));
            }
            Tagged<CandidateView> written = candidates.replace(form);
            return new Tagged<>(new ResumeTaken(written.body(), reading.remarks()), written.tag());
        } catch (ProblemException e) {
            throw reading.inResume(e);
        }
    }
}
