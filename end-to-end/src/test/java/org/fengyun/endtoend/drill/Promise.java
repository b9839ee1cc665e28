package org.fengyun.endtoend.drill;

/** What containers promise to whoever moves to them: docs/migrating.md names these nine. */
enum Promise {
    REPLACE_WHOLE_VERSIONS("replace whole versions"),
    AUTOMATE("automate"),
    ROLL_BACK_BY_IMAGE("roll back by image"),
    UPGRADE_WITHOUT_HANDWORK("upgrade without handwork"),
    SAME_IMAGE_EVERYWHERE("the same image everywhere"),
    FAST_RECOVERY("fast recovery"),
    REALISTIC_LOCAL_ENVIRONMENT("realistic local environment"),
    SEVERAL_CONTAINERS_PER_HOST("several containers per host"),
    NO_DOWNTIME_UPGRADES("no-downtime upgrades with grey releases and scale-out");

    private final String words;

    Promise(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
