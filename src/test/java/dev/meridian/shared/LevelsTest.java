package dev.meridian.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LevelsTest {

    @Test
    void a_language_level_satisfies_itself_and_what_is_below() {
        assertThat(CefrLevel.B2.atLeast(CefrLevel.B2)).isTrue();
        assertThat(CefrLevel.B2.atLeast(CefrLevel.B1)).isTrue();
        assertThat(CefrLevel.B2.atLeast(CefrLevel.C1)).isFalse();
        assertThat(CefrLevel.C2.atLeast(CefrLevel.NATIVE)).isFalse();
    }

    @Test
    void a_role_includes_itself_and_those_before_it() {
        assertThat(EmployerRole.RECRUITER.includes(EmployerRole.RECRUITER)).isTrue();
        assertThat(EmployerRole.RECRUITER.includes(EmployerRole.VIEWER)).isTrue();
        assertThat(EmployerRole.RECRUITER.includes(EmployerRole.OWNER)).isFalse();
    }

    @Test
    void a_required_skill_usually_weighs_three_times_a_preferred_one() {
        assertThat(Importance.REQUIRED.usualWeight()).isEqualTo(3);
        assertThat(Importance.PREFERRED.usualWeight()).isEqualTo(1);
    }
}
