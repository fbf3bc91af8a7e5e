import { statfsSync } from 'node:fs';
import { totalmem } from 'node:os';

const MIB = 1024 ** 2;

/**
 * Command-line settings of the embedded server, for a laptop or a small machine: fast analytic queries, a modest share
 * of memory, and full durability. Given at each start, so they need no change of files when they change.
 */
export function listServerSettings(port: number, overrides: Readonly<Record<string, string>> = {}): string[] {
  const memoryMib = totalmem() / MIB;
  const settings: Record<string, string> = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    password_encryption: 'scram-sha-256',
    max_connections: '60',
    shared_buffers: `${Math.round(clamp(memoryMib / 16, 128, 1024))}MB`,
    effective_cache_size: `${Math.round(clamp(memoryMib / 2, 256, 16_384))}MB`,
    work_mem: '64MB',
    maintenance_work_mem: '256MB',
    jit: 'off',
    random_page_cost: '1.1',
    max_wal_size: '2GB',
    checkpoint_timeout: '15min',
    wal_compression: 'on',
    // Nobody replicates it, and a first import into empty tables need not be logged (src/services/imports/without-indexes.ts).
    wal_level: 'minimal',
    max_wal_senders: '0',
    dynamic_shared_memory_type: sharedMemoryType(),
    fsync: 'on',
    synchronous_commit: 'on',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    log_checkpoints: 'off',
    ...overrides,
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** Containers often have 64 MB of /dev/shm, where a parallel hash join fails; files in the data directory do not. */
function sharedMemoryType(): string {
  if (process.platform === 'win32') return 'windows';
  if (process.platform !== 'linux') return 'posix';
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    return bavail * bsize >= 1024 * MIB ? 'posix' : 'mmap';
  } catch {
    return 'mmap';
  }
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
