package dev.meridian.employer;

import java.util.UUID;

/** Told within the transaction that deletes an employer, so that what belongs to it ends with it. */
public record EmployerDeleted(UUID employerId) {}
