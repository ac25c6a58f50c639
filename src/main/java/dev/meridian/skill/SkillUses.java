package dev.meridian.skill;

import java.util.UUID;

/**
 * What names skills outside of the taxonomy. The features that own it implement this, so that skills depend on none of
 * them. Called within the transaction that merges two skills, under a name that sees every row; nobody stores a skill's id
 * meanwhile.
 */
public interface SkillUses {
    /** Candidates' profiles. */
    interface Profiles {
        /** Puts one skill in the place of another; how many profiles have changed. What is held of either is kept. */
        int replace(UUID merged, UUID into);
    }

    /** Job postings. */
    interface Postings {
        /** Puts one skill in the place of another; how many postings have changed. The stricter ask of both is kept. */
        int replace(UUID merged, UUID into);
    }
}
