package dev.meridian.employer;

import dev.meridian.platform.privacy.JsonRows;
import dev.meridian.platform.privacy.Person;
import dev.meridian.platform.privacy.PersonalData;
import dev.meridian.platform.problem.Violation;
import dev.meridian.shared.EmployerRole;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Whom the person works for. What they wrote for an employer, postings above all, is the employer's and stays. */
@ApplicationScoped
class MembershipData implements PersonalData {
    private final EmployerRepository employers;
    private final MemberRepository members;
    private final JsonRows rows;

    @Inject
    MembershipData(EmployerRepository employers, MemberRepository members, JsonRows rows) {
        this.employers = employers;
        this.members = members;
        this.rows = rows;
    }

    @Override
    public Set<String> tables() {
        return Set.of("employer_member");
    }

    @Override
    public Map<String, Object> export(Person person) {
        return Map.of(
                "memberships",
                rows.of(
                        """
                        select m.employer_id as "employerId", e.name as "employer", m.role, m.created_at as "createdAt",
                               e.deleted_at as "employerDeletedAt"
                          from employer_member m join employer e on e.id = m.employer_id
                         where m.account_id = :account order by m.created_at
                        """,
                        Map.of("account", person.accountId())));
    }

    /** Holds the employers for the transaction, as every change of members does: of two last owners only one may go. */
    @Override
    public List<Violation> obstacles(Person person) {
        List<UUID> owned = members.ofAccount(person.accountId()).stream()
                .filter(member -> member.role == EmployerRole.OWNER)
                .map(member -> member.key.employerId())
                .sorted(Comparator.naturalOrder())
                .toList();
        List<Violation> alone = new ArrayList<>();
        for (UUID id : owned) {
            EmployerEntity employer = employers.findById(id, LockModeType.PESSIMISTIC_WRITE);
            if (employer.deletedAt == null && members.owners(id) == 1) {
                alone.add(new Violation(
                        "/v1/employers/" + id,
                        "SOLE_OWNER",
                        employer.name + " has no other owner: make somebody else one, or delete it"));
            }
        }
        return alone;
    }

    @Override
    public void erase(Person person) {
        members.delete("key.accountId", person.accountId());
    }
}
