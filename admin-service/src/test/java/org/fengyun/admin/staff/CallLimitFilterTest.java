package org.fengyun.admin.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.fengyun.admin.testing.HttpTest;
import org.fengyun.admin.web.Refusals;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class CallLimitFilterTest extends HttpTest {

    private final CallLimitFilter filter;

    CallLimitFilterTest(@Autowired Refusals refusals) {
        this.filter = new CallLimitFilter(2, refusals);
    }

    @Test
    void callsFromAnAddressBeyondTheLimitAreRefusedAndThoseFromAnotherAreNot() throws Exception {
        assertThat(call("/v1/organizers", "203.0.113.1").getStatus()).isEqualTo(200);
        assertThat(call("/v1/organizers", "203.0.113.1").getStatus()).isEqualTo(200);

        var refused = call("/v1/organizers", "203.0.113.1");

        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isNotNull();
        assertThat(refused.getContentAsString()).contains("urn:fengyun:problem:too-many-requests");
        assertThat(call("/v1/organizers", "203.0.113.2").getStatus()).isEqualTo(200);
    }

    @Test
    void probesAreNotCounted() throws Exception {
        for (var probe = 0; probe < 10; probe++) {
            assertThat(call("/readyz", "203.0.113.1").getStatus()).isEqualTo(200);
        }
    }

    private MockHttpServletResponse call(String path, String address) throws Exception {
        var request = new MockHttpServletRequest("GET", path);
        request.setRemoteAddr(address);
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        return response;
    }
}
