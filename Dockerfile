# The pages are built in a stage of their own; what runs has the packages of production only.
FROM debian:bookworm-slim AS build
RUN apt-get update && apt-get install -y --no-install-recommends nodejs npm ca-certificates && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run -s build:web && cp node_modules/node/bin/node /usr/local/bin/tongguan-node && npm prune --omit=dev

FROM debian:bookworm-slim
RUN useradd --system --uid 10001 --home-dir /app tongguan && mkdir -p /data && chown tongguan /data
WORKDIR /app
COPY --from=build /usr/local/bin/tongguan-node /usr/local/bin/node
COPY --from=build --chown=root:root /app /app
USER tongguan
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s CMD ["node", "-e", "fetch('http://127.0.0.1:8080/api/v1/health').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "cli/main.ts"]
CMD ["serve", "--host", "0.0.0.0", "--port", "8080", "--data", "/data"]
