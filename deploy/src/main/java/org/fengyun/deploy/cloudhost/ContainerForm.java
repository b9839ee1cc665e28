package org.fengyun.deploy.cloudhost;

import static org.fengyun.deploy.cloudhost.Form.exactly;
import static org.fengyun.deploy.cloudhost.Form.fields;
import static org.fengyun.deploy.cloudhost.Form.listOf;
import static org.fengyun.deploy.cloudhost.Form.oneOf;
import static org.fengyun.deploy.cloudhost.Form.text;
import static org.fengyun.deploy.cloudhost.Form.whole;

import org.fengyun.deploy.cloudhost.Form.Mapping;

/** The one container of a service, in {@link KnativeForm}. */
final class ContainerForm {
    private static final int LONGEST = 600;
    private static final String HARDENED =
            "nothing here needs more rights: write it as in cloudhost.yaml of the repository";

    static final Form CONTAINER = fields().takes("name", text())
            .needs("image", text(), "name the image with its tag")
            .needs("ports", oneOf(port()), "write the port on which the service listens")
            .needs("env", listOf(variable()), "set the variables that the service needs")
            .needs("resources", resources(), "say how much CPU and memory an instance has")
            .needs("startupProbe", probe(), "a start may take long: add one that asks /livez")
            .needs(
                    "readinessProbe",
                    probe(),
                    "else an instance is asked before it can answer: add one that asks /readyz")
            .needs("livenessProbe", probe(), "else a dead instance stays: add one that asks /livez")
            .needs("securityContext", security(), HARDENED)
            .takes(
                    "volumeMounts",
                    listOf(fields().needs("name", text(), "name the volume")
                            .needs("mountPath", text(), "write where it is mounted")));

    private ContainerForm() {}

    private static Mapping port() {
        return fields().needs("name", exactly("http1"), "write http1")
                .needs("containerPort", whole(1, 65_535), "write the port on which the service listens");
    }

    private static Mapping variable() {
        var reference = fields().needs("name", text(), "name the object that holds it")
                .needs("key", text(), "name the key under which it holds it");
        return fields().needs("name", text(), "name the variable")
                .takes("value", text())
                .takes("valueFrom", fields().takes("configMapKeyRef", reference).takes("secretKeyRef", reference));
    }

    private static Mapping resources() {
        var size = fields().needs("cpu", text(), "say how much, such as \"1\"")
                .needs("memory", text(), "say how much, such as 2Gi");
        return fields().needs("requests", size, "write the same as in limits")
                .needs("limits", size, "say how much CPU and memory an instance has");
    }

    private static Mapping probe() {
        return fields().needs("httpGet", fields().needs("path", text(), "write the path"), "ask over HTTP")
                .takes("initialDelaySeconds", whole(0, LONGEST))
                .takes("periodSeconds", whole(1, LONGEST))
                .takes("timeoutSeconds", whole(1, LONGEST))
                .takes("failureThreshold", whole(1, LONGEST))
                .takes("successThreshold", whole(1, 1));
    }

    private static Mapping security() {
        return fields().needs("runAsNonRoot", exactly("true"), HARDENED)
                .needs("readOnlyRootFilesystem", exactly("true"), HARDENED)
                .needs("allowPrivilegeEscalation", exactly("false"), HARDENED)
                .needs("capabilities", fields().needs("drop", oneOf(exactly("ALL")), HARDENED), HARDENED)
                .needs("seccompProfile", fields().needs("type", exactly("RuntimeDefault"), HARDENED), HARDENED)
                .takes("runAsUser", whole(1, Integer.MAX_VALUE))
                .takes("runAsGroup", whole(1, Integer.MAX_VALUE));
    }
}
