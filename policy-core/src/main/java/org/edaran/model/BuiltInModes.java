package org.edaran.model;

import java.util.List;

/** The work modes that every policy has. */
public final class BuiltInModes {

    /** Three on duty: at the office, at home, anywhere; four off duty. */
    public static final List<Mode> ALL = List.of(
            new Mode("wfo", true),
            new Mode("wfh", true),
            new Mode("wfa", true),
            new Mode("travel", false),
            new Mode("leave", false),
            new Mode("off", false),
            new Mode("absent", false));

    private BuiltInModes() {}
}
