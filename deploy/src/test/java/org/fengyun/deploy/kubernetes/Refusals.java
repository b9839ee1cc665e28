package org.fengyun.deploy.kubernetes;

import static org.fengyun.deploy.kubernetes.Refusal.change;
import static org.fengyun.deploy.kubernetes.Refusal.changeFull;

import java.util.stream.Stream;

/** What is refused of pods: each is an overlay with one thing wrong. */
final class Refusals {
    private static final String CORE = "Deployment/ticketing-service";
    private static final String BUYERS = "Deployment/miniprogram-api";
    private static final String STAFF = "Deployment/admin-service";
    private static final String JOB = "Job/ticketing-migration-";
    private static final String POD = "spec.template.spec.";
    private static final String CONTAINER = POD + "containers[0].";
    private static final String RIGHTS = "gives a container more rights than it needs: ";

    private Refusals() {}

    static Stream<Refusal> all() {
        return Stream.of(
                        form(), podRights(), containerRights(), containers(), probes(), releases(), variables(), kept())
                .flatMap(refusals -> refusals);
    }

    private static Stream<Refusal> form() {
        var unknown = "is no field of Kubernetes: correct it, or take it out";
        return Stream.of(
                change(CORE, "        livenessProbe:", "        livelinessProbe:")
                        .tells(CONTAINER + "livelinessProbe", unknown)
                        .tells(CONTAINER + "livenessProbe", "has to ask for /livez where the service listens"),
                change(CORE, "  minReadySeconds: 5", "  minReadySecond: 5").tells("spec.minReadySecond", unknown),
                change(CORE, "            cpu: \"2\"", "            cpu: {value: 2}")
                        .tells(CONTAINER + "resources.limits.cpu", "cannot be read: "),
                change(CORE, "  minReadySeconds: 5", "  minReadySeconds: soon")
                        .tells("spec.minReadySeconds", "cannot be read: "),
                change("Deployment/miniprogram-api", "value: \"0\"", "value: 0")
                        .tells(CONTAINER + "env[15].value", "cannot be read: "),
                change("Service/admin-service", "kind: Service", "kind: Servise")
                        .tellsOf(
                                "Servise/admin-service",
                                "kind",
                                "v1 Servise is nothing that is judged here: write one of v1 Namespace, "),
                change("Service/admin-service", "spec:", "specification:")
                        .tells("spec", "is missing: say what it is to be"),
                change("Ingress/organisers", "  name: organisers", "  name: Organisers_5000/x")
                        .tellsOf("Ingress/Organisers_5000/x", "metadata.name", "is none that Kubernetes takes"),
                changeFull("ExternalSecret/ticketing-shared", "refreshInterval", "refreshEvery")
                        .tells("spec.refreshEvery", unknown));
    }

    private static Stream<Refusal> podRights() {
        var context = POD + "securityContext.";
        return Stream.of(
                change(CORE, "        runAsNonRoot: true\n", "").tells(context + "runAsNonRoot", RIGHTS + "write true"),
                change(CORE, "        runAsUser: 10001\n", "").tells(context + "runAsUser", RIGHTS + "name who"),
                change(CORE, "runAsUser: 10001", "runAsUser: 0").tells(context + "runAsUser", RIGHTS + "name who"),
                change(CORE, "type: RuntimeDefault", "type: Unconfined")
                        .tells(context + "seccompProfile", RIGHTS + "write type: RuntimeDefault"),
                change(CORE, "automountServiceAccountToken: false", "automountServiceAccountToken: true")
                        .tells(POD + "automountServiceAccountToken", RIGHTS + "write false"),
                change(CORE, "enableServiceLinks: false", "enableServiceLinks: true")
                        .tells(POD + "enableServiceLinks", "would set variables named as ours are"),
                change(CORE, "enableServiceLinks: false", "enableServiceLinks: false\n      hostNetwork: true")
                        .tells(POD + "hostNetwork", RIGHTS + "take it out"),
                change(CORE, "enableServiceLinks: false", "enableServiceLinks: false\n      hostPID: true")
                        .tells(POD + "hostPID", RIGHTS + "take it out"),
                change(CORE, "enableServiceLinks: false", "enableServiceLinks: false\n      hostIPC: true")
                        .tells(POD + "hostIPC", RIGHTS + "take it out"),
                change(CORE, "emptyDir:\n          sizeLimit: 256Mi", "hostPath:\n          path: /tmp")
                        .tells(POD + "volumes", RIGHTS + "take no volume but emptyDir"));
    }

    private static Stream<Refusal> containerRights() {
        var context = CONTAINER + "securityContext.";
        return Stream.of(
                change(BUYERS, "readOnlyRootFilesystem: true", "readOnlyRootFilesystem: false")
                        .tells(context + "readOnlyRootFilesystem", RIGHTS + "write true"),
                change(BUYERS, "allowPrivilegeEscalation: false", "allowPrivilegeEscalation: true")
                        .tells(context + "allowPrivilegeEscalation", RIGHTS + "write false"),
                change(
                                BUYERS,
                                "allowPrivilegeEscalation: false",
                                "allowPrivilegeEscalation: false\n          privileged: true")
                        .tells(context + "privileged", RIGHTS + "take it out"),
                change(BUYERS, "            - ALL", "            - NET_RAW").tells(context + "capabilities", RIGHTS),
                change(BUYERS, "            drop:", "            add: [NET_ADMIN]\n            drop:")
                        .tells(context + "capabilities", RIGHTS),
                change(BUYERS, "readOnlyRootFilesystem: true", "readOnlyRootFilesystem: true\n          runAsUser: 0")
                        .tells(context + "runAsUser", RIGHTS + "say it once"),
                change(
                                BUYERS,
                                "readOnlyRootFilesystem: true",
                                "readOnlyRootFilesystem: true\n          runAsNonRoot: false")
                        .tells(context + "runAsNonRoot", RIGHTS + "take it out"),
                change(
                                BUYERS,
                                "readOnlyRootFilesystem: true",
                                "readOnlyRootFilesystem: true\n          seccompProfile: {type: Unconfined}")
                        .tells(context + "seccompProfile", RIGHTS + "say it once"),
                change(
                                BUYERS,
                                "      enableServiceLinks: false",
                                "      initContainers: [{name: miniprogram-api, image: 'busybox:1'}]\n      enableServiceLinks: false")
                        .tells(POD + "initContainers", RIGHTS + "take them out"));
    }

    private static Stream<Refusal> containers() {
        var image = "registry.example.com/fengyun/admin-service:";
        return Stream.of(
                change(STAFF, image, "registry.example.com:5000/admin-service # ")
                        .tells(
                                CONTAINER + "image",
                                "is registry.example.com:5000/admin-service, and nobody could tell which version runs, or go back"),
                change(STAFF, image, image + "latest # ").tells(CONTAINER + "image", "is " + image + "latest"),
                change(STAFF, "            memory: 2Gi\n          requests", "          requests")
                        .tells(CONTAINER + "resources.limits.memory", "is missing: say how much it gets"),
                change(
                                STAFF,
                                "          requests:\n            cpu: \"1\"",
                                "          requests:\n            cpu: 1500m")
                        .tells(CONTAINER + "resources.requests.cpu", "is 1500m, more than its limit 1"),
                change(STAFF, "mountPath: /tmp", "mountPath: /var/tmp")
                        .tells(CONTAINER + "volumeMounts", "nothing is mounted at /tmp"),
                change(STAFF, "          name: tmp\n      enable", "          name: temp\n      enable")
                        .tells(CONTAINER + "volumeMounts", "temp is no volume of this pod: add it to volumes"));
    }

    private static Stream<Refusal> probes() {
        return Stream.of(
                change(BUYERS, "path: /readyz", "path: /livez")
                        .tells(CONTAINER + "readinessProbe", "has to ask for /readyz where the service listens"),
                change(BUYERS, "path: /livez\n            port: http", "path: /readyz\n            port: http")
                        .tells(CONTAINER + "livenessProbe", "has to ask for /livez where the service listens"),
                change(BUYERS, "path: /readyz\n            port: http", "path: /readyz\n            port: 8081")
                        .tells(CONTAINER + "readinessProbe", "has to ask for /readyz where the service listens"),
                change(
                                BUYERS,
                                "        startupProbe:\n          failureThreshold: 120\n          httpGet:\n            path: /livez\n            port: http",
                                "        startupProbe:\n          failureThreshold: 120\n          tcpSocket:\n            port: http")
                        .tells(CONTAINER + "startupProbe", "has to ask for /livez where the service listens"));
    }

    private static Stream<Refusal> releases() {
        return Stream.of(
                change(CORE, "maxUnavailable: 0", "maxUnavailable: 1")
                        .tells("spec.strategy.rollingUpdate", "would take an instance away before a new one serves"),
                change(CORE, "maxSurge: 1", "maxSurge: 0%")
                        .tells("spec.strategy.rollingUpdate", "would take an instance away before a new one serves"),
                change(CORE, "    type: RollingUpdate", "    type: Recreate")
                        .tells("spec.strategy.rollingUpdate", "would take an instance away before a new one serves"),
                change(
                                CORE,
                                "            sleep:\n              seconds: 5",
                                "            exec:\n              command: [sleep, \"5\"]")
                        .tells(CONTAINER + "lifecycle.preStop.sleep", "is missing, and requests would still come"),
                change(CORE, "terminationGracePeriodSeconds: 20", "terminationGracePeriodSeconds: 14")
                        .tells(
                                POD + "terminationGracePeriodSeconds",
                                "is 14, and it would be killed before it has ended: write 5 s of preStop and 10 s of the service"));
    }

    private static Stream<Refusal> variables() {
        var env = CONTAINER + "env";
        return Stream.of(
                change(STAFF, "- name: ADMIN_USERNAME", "- name: ADMIN_USER")
                        .tells(env, "ADMIN_USER is a variable that the service does not read")
                        .tells(env, "ADMIN_USERNAME is missing, which the service needs"),
                change(STAFF, "- name: OBJECT_STORE_ADDRESSING", "- name: OBJECT_STORE_BUCKET")
                        .tells(env, "OBJECT_STORE_BUCKET is set twice: take one of the two out"),
                change(
                                BUYERS,
                                "        - name: BUYER_TOKEN_KEY\n          valueFrom:\n            secretKeyRef:\n              key: BUYER_TOKEN_KEY\n              name: miniprogram-api\n",
                                "")
                        .tells(env, "BUYER_TOKEN_KEY is missing, which the service needs"),
                change(
                                STAFF,
                                "valueFrom:\n            secretKeyRef:\n              key: ADMIN_PASSWORD\n              name: admin-service",
                                "value: correct-horse-battery")
                        .tells(env, "ADMIN_PASSWORD is a secret: take it from a Secret, by secretKeyRef"),
                change(
                                STAFF,
                                "secretKeyRef:\n              key: ADMIN_PASSWORD",
                                "configMapKeyRef:\n              key: ADMIN_PASSWORD")
                        .tells(env, "ADMIN_PASSWORD is a secret: take it from a Secret, by secretKeyRef")
                        .tells(
                                env,
                                "ADMIN_PASSWORD is taken from ConfigMap admin-service, which has no ADMIN_PASSWORD here"),
                change(STAFF, "value: http://ticketing-service", "value: \"\"")
                        .tells(env, "TICKETING_SERVICE_URL has no value: give it one, or take it out"),
                change(STAFF, "      - env:", "      - envFrom: [{secretRef: {name: admin-service}}]\n        env:")
                        .tells(CONTAINER + "envFrom", "nobody sees what it sets: name each variable in env"),
                change(STAFF, "        name: admin-service\n        ports", "        name: admin\n        ports")
                        .tells(CONTAINER + "name", "there is no admin/environment.json"),
                change(STAFF, "- containerPort: 8080", "- containerPort: 8888")
                        .tells(CONTAINER + "ports", "http is 8888, and PORT says 8080: write the same"),
                change(STAFF, "- containerPort: 9090", "- containerPort: 9091")
                        .tells(CONTAINER + "ports", "metrics is 9091, and METRICS_PORT says 9090: write the same"),
                change(
                                STAFF,
                                "- name: LOG_FORMAT\n          value: json",
                                "- name: DEMO_SECRETS\n          value: allowed")
                        .tells(env, "DEMO_SECRETS would let secrets through that everybody knows: take it out"),
                change(CORE, "value: never", "value: at-start")
                        .tells(env, "SCHEMA_MIGRATION has to be never here: the Job changes the schema"),
                change(JOB, "value: only", "value: at-start")
                        .tells(env, "SCHEMA_MIGRATION has to be only here: the Job changes the schema"),
                change(JOB, "- name: MYSQL_DATABASE", "- name: REDIS_URL")
                        .tells(env, "MYSQL_DATABASE is missing, which the service needs")
                        .tells(env, "REDIS_URL is a secret: take it from a Secret"));
    }

    private static Stream<Refusal> kept() {
        var env = CONTAINER + "env";
        return Stream.of(
                change(CORE, "key: PUBLIC_URL", "key: PUBLIC_ADDRESS")
                        .tells(env, "PUBLIC_URL is taken from ConfigMap ticketing-environment-"),
                changeFull(CORE, "key: TICKET_SIGNING_KEY", "key: SIGNING_KEY")
                        .tells(
                                env,
                                "TICKET_SIGNING_KEY is taken from Secret ticketing-service, which has no SIGNING_KEY here"),
                changeFull("ExternalSecret/admin-service", "secretKey: ADMIN_PASSWORD", "secretKey: PASSWORD")
                        .tellsOf(
                                STAFF,
                                env,
                                "ADMIN_PASSWORD is taken from Secret admin-service, which has no ADMIN_PASSWORD here"),
                change("ConfigMap/", "  ADMIN_USERNAME: admin\n", "  ADMIN_USERNAME: admin\n  SERVICE_TOKEN: abc\n")
                        .tells("data.SERVICE_TOKEN", "is a secret, and a ConfigMap is shown to many"),
                change("ConfigMap/", "https://payment.example.com", "https://me:secret@payment.example.com")
                        .tells("data.SANDBOX_PAYMENT_URL", "is a secret, and a ConfigMap is shown to many"),
                change(CORE, "priorityClassName: fengyun-sale", "priorityClassName: fengyun")
                        .tells(POD + "priorityClassName", "is fengyun, which is not here"),
                change("Namespace/fengyun", "enforce: restricted", "enforce: baseline")
                        .tells("metadata.labels", "would take pods that run as root"),
                change("Service/admin-service", "  namespace: fengyun\n", "")
                        .tells("metadata.namespace", "is missing: set namespace"),
                change("Service/admin-service", "namespace: fengyun", "namespace: other")
                        .tells("metadata.namespace", "is other, which is not here"),
                change("PriorityClass/fengyun-sale", "metadata:", "metadata:\n  namespace: fengyun")
                        .tells("metadata.namespace", "is of no namespace in Kubernetes"));
    }
}
