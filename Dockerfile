# docker build -t wissens-wiki . — restore and publish live in tools/publish.sh, which a test runs as well.
FROM node:22-bookworm-slim AS node

FROM mcr.microsoft.com/dotnet/sdk:10.0-noble AS build
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /src
COPY . .
RUN tools/publish.sh /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble
# SQLite comes from the distribution, which keeps it patched; ICU and time zones for German dates on any host.
RUN apt-get update \
    && apt-get install -y --no-install-recommends libsqlite3-0 libicu74 tzdata curl \
    && rm -rf /var/lib/apt/lists/* \
    && mkdir -m 0700 /data && chown 10001:10001 /data
COPY --from=build /app /app
ENV WIKI_DATA=/data ASPNETCORE_URLS=http://0.0.0.0:5080 DOTNET_EnableDiagnostics=0
USER 10001:10001
VOLUME /data
EXPOSE 5080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s CMD ["curl", "-fsS", "-o", "/dev/null", "http://127.0.0.1:5080/health/ready"]
ENTRYPOINT ["dotnet", "/app/Wiki.Web.dll"]
