import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
} from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';
import pg from 'pg';
import { SCHEMA_FILE } from './schema-file.ts';

export type LoadedSchemaEngine = {
  readonly engine: SchemaEngine;
  /** The error of the script that failed first, where one did: the engine's own error then tells nothing of it. */
  causeOf(error: unknown): unknown;
};

type EngineModule = typeof import('@prisma/schema-engine-wasm/schema_engine_bg');

// What the libraries of types lack: WebAssembly comes with that of the browser.
declare const WebAssembly: {
  instantiate(
    bytes: Uint8Array,
    imports: Record<string, object>,
  ): Promise<{ instance: { exports: { __wbindgen_start(): void } } }>;
};

type PanicRegistry = { PRISMA_WASM_PANIC_REGISTRY?: { set_message(message: string): void } };

let loading: Promise<EngineModule> | undefined;

/**
 * Prisma's own schema engine over `pool`, which must have one connection only: the engine holds locks of its session.
 * `shadow` serves the engine as the empty database in which it replays migrations.
 */
export async function loadSchemaEngine(pool: pg.Pool, shadow?: pg.Pool): Promise<LoadedSchemaEngine> {
  loading ??= instantiate();
  const { SchemaEngine } = await loading;
  const failures: unknown[] = [];
  const { provider, adapterName } = new PrismaPg(pool);
  const connect = (target: pg.Pool) => connectForEngine(target, failures);
  const factory = bindMigrationAwareSqlAdapterFactory({
    provider,
    adapterName,
    connect: () => connect(pool),
    connectToShadowDb() {
      if (!shadow) throw new Error('this use of the schema engine has no shadow database');
      return connect(shadow);
    },
  });
  const datamodels: [string, string][] = [[SCHEMA_FILE, await readFile(SCHEMA_FILE, 'utf8')]];
  return {
    engine: await SchemaEngine.new({ datamodels }, () => {}, factory),
    causeOf: (error) => failures[0] ?? error,
  };
}

/** The package's own entry imports its WASM as a module, for which Node prints a warning. */
async function instantiate(): Promise<EngineModule> {
  const engine = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm');
  const bytes = await readFile(join(dirname(entry), 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': engine });
  // The engine calls this with its last words before it ends the process; without it they are lost.
  (globalThis as PanicRegistry).PRISMA_WASM_PANIC_REGISTRY ??= {
    set_message(message) {
      throw new Error(`Prisma's schema engine: ${message}`);
    },
  };
  engine.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return engine;
}

/**
 * Prisma's adapter with two faults of its version 7.10.0 mended: it splits a script at every semicolon, also within a
 * text, a comment or a function, and it does not know the type "char" of the system catalogues that the engine reads.
 */
async function connectForEngine(pool: pg.Pool, failures: unknown[]): Promise<SqlDriverAdapter> {
  const adapter = await new PrismaPg(pool).connect();
  const queryRaw = adapter.queryRaw;
  adapter.executeScript = async (script) => {
    try {
      await pool.query(script);
    } catch (error) {
      failures.push(error);
      throw error;
    }
  };
  adapter.queryRaw = async (query) => {
    const charColumns: number[] = [];
    const reader: SqlDriverAdapter = Object.create(adapter, { client: { value: withCharAsText(pool, charColumns) } });
    const result = await queryRaw.call(reader as typeof adapter, query);
    for (const index of charColumns) result.columnTypes[index] = ColumnTypeEnum.Character;
    return result;
  };
  return adapter;
}

function withCharAsText(pool: pg.Pool, charColumns: number[]): Pick<pg.Pool, 'query'> {
  const { CHAR, TEXT } = pg.types.builtins;
  const query = async (config: pg.QueryConfig) => {
    const result = await pool.query(config);
    result.fields.forEach((field, index) => {
      if (field.dataTypeID !== CHAR) return;
      field.dataTypeID = TEXT;
      charColumns.push(index);
    });
    return result;
  };
  return { query: query as pg.Pool['query'] };
}
