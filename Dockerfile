# Heatline in a container; docs/running.md says how it is used.
FROM node:24-slim
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev
COPY src src
COPY adapters adapters
COPY content content
# What must outlive the container: the state. A volume takes over whose folder this is.
RUN mkdir .heatline && chown node:node .heatline
USER node
VOLUME /app/.heatline
# What reaches a port of the container is for who runs it to say.
ENV HTTP_HOST=0.0.0.0
# Node itself, so that SIGTERM reaches it.
ENTRYPOINT ["node", "src/heatline.js"]
CMD ["start"]
