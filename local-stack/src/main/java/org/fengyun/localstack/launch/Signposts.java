package org.fengyun.localstack.launch;

/** Tells where to look, once everything runs. */
record Signposts(PortPlan ports, Layout layout) {

    String text() {
        return """

                Fengyun Ticketing runs.
                  buyers       %s/swagger-ui.html
                  organisers   %s/swagger-ui.html   (user %s, password: ADMIN_PASSWORD in %s)
                  core         %s/swagger-ui.html
                  WeChat       %s   (gateway: send X-WX-SERVICE: miniprogram-api and X-Simulated-Openid: NAME)
                  try it       curl -s -H 'X-WX-SERVICE: miniprogram-api' -H 'X-Simulated-Openid: alice' '%s/v1/events'
                  logs         %s
                Ctrl-C stops everything; the data stays.
                """.formatted(
                        PortPlan.url(ports.miniprogramApi()),
                        PortPlan.url(ports.adminService()),
                        Environments.ADMIN,
                        layout.secrets(),
                        PortPlan.url(ports.ticketingService()),
                        PortPlan.url(ports.wechatSimulator()),
                        PortPlan.url(ports.wechatSimulator()),
                        layout.log("*"));
    }
}
