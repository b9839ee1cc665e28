package org.fengyun.deploy.cloudhost;

import static org.fengyun.deploy.cloudhost.Refusal.change;

import java.util.stream.Stream;

/** What is refused: each is the project's own file with one thing wrong. */
final class Refusals {
    private static final String CORE = "ticketing-service";
    private static final String BUYERS = "miniprogram-api";
    private static final String STAFF = "admin-service";
    private static final String POD = "spec.template.spec.";
    private static final String CONTAINER = POD + "containers[0].";
    private static final String ENV = CONTAINER + "env";
    private static final String SCALE = "spec.template.metadata.annotations.autoscaling.knative.dev/";
    private static final String THRESHOLD = "metadata.annotations.wechat.fengyun.org/cpu-threshold";

    private Refusals() {}

    static Stream<Refusal> all() {
        return Stream.of(sizes(), names(), identity(), variables(), secrets(), scale(), container(), probes(), form())
                .flatMap(refusals -> refusals);
    }

    private static Stream<Refusal> sizes() {
        var limits = CONTAINER + "resources.limits.cpu";
        return Stream.of(
                change(
                                CORE,
                                "cpu: \"2\", memory: 4Gi}\n            limits: {cpu: \"2\", memory: 4Gi",
                                "cpu: \"2\", memory: 2Gi}\n            limits: {cpu: \"2\", memory: 2Gi")
                        .tells(
                                "limits:",
                                limits,
                                "WeChat Cloud Hosting has no size of 2 CPU with 2Gi: write one of 0.25/512Mi, 0.5/1Gi, 1/2Gi, 2/4Gi, 4/8Gi, 8/16Gi, 16/32Gi"),
                change(
                                CORE,
                                "cpu: \"2\", memory: 4Gi}\n            limits: {cpu: \"2\", memory: 4Gi",
                                "cpu: 2000m, memory: 4G}\n            limits: {cpu: 2000m, memory: 4G")
                        .tells("limits:", limits, "WeChat Cloud Hosting has no size of 2000m CPU with 4G"),
                change(STAFF, "requests: {cpu: \"1\", memory: 2Gi", "requests: {cpu: 500m, memory: 1Gi")
                        .tells(
                                "requests:",
                                CONTAINER + "resources.requests.cpu",
                                "is 500m, and in limits 1: write the same")
                        .tells(
                                "requests:",
                                CONTAINER + "resources.requests.memory",
                                "is 1Gi, and in limits 2Gi: write the same"));
    }

    private static Stream<Refusal> names() {
        return Stream.of(
                change(STAFF, "metadata:\n  name: admin-service", "metadata:\n  name: administration-service")
                        .tells(
                                "name: admini",
                                "metadata.name",
                                "is administration-service, of 22 characters: at WeChat")
                        .tells("name: admini", "metadata.name", "there is no administration-service/environment.json"),
                change(STAFF, "metadata:\n  name: admin-service", "metadata:\n  name: 1admin-")
                        .tells("name: 1admin-", "metadata.name", "is 1admin-, of 7 characters: at WeChat")
                        .tells("name: 1admin-", "metadata.name", "there is no 1admin-/environment.json"),
                change(STAFF, "metadata:\n  name: admin-service", "metadata:\n  title: admin-service")
                        .tells("metadata:", "metadata.name", "is missing: give the service its name")
                        .tells(
                                "title:",
                                "metadata.title",
                                "is no field that is taken here (name, labels, annotations)"));
    }

    private static Stream<Refusal> identity() {
        var label = "  labels:\n    networking.knative.dev/visibility: cluster-local\n";
        var reason = "a public service believes headers that anybody may send: write ignored, or give it the label";
        return Stream.of(
                change(BUYERS, label, "").tells("name: WECHAT_IDENTITY_HEADERS", ENV + "[9].name", reason),
                change(BUYERS, label, "")
                        .andChange(
                                "value: trusted",
                                "valueFrom:\n                configMapKeyRef: {name: ticketing-environment, key: HEADERS}")
                        .tells("name: WECHAT_IDENTITY_HEADERS", ENV + "[9].name", reason),
                change(BUYERS, "visibility: cluster-local", "visibility: private")
                        .tells(
                                "networking",
                                "metadata.labels.networking.knative.dev/visibility",
                                "is private: write cluster-local"));
    }

    private static Stream<Refusal> variables() {
        var token =
                "            - name: SERVICE_TOKEN\n              valueFrom:\n                secretKeyRef: {name: ticketing-shared, key: SERVICE_TOKEN}\n";
        return Stream.of(
                change(CORE, "            - name: MYSQL_DATABASE\n              value: ticketing\n", "")
                        .tells("env:", ENV, "MYSQL_DATABASE is missing, which the service needs (the schema"),
                change(STAFF, token, "").tells("env:", ENV, "SERVICE_TOKEN is missing, which the service needs"),
                change(
                                BUYERS,
                                "name: WECHAT_IDENTITY_HEADERS\n              value: trusted",
                                "name: WECHAT_APP_ID\n              value: wx1")
                        .tells("env:", ENV, "BUYER_TOKEN_KEY is missing, which the service needs"),
                change(CORE, "name: MYSQL_DATABASE", "name: MYSQL_SCHEMA")
                        .tells("env:", ENV, "MYSQL_DATABASE is missing")
                        .tells(
                                "name: MYSQL_SCHEMA",
                                ENV + "[1].name",
                                "MYSQL_SCHEMA is a variable that the service does not read: correct its name"),
                change(
                                CORE,
                                "          env:\n",
                                "          env:\n            - name: PORT\n              value: \"8080\"\n")
                        .tells(
                                "name: PORT",
                                ENV + "[0].name",
                                "PORT is set by the host, from containerPort: take it out"),
                change(
                                CORE,
                                "            - name: MYSQL_USERNAME\n",
                                "            - name: MYSQL_DATABASE\n              value: other\n            - name: MYSQL_USERNAME\n")
                        .tells(
                                "name: MYSQL_DATABASE\n              value: other",
                                ENV + "[2].name",
                                "MYSQL_DATABASE is set twice"),
                change(CORE, "              value: ticketing\n", "")
                        .tells("name: MYSQL_DATABASE", ENV + "[1].name", "has to have either a value, or a valueFrom"),
                change(CORE, "value: ticketing", "value: \" \"")
                        .tells("value: \" \"", ENV + "[1].value", "MYSQL_DATABASE has no value"),
                change(CORE, "value: ticketing", "value: 12")
                        .tells("value: 12", ENV + "[1].value", "has to be text: put it in quotes"));
    }

    private static Stream<Refusal> secrets() {
        var allowed = "            - name: DEMO_SECRETS\n              value: allowed\n";
        var from = "valueFrom:\n                configMapKeyRef: {name: ticketing-environment, key: DEMO_SECRETS}";
        var reason = "a host that others reach takes no secret that they know";
        var url =
                "valueFrom:\n                configMapKeyRef: {name: ticketing-environment, key: TICKETING_SERVICE_URL}";
        var password = "secretKeyRef: {name: ticketing-service, key: MYSQL_PASSWORD}";
        return Stream.of(
                change(CORE, "valueFrom:\n                " + password, "value: hunter2")
                        .tells(
                                "value: hunter2",
                                ENV + "[3].value",
                                "MYSQL_PASSWORD is a secret, and would be in the repository: take it from a Secret"),
                change(STAFF, url, "value: http://edge:hunter2@core")
                        .tells(
                                "value: http://edge",
                                ENV + "[0].value",
                                "TICKETING_SERVICE_URL is a secret, and would be in the repository"),
                change(CORE, password, "configMapKeyRef: {name: ticketing-environment, key: MYSQL_PASSWORD}")
                        .tells(
                                "configMapKeyRef: {name: ticketing-environment, key: MYSQL_PASSWORD",
                                ENV + "[3].valueFrom.configMapKeyRef.name",
                                "MYSQL_PASSWORD is a secret, and a ConfigMap is shown to many"),
                change(CORE, "key: MYSQL_PASSWORD", "key: mysql-password")
                        .tells(
                                "key: mysql-password",
                                ENV + "[3].valueFrom.secretKeyRef.key",
                                "is mysql-password, and deploy/wxcloud asks"),
                change(STAFF, "key: OBJECT_STORE_WRITER_SECRET_KEY", "key: OBJECT_STORE_READER_SECRET_KEY")
                        .tells(
                                "secretKeyRef: {name: admin-service, key: OBJECT_STORE_READER",
                                ENV + "[9].valueFrom.secretKeyRef.key",
                                "OBJECT_STORE_READER_SECRET_KEY is here of the Secret admin-service and elsewhere of the Secret miniprogram-api"),
                change(CORE, "          env:\n", "          env:\n" + allowed)
                        .tells("name: DEMO_SECRETS", ENV + "[0].name", reason),
                change(CORE, "          env:\n", "          env:\n" + allowed.replace("value: allowed", from))
                        .tells("name: DEMO_SECRETS", ENV + "[0].name", reason));
    }

    private static Stream<Refusal> scale() {
        return Stream.of(
                change(CORE, "min-scale: \"1\"", "min-scale: \"4\"")
                        .tells(
                                "autoscaling.knative.dev/min",
                                SCALE + "min-scale",
                                "is 4, and at most there are 3: write no more"),
                change(CORE, "max-scale: \"3\"", "max-scale: \"51\"")
                        .tells(
                                "autoscaling.knative.dev/max",
                                SCALE + "max-scale",
                                "is 51: write a number of instances from 1 to 50"),
                change(BUYERS, "max-scale: \"20\"", "max-scale: \"0\"")
                        .tells(
                                "autoscaling.knative.dev/max",
                                SCALE + "max-scale",
                                "is 0: write a number of instances from 1 to 50"),
                change(CORE, "min-scale: \"1\"", "min-scale: some")
                        .tells(
                                "autoscaling.knative.dev/min",
                                SCALE + "min-scale",
                                "is some: write a number of instances from 0 to 50"),
                change(CORE, "min-scale: \"1\"", "min-scale: 1")
                        .tells("autoscaling.knative.dev/min", SCALE + "min-scale", "has to be text: put it in quotes"),
                change(CORE, "threshold: \"60\"", "threshold: \"0\"")
                        .tells("wechat.fengyun.org/cpu", THRESHOLD, "is 0: write percent, from 1 to 100"),
                change(CORE, "threshold: \"60\"", "threshold: \"101\"")
                        .tells("wechat.fengyun.org/cpu", THRESHOLD, "is 101: write percent, from 1 to 100"),
                change(CORE, "      percent: 100", "      percent: 90")
                        .tells("percent: 90", "spec.traffic[0].percent", "the shares are 90 percent together"));
    }

    private static Stream<Refusal> container() {
        var image = CONTAINER + "image";
        return Stream.of(
                change(CORE, "containerPort: 8080", "containerPort: 80")
                        .tells(
                                "containerPort: 80",
                                CONTAINER + "ports[0].containerPort",
                                "is 80, and the service listens on 8080"),
                change(CORE, "ticketing-service:0.2.0", "ticketing-service")
                        .tells(
                                "image:",
                                image,
                                "is fengyun/ticketing-service, and nobody could tell which version runs"),
                change(CORE, "ticketing-service:0.2.0", "ticketing-service:latest")
                        .tells("image:", image, "is fengyun/ticketing-service:latest, and nobody could tell"),
                change(CORE, "fengyun/ticketing-service:0.2.0", "registry.example:5000/ticketing-service")
                        .tells("image:", image, "is registry.example:5000/ticketing-service, and nobody could tell"),
                change(CORE, "mountPath: /tmp", "mountPath: /var/tmp")
                        .tells("- name: ticketing-service", CONTAINER + "volumeMounts", "nothing is mounted at /tmp"),
                change(CORE, "- name: tmp\n              mountPath", "- name: other\n              mountPath")
                        .tells("- name: other", CONTAINER + "volumeMounts[0].name", "is no volume of this service"),
                change(CORE, "runAsNonRoot: true", "runAsNonRoot: false")
                        .tells("runAsNonRoot:", CONTAINER + "securityContext.runAsNonRoot", "is false: write true"),
                change(CORE, "drop: [ALL]", "drop: ALL")
                        .tells("capabilities:", CONTAINER + "securityContext.capabilities.drop", "has to be a list"),
                change(CORE, "emptyDir: {}", "emptyDir: none")
                        .tells("emptyDir:", POD + "volumes[0].emptyDir", "has to have fields (sizeLimit, medium)"));
    }

    /** A probe under another name, so that the file stays readable: the field that takes its place is the second finding. */
    private static Stream<Refusal> probes() {
        return Stream.of(
                missing("livenessProbe", "else a dead instance stays: add one that asks /livez"),
                missing("readinessProbe", "else an instance is asked before it can answer: add one that asks /readyz"),
                missing("startupProbe", "a start may take long: add one that asks /livez"),
                change(CORE, "httpGet: {path: /readyz}", "httpGet: {path: /ready}")
                        .tells(
                                "httpGet: {path: /ready}",
                                CONTAINER + "readinessProbe.httpGet.path",
                                "is /ready: write /readyz"),
                change(CORE, "httpGet: {path: /readyz}", "tcpSocket: {port: 8080}")
                        .tells("readinessProbe:", CONTAINER + "readinessProbe.httpGet", "is missing: ask over HTTP")
                        .tells(
                                "tcpSocket",
                                CONTAINER + "readinessProbe.tcpSocket",
                                "is no field that is taken here (httpGet,"));
    }

    private static Refusal missing(String probe, String remedy) {
        return change(CORE, probe + ":", "otherProbe:")
                .tells("- name: ticketing-service", CONTAINER + probe, "is missing: " + remedy)
                .tells("otherProbe:", CONTAINER + "otherProbe", "is no field that is taken here (name, image,");
    }

    private static Stream<Refusal> form() {
        return Stream.of(
                change(CORE, "apiVersion: serving.knative.dev/v1", "apiVersion: v1")
                        .tells("apiVersion:", "apiVersion", "is v1: write serving.knative.dev/v1"),
                change(CORE, "  traffic:\n    - latestRevision: true\n      percent: 100\n", "")
                        .tells("spec:", "spec.traffic", "is missing: send 100 percent to the latest revision"),
                change(CORE, "timeoutSeconds: 15", "timeoutSeconds: 601")
                        .tells("timeoutSeconds: 601", POD + "timeoutSeconds", "is 601: write a number from 1 to 600"),
                change(CORE, "timeoutSeconds: 15", "timeoutSeconds: 15\n      timeoutSeconds: 20")
                        .tells("timeoutSeconds: 20", POD + "timeoutSeconds", "is there twice: take one of the two out"),
                change(CORE, "- name: MYSQL_DATABASE", "- name: MYSQL_DATABASE\n              value: tickets")
                        .tells("value: ticketing", ENV + "[1].value", "is there twice"),
                change(CORE, "drop: [ALL]", "drop: [ALL, NET_RAW]")
                        .tells(
                                "capabilities:",
                                CONTAINER + "securityContext.capabilities.drop",
                                "has 2 entries: write from 1 to 1")
                        .tells(
                                "capabilities:",
                                CONTAINER + "securityContext.capabilities.drop[1]",
                                "is NET_RAW: write ALL"),
                change(CORE, "automountServiceAccountToken: false", "hostNetwork: true")
                        .tells(
                                "hostNetwork:",
                                POD + "hostNetwork",
                                "is no field that is taken here (containerConcurrency,"));
    }
}
