package org.assay.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.FlashMapManager;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.ServletModelAttributeMethodProcessor;
import tools.jackson.databind.json.JsonMapper;

/// Teaches Spring MVC the house's words: [Page], [Redirect], [Form], [Allows].
@Configuration(proxyBeanMethods = false)
class WebSetup implements WebMvcConfigurer {
    private final Gate gate;
    private final Renderer renderer;
    private final JsonMapper json;

    WebSetup(Gate gate, Renderer renderer, JsonMapper json) {
        this.gate = gate;
        this.renderer = renderer;
        this.json = json;
    }

    /// A demonstration has a clock of its own.
    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnProperty(name = "assay.demo", havingValue = "false", matchIfMissing = true)
    static Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    static FlashMapManager flashMapManager(
            JsonMapper json, @Value("${server.servlet.session.cookie.secure:false}") boolean isSecure) {
        return new CookieFlashes(json, isSecure);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Typed());
        registry.addInterceptor(gate);
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(new PageAnswers());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Forms());
    }

    private final class PageAnswers implements HandlerMethodReturnValueHandler {
        @Override
        public boolean supportsReturnType(MethodParameter type) {
            var returned = type.getParameterType();
            return Page.class.isAssignableFrom(returned) || Redirect.class == returned || Object.class == returned;
        }

        @Override
        public void handleReturnValue(
                @Nullable Object value, MethodParameter type, ModelAndViewContainer model, NativeWebRequest web)
                throws IOException {
            var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
            var response = Objects.requireNonNull(web.getNativeResponse(HttpServletResponse.class));
            model.setRequestHandled(true);
            switch (value) {
                case Page page -> renderer.render(page, request, response);
                case Redirect redirect -> renderer.redirect(redirect, request, response);
                case null, default -> throw new IllegalStateException("neither a page nor a redirect: " + value);
            }
        }
    }

    /// A [Form] comes as form fields or as a JSON object of the same shape.
    private final class Forms implements HandlerMethodArgumentResolver {
        private final ServletModelAttributeMethodProcessor fields = new ServletModelAttributeMethodProcessor(true);

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return Form.class.isAssignableFrom(parameter.getParameterType());
        }

        @Override
        public @Nullable Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer model,
                NativeWebRequest web,
                @Nullable WebDataBinderFactory binders)
                throws Exception {
            var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
            var type = request.getContentType();
            return type != null && type.startsWith("application/json")
                    ? Typed.json(json, request.getInputStream(), parameter.getParameterType())
                    : fields.resolveArgument(parameter, model, web, binders);
        }
    }
}
