package dev.meridian.employer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.meridian.account.AccountService;
import dev.meridian.employer.MemberForms.Member;
import dev.meridian.employer.MemberForms.NewMember;
import dev.meridian.employer.MemberForms.RoleChange;
import dev.meridian.event.DomainEvent;
import dev.meridian.event.EventLog;
import dev.meridian.platform.caller.Caller;
import dev.meridian.platform.http.Precondition;
import dev.meridian.platform.http.Tagged;
import dev.meridian.platform.json.MergePatch;
import dev.meridian.platform.problem.ProblemException;
import dev.meridian.platform.problem.ProblemType;
import dev.meridian.shared.EmployerRole;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who works for an employer. Changes hold the employer's row and look at
 * the caller's role under that lock, so that of two owners who demote each other only one succeeds. */
@ApplicationScoped
public class MemberService {
    private final EmployerService employers;
    private final MemberRepository members;
    private final AccountService accounts;
    private final MergePatch mergePatch;
    private final EventLog events;
    private final Caller caller;
    private final Clock clock;

    @Inject
    MemberService(
            EmployerService employers,
            MemberRepository members,
            AccountService accounts,
            MergePatch mergePatch,
            EventLog events,
            Caller caller,
            Clock clock) {
        this.employers = employers;
        this.members = members;
        this.accounts = accounts;
        this.mergePatch = mergePatch;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    /** The employer's members, the longest-standing first. */
    public List<Member> list(UUID employerId) {
        caller.requireRole(employerId, EmployerRole.VIEWER);
        return members.of(employerId).stream().map(this::view).toList();
    }

    /** One member. */
    public Tagged<Member> get(UUID employerId, UUID accountId) {
        caller.requireRole(employerId, EmployerRole.VIEWER);
        return tagged(find(employerId, accountId));
    }

    /** Whether an account works for an employer that the caller works for too. */
    public boolean isMember(UUID employerId, UUID accountId) {
        return members.findByIdOptional(new MemberEntity.Key(employerId, accountId))
                .isPresent();
    }

    /** Takes a member in. */
    public Tagged<Member> add(UUID employerId, NewMember form) {
        employers.lockAs(employerId, EmployerRole.OWNER);
        if (!accounts.hires(form.accountId())) {
            throw ProblemException.invalid("/accountId", "UNKNOWN_ACCOUNT", "is not the id of an account that hires");
        }
        if (members.findByIdOptional(new MemberEntity.Key(employerId, form.accountId()))
                .isPresent()) {
            throw ProblemException.conflictWith(form.accountId().toString(), "This account is a member already");
        }
        MemberEntity member = new MemberEntity(employerId, form.accountId(), form.role(), clock.instant());
        members.persistAndFlush(member);
        told("employer-member.added", member, member.version);
        return tagged(member);
    }

    /** Gives a member another role. */
    public Tagged<Member> change(UUID employerId, UUID accountId, JsonNode patch, @Nullable String ifMatch) {
        employers.lockAs(employerId, EmployerRole.OWNER);
        MemberEntity member = find(employerId, accountId);
        Precondition.require(ifMatch, tag(member));
        EmployerRole role = mergePatch
                .apply(new RoleChange(member.role), patch, RoleChange.class)
                .role();
        if (role != EmployerRole.OWNER) {
            requireAnotherOwner(member);
        }
        member.role = role;
        members.flush();
        told("employer-member.changed", member, member.version);
        return tagged(member);
    }

    /** Lets a member go; everyone may go by themselves, except the last owner. */
    public void remove(UUID employerId, UUID accountId, @Nullable String ifMatch) {
        boolean leaves = accountId.equals(caller.accountId());
        employers.lockAs(employerId, leaves ? EmployerRole.VIEWER : EmployerRole.OWNER);
        MemberEntity member = find(employerId, accountId);
        Precondition.require(ifMatch, tag(member));
        requireAnotherOwner(member);
        // Before who leaves is no member: afterwards they act for the employer no more.
        told("employer-member.removed", member, member.version + 1);
        members.delete(member);
        members.flush();
    }

    /** The audit tells the role that the member has now, or had. */
    private void told(String type, MemberEntity member, long version) {
        UUID account = member.key.accountId();
        events.append(DomainEvent.ofEmployer(type, account, version, member.key.employerId())
                .about(account)
                .with(member.role.name()));
    }

    private void requireAnotherOwner(MemberEntity member) {
        if (member.role == EmployerRole.OWNER && members.owners(member.key.employerId()) == 1) {
            throw ProblemException.of(ProblemType.CONFLICT, "The last owner cannot go; make somebody else an owner");
        }
    }

    private MemberEntity find(UUID employerId, UUID accountId) {
        return members.findByIdOptional(new MemberEntity.Key(employerId, accountId))
                .orElseThrow(ProblemException::notFound);
    }

    private Tagged<Member> tagged(MemberEntity member) {
        return new Tagged<>(view(member), tag(member));
    }

    private Member view(MemberEntity m) {
        return new Member(m.key.accountId(), accounts.displayName(m.key.accountId()), m.role, m.createdAt);
    }

    private static String tag(MemberEntity member) {
        // The time tells one membership from another of the same account.
        return Precondition.tag(member.version, "member" + member.createdAt.toEpochMilli());
    }
}
