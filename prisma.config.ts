import process from 'node:process';
import { defineConfig } from 'prisma/config';

// `prisma generate` would download the native schema engine, which it does not need and a closed network refuses. Any
// program that exists stands in for it: our migrations run on the same engine as WebAssembly (src/db/apply-migrations.ts).
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({ schema: 'prisma/schema.prisma', migrations: { path: 'prisma/migrations' } });
