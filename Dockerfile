FROM node:24-bookworm-slim

WORKDIR /app
ENV NODE_ENV=production LOG_LEVEL=info RAPPORT_HOME=/data
COPY package.json package-lock.json prisma.config.ts ./
COPY prisma prisma
COPY prompts prompts
RUN npm ci --omit=dev && npm cache clean --force
COPY bin bin
COPY src src

# The embedded database refuses to run as root.
RUN mkdir /data && chown -R node:node /data /app
USER node
VOLUME /data
EXPOSE 3210
CMD ["node", "bin/rapport.js", "start"]
