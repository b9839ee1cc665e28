package org.fengyun.deploy.kubernetes;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** Reads a document as the API server does: no field that it does not know, no number where it wants text. */
final class StrictReader {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .annotationIntrospector(new WithoutCatchAll())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(LogicalType.Textual, text -> {
                text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                text.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                text.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
            })
            // Nothing is as good as not there, for the API server too.
            .changeDefaultNullHandling(_ -> JsonSetter.Value.forValueNulls(Nulls.SKIP))
            .build();

    private StrictReader() {}

    /** The types of the library keep what they do not know in a map, which is then sent, and refused or dropped. */
    private static final class WithoutCatchAll extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1;

        @Override
        public @Nullable Boolean hasAnySetter(MapperConfig<?> config, Annotated annotated) {
            return null;
        }
    }

    private static final class Unknown extends DeserializationProblemHandler {
        private final Consumer<Wrong> wrong;

        Unknown(Consumer<Wrong> wrong) {
            this.wrong = wrong;
        }

        @Override
        public boolean handleUnknownProperty(
                DeserializationContext context,
                JsonParser parser,
                ValueDeserializer<?> deserializer,
                Object beanOrClass,
                String property)
                throws JacksonException {
            wrong.accept(new Wrong(
                    FieldPath.of(parser.streamReadContext().pathAsPointer()),
                    "is no field of Kubernetes: correct it, or take it out"));
            parser.skipChildren();
            return true;
        }
    }

    record Wrong(String field, String reason) {}

    /**
     * Nothing where it is not of the form.
     *
     * @param wrong hears why, and of each field that the type does not have
     */
    static <T> Optional<T> read(Map<?, ?> document, Class<T> type, Consumer<Wrong> wrong) {
        try {
            return Optional.of(MAPPER.readerFor(type)
                    .withHandler(new Unknown(wrong))
                    .readValue(MAPPER.<JsonNode>valueToTree(document)));
        } catch (DatabindException e) {
            wrong.accept(new Wrong(FieldPath.of(e.getPath()), "cannot be read: " + e.getOriginalMessage()));
            return Optional.empty();
        }
    }
}
