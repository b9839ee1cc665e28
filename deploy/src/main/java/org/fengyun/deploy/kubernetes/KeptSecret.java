package org.fengyun.deploy.kubernetes;

import java.util.List;

/** A Secret that something else than its own plain document brings. */
record KeptSecret(String name, List<String> keys) {}
