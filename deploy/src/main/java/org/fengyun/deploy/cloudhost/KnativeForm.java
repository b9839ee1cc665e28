package org.fengyun.deploy.cloudhost;

import static org.fengyun.deploy.cloudhost.Form.exactly;
import static org.fengyun.deploy.cloudhost.Form.fields;
import static org.fengyun.deploy.cloudhost.Form.flag;
import static org.fengyun.deploy.cloudhost.Form.listOf;
import static org.fengyun.deploy.cloudhost.Form.oneOf;
import static org.fengyun.deploy.cloudhost.Form.text;
import static org.fengyun.deploy.cloudhost.Form.whole;

import org.fengyun.deploy.cloudhost.Form.Mapping;

/**
 * A Service of Knative Serving, as far as it is taken here: the fields that our services need, and which Knative takes without a
 * feature that an operator would have to turn on first. Knative knows more; whoever needs one of them adds it here.
 *
 * @see <a href="https://github.com/knative/serving/blob/main/config/core/300-resources/service.yaml">its schema</a>
 */
final class KnativeForm {
    static final String MIN_SCALE = "autoscaling.knative.dev/min-scale";
    static final String MAX_SCALE = "autoscaling.knative.dev/max-scale";
    static final String VISIBILITY = "networking.knative.dev/visibility";
    static final String CPU_THRESHOLD = "wechat.fengyun.org/cpu-threshold";
    static final String LOGS = "wechat.fengyun.org/logs";

    private static final int MOST_CONCURRENCY = 1000;
    private static final int LONGEST_REQUEST = 600;

    static final Form SERVICE = fields().needs(
                    "apiVersion", exactly("serving.knative.dev/v1"), "write serving.knative.dev/v1")
            .needs("kind", exactly("Service"), "write Service")
            .needs("metadata", metadata(), "give the service its name")
            .needs(
                    "spec",
                    fields().needs("template", template(), "describe the container")
                            .needs("traffic", listOf(traffic()), "send 100 percent to the latest revision"),
                    "describe the service");

    private KnativeForm() {}

    private static Mapping metadata() {
        return fields().needs("name", text(), "give the service its name")
                .takes("labels", fields().takes(VISIBILITY, exactly("cluster-local")))
                .needs(
                        "annotations",
                        fields().needs(
                                        CPU_THRESHOLD,
                                        text(),
                                        "say at how many percent of CPU WeChat adds an instance, 1 to 100")
                                .needs(LOGS, exactly("stdout"), "write stdout"),
                        "say what WeChat Cloud Hosting needs: " + CPU_THRESHOLD + " and " + LOGS);
    }

    private static Mapping template() {
        return fields().needs(
                        "metadata",
                        fields().needs(
                                        "annotations",
                                        fields().needs(MIN_SCALE, text(), "say how few instances there may be")
                                                .needs(MAX_SCALE, text(), "say how many instances there may be")
                                                .takes("autoscaling.knative.dev/target", text()),
                                        "say how many instances there may be"),
                        "say how many instances there may be")
                .needs("spec", revision(), "describe the container");
    }

    private static Mapping revision() {
        return fields().needs(
                        "containerConcurrency",
                        whole(0, MOST_CONCURRENCY),
                        "say how many requests an instance takes at once")
                .needs("timeoutSeconds", whole(1, LONGEST_REQUEST), "say how long a request may take")
                .takes("automountServiceAccountToken", exactly("false"))
                .takes("serviceAccountName", text())
                .takes("imagePullSecrets", listOf(fields().needs("name", text(), "name the Secret")))
                .needs("containers", oneOf(ContainerForm.CONTAINER), "describe the container")
                .takes("volumes", listOf(volume()));
    }

    private static Mapping volume() {
        return fields().needs("name", text(), "name it, so that it can be mounted")
                .needs(
                        "emptyDir",
                        fields().takes("sizeLimit", text()).takes("medium", exactly("Memory")),
                        "what an instance writes is lost with it: take an emptyDir");
    }

    private static Mapping traffic() {
        return fields().takes("latestRevision", flag())
                .takes("revisionName", text())
                .takes("tag", text())
                .needs("percent", whole(0, 100), "say which share of the traffic it takes");
    }
}
