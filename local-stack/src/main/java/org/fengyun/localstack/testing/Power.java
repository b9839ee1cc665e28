package org.fengyun.localstack.testing;

/**
 * What a server of tests runs on. Whoever cuts it restores it: the other tests of this JVM share the server, and its data and
 * its address are the same afterwards.
 */
public sealed interface Power permits ContainerPower, LocalPower {

    /** Ends the server at once (SIGKILL), and returns when it is gone. */
    void cut();

    /** Starts the server on what its disk has, and returns when it answers. */
    void restore();
}
