package org.fengyun.deploy.kubernetes;

/** @param namespace empty where it says none */
record Document<T>(String kind, String namespace, String name, T resource) {

    String id() {
        return kind + "/" + name;
    }
}
