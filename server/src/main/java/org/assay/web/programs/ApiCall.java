package org.assay.web.programs;

import jakarta.servlet.http.HttpServletRequest;

/// A request to the interface for programs, which is answered with JSON whatever its headers ask for.
public final class ApiCall {
    private ApiCall() {}

    public static boolean is(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }
}
