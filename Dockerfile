# The images of all services, from source: docker build --build-arg SERVICE=ticketing-service -t fengyun/ticketing-service .
# SERVICE is ticketing-service, miniprogram-api, admin-service, wechat-simulator or demo. The first three stages know nothing of
# it and are built once for all. Why it is as it is: docs/decisions/0023-images.md

FROM maven:3.9-eclipse-temurin-25 AS built
WORKDIR /source
COPY pom.xml ./
COPY .mvn .mvn
COPY ticketing-client/pom.xml ticketing-client/
COPY local-stack/pom.xml local-stack/
COPY ticketing-service/pom.xml ticketing-service/
COPY miniprogram-api/pom.xml miniprogram-api/
COPY admin-service/pom.xml admin-service/
COPY wechat-simulator/pom.xml wechat-simulator/
COPY demo/pom.xml demo/
COPY deploy/pom.xml deploy/
COPY benchmarks/pom.xml benchmarks/
COPY end-to-end/pom.xml end-to-end/
ARG MODULES=local-stack,ticketing-service,miniprogram-api,admin-service,wechat-simulator,demo
# for JVMs that live for a minute
ENV JAVA_TOOL_OPTIONS="-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
# .ci/run checks the source; here it is only built
ARG FLAGS="-B -ntp -q -Dmaven.repo.local=/repository -Dmaven.test.skip -Dspotless.check.skip -Dcompiler.checks=-Xlint:none -Dcompiler.warnings=-nowarn"
# Dependencies are fetched when a POM has changed, and kept beside the layers for the next time that one has.
RUN --mount=type=cache,target=/repository mvn $FLAGS -Dspring-boot.repackage.skip -pl $MODULES -am package
COPY ticketing-client/src/main ticketing-client/src/main
COPY local-stack/src/main local-stack/src/main
COPY ticketing-service/src/main ticketing-service/src/main
COPY miniprogram-api/src/main miniprogram-api/src/main
COPY admin-service/src/main admin-service/src/main
COPY wechat-simulator/src/main wechat-simulator/src/main
COPY demo/src/main demo/src/main
RUN --mount=type=cache,target=/repository mvn $FLAGS -pl $MODULES -am package

FROM eclipse-temurin:25-jre AS extracted
COPY --from=built /source/*/target/*.jar /jars/
# The demo is no Spring application: its jar stays whole. All files have the time that the build has set for the jars (pom.xml).
RUN set -e; \
    for service in ticketing-service miniprogram-api admin-service wechat-simulator; do \
      java -Djarmode=tools -jar /jars/$service.jar extract --layers --destination /layers/$service --application-filename application.jar; \
    done; \
    mkdir -p /layers/demo/dependencies /layers/demo/snapshot-dependencies /layers/demo/application /volumes/wechat-simulator/data; \
    cp /jars/demo.jar /layers/demo/application/application.jar; \
    for service in ticketing-service miniprogram-api admin-service demo; do mkdir -p /volumes/$service; done; \
    find /layers /volumes -exec touch --date=2026-11-01T00:00:00Z {} +

# The whole system runs here once and plays the tour, so that each JVM learns which classes and methods its service needs. It runs
# on the JRE of the images: another one would refuse what this one has learnt.
FROM eclipse-temurin:25-jre AS trained
RUN apt-get update -qq && apt-get install -y -qq --no-install-recommends libcrypt1 libncurses6 libstdc++6 libsystemd0 >/dev/null
COPY --from=built /source/demo/target/demo.jar /source/demo/target/
COPY --from=built /source/local-stack/target/local-stack.jar /source/local-stack/target/
COPY --from=extracted /layers /layers
COPY deploy/image/jvm.options /
WORKDIR /source
RUN set -e; \
    for service in ticketing-service miniprogram-api admin-service wechat-simulator; do \
      mkdir -p /trained/$service && cp -a /layers/$service/*/. /jvm.options /trained/$service; \
    done; \
    timeout 10m java -XX:+UseSerialGC -jar local-stack/target/local-stack.jar --tour --train /trained || { tail -n 40 .local/logs/*; exit 1; }; \
    rm -rf .local ~/.cache
RUN set -e; mkdir -p /caches/demo && cp /jvm.options /caches/demo/; \
    for service in ticketing-service miniprogram-api admin-service wechat-simulator; do \
      mkdir /caches/$service; \
      java @/jvm.options -XX:AOTMode=create -XX:AOTConfiguration=/trained/$service/application.aotconf \
        -XX:AOTCache=/caches/$service/application.aot -jar /trained/$service/application.jar; \
      test -s /caches/$service/application.aot; \
      { cat /jvm.options; echo -XX:AOTCache=/app/application.aot; } >/caches/$service/jvm.options; \
    done

FROM eclipse-temurin:25-jre
ARG SERVICE
COPY --chmod=0755 deploy/image/healthy /app/
COPY --from=extracted /layers/$SERVICE/dependencies/ /app/
COPY --from=extracted /layers/$SERVICE/snapshot-dependencies/ /app/
COPY --from=extracted /layers/$SERVICE/application/ /app/
COPY --from=trained /caches/$SERVICE/ /app/
COPY --from=extracted --chown=10001:10001 /volumes/$SERVICE/ /
ENV LC_ALL=C.UTF-8
USER 10001:10001
WORKDIR /tmp
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=2s --timeout=4s --start-period=60s --retries=5 CMD ["/app/healthy"]
ENTRYPOINT ["java", "@/app/jvm.options", "-jar", "/app/application.jar"]
ARG VERSION=unknown
ARG REVISION=unknown
LABEL org.opencontainers.image.title="$SERVICE" \
      org.opencontainers.image.description="Fengyun Ticketing: $SERVICE" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="$VERSION" \
      org.opencontainers.image.revision="$REVISION"
