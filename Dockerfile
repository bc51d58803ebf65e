# Heatline in a container; docs/running.md says how it is used.
FROM node:24.21.0-trixie-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc tsconfig.json tsconfig.build.json ./
RUN npm ci
COPY src src
COPY adapters adapters
RUN npm run build && npm prune --omit=dev

FROM node:24.21.0-trixie-slim
WORKDIR /app
COPY package.json ./
COPY content content
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
RUN chmod +x dist/src/heatline.js && ln -s /app/dist/src/heatline.js /usr/local/bin/heatline
# What must outlive the container: the state. A volume takes over whose folder this is.
RUN mkdir .heatline && chown node:node .heatline
USER node
VOLUME /app/.heatline
# What reaches a port of the container is for who runs it to say.
ENV HTTP_HOST=0.0.0.0 HTTP_PORT=9090
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s CMD ["node", "--eval", "fetch(`http://127.0.0.1:${process.env.HTTP_PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Node itself, so that SIGTERM reaches it.
ENTRYPOINT ["node", "dist/src/heatline.js"]
CMD ["start"]
