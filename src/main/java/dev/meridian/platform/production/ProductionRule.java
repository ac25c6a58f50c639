package dev.meridian.platform.production;

import java.util.List;

/** Something that must be so in production. A feature adds rules of its own as beans. */
public interface ProductionRule {
    /** What is unsafe and how it is put right, one sentence or two for each thing; empty where all is well. */
    List<String> broken();
}
