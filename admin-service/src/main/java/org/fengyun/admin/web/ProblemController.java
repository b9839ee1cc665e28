package org.fengyun.admin.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what failed outside of Spring MVC, such as an address that the firewall refuses. */
@Hidden
@RestController
class ProblemController implements ErrorController {

    @RequestMapping("/error")
    void refuse(
            @RequestAttribute(name = RequestDispatcher.ERROR_STATUS_CODE, required = false) @Nullable Integer status) {
        var problem = status == null ? Problem.NOT_FOUND : Problem.of(HttpStatusCode.valueOf(status));
        throw new Refusal(problem, "Check the request against /swagger-ui.html.");
    }
}
