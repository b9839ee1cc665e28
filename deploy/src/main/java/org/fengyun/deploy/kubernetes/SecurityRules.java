package org.fengyun.deploy.kubernetes;

import io.fabric8.kubernetes.api.model.Capabilities;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.SeccompProfile;
import io.fabric8.kubernetes.api.model.SecurityContext;
import java.util.List;
import java.util.Optional;
import org.fengyun.deploy.kubernetes.Pods.Member;

/** A container that is taken over can do as little as can be: what the level "restricted" of Kubernetes asks, and a bit more. */
final class SecurityRules implements Rules {
    private static final String CONTEXT = Pods.SPEC + ".securityContext.";

    @Override
    public void check(Rendered rendered, Findings findings) {
        rendered.pods().forEach(pods -> {
            checkPod(pods, findings);
            pods.members().forEach(member -> checkContainer(member, findings));
        });
    }

    private static void checkPod(Pods pods, Findings findings) {
        var spec = pods.spec();
        var context = Optional.ofNullable(spec.getSecurityContext()).orElseGet(PodSecurityContext::new);
        must(pods, CONTEXT + "runAsNonRoot", Boolean.TRUE.equals(context.getRunAsNonRoot()), "write true", findings);
        var user = Optional.ofNullable(context.getRunAsUser()).orElse(0L);
        must(pods, CONTEXT + "runAsUser", user > 0, "name who it runs as, 10001 in our images", findings);
        var profile = Optional.ofNullable(context.getSeccompProfile()).map(SeccompProfile::getType);
        must(
                pods,
                CONTEXT + "seccompProfile",
                profile.filter("RuntimeDefault"::equals).isPresent(),
                "write type: RuntimeDefault",
                findings);
        must(
                pods,
                Pods.SPEC + ".automountServiceAccountToken",
                Boolean.FALSE.equals(spec.getAutomountServiceAccountToken()),
                "write false: nothing of ours calls the cluster",
                findings);
        checkHost(pods, findings);
    }

    private static void checkHost(Pods pods, Findings findings) {
        var spec = pods.spec();
        must(pods, Pods.SPEC + ".hostNetwork", isNot(spec.getHostNetwork()), "take it out", findings);
        must(pods, Pods.SPEC + ".hostPID", isNot(spec.getHostPID()), "take it out", findings);
        must(pods, Pods.SPEC + ".hostIPC", isNot(spec.getHostIPC()), "take it out", findings);
        must(
                pods,
                Pods.SPEC + ".volumes",
                spec.getVolumes().stream().allMatch(volume -> volume.getEmptyDir() != null),
                "take no volume but emptyDir: an instance keeps nothing",
                findings);
        must(
                pods,
                Pods.SPEC + ".initContainers",
                spec.getInitContainers().isEmpty(),
                "take them out: an image brings what it needs",
                findings);
    }

    private static void checkContainer(Member member, Findings findings) {
        var pods = member.pods();
        var field = member.field() + ".securityContext.";
        var context =
                Optional.ofNullable(member.container().getSecurityContext()).orElseGet(SecurityContext::new);
        must(
                pods,
                field + "readOnlyRootFilesystem",
                Boolean.TRUE.equals(context.getReadOnlyRootFilesystem()),
                "write true: /tmp is all that is written to",
                findings);
        must(
                pods,
                field + "allowPrivilegeEscalation",
                Boolean.FALSE.equals(context.getAllowPrivilegeEscalation()),
                "write false",
                findings);
        must(pods, field + "privileged", isNot(context.getPrivileged()), "take it out", findings);
        must(pods, field + "capabilities", hasNone(context), "write drop: [ALL], and add none", findings);
        must(pods, field + "runAsNonRoot", !Boolean.FALSE.equals(context.getRunAsNonRoot()), "take it out", findings);
        must(pods, field + "runAsUser", context.getRunAsUser() == null, "say it once, for the pod", findings);
        must(pods, field + "seccompProfile", context.getSeccompProfile() == null, "say it once, for the pod", findings);
    }

    private static boolean hasNone(SecurityContext context) {
        var capabilities = Optional.ofNullable(context.getCapabilities()).orElseGet(Capabilities::new);
        return capabilities.getDrop().equals(List.of("ALL"))
                && capabilities.getAdd().isEmpty();
    }

    private static boolean isNot(Boolean flag) {
        return !Boolean.TRUE.equals(flag);
    }

    private static void must(Pods pods, String field, boolean kept, String remedy, Findings findings) {
        if (!kept) {
            findings.add(pods.document(), field, "gives a container more rights than it needs: " + remedy);
        }
    }
}
