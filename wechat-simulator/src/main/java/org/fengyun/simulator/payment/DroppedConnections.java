package org.fengyun.simulator.payment;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ends connections without an answer, which no filter can. */
@Configuration(proxyBeanMethods = false)
class DroppedConnections {

    private static final String DROPPED = DroppedConnections.class.getName();

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> connectionsThatCanBeDropped() {
        return server -> server.addEngineValves(new DroppingValve());
    }

    /** The caller of this request gets no answer: its connection is closed once the filters are through. */
    static void drop(HttpServletRequest request) {
        request.setAttribute(DROPPED, true);
    }

    private static final class DroppingValve extends ValveBase {

        DroppingValve() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            getNext().invoke(request, response);
            if (request.getAttribute(DROPPED) != null) {
                response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
            }
        }
    }
}
